// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measures/mappings.h"
#include "core/measures/measurecontext.h"
#include "core/measures/measuregroups.h"
#include "core/measures/measureregions.h"
#include "core/report/errormessage.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace pw {

namespace {

constexpr double kSureFace = 0.7; // detector's score; below it there are ghosts

Assessed<Measurement> singleFace(MeasureContext& context)
{
    const MeasureInput& input = context.input();
    if (!input.landmarks)
        return notApplicable(PW_TR_NOOP("pw::Measure", "An aligned crop has no landmarks."));
    std::vector<double> areas;
    Measurement result;
    for (std::size_t i = 0; i < input.faces.size(); ++i) {
        if (input.faces[i].score < kSureFace)
            continue;
        areas.push_back(input.faces[i].box.area());
        if (i != input.face)
            result.regions.push_back(rectangleRegion("other-faces", input.faces[i].box));
    }
    std::ranges::sort(areas, std::greater<>());
    result.native = areas.size() < 2 ? 0 : areas[1] / areas[0];
    result.component = component(100 * (1 - result.native));
    return result;
}

Assessed<Measurement> embeddingStability(MeasureContext& context)
{
    return context.embeddingStability().map([&](double stability) {
        return Measurement{stability, {}, {rectangleRegion("face-box", context.face().box)}};
    });
}

Assessed<Measurement> embeddingQuality(MeasureContext& context)
{
    return context.input().quality.map([&](double quality) {
        return Measurement{quality, {}, {rectangleRegion("face-box", context.face().box)}};
    });
}

/// Geometric mean of what recognition depends on most. Mean luminance is left out: it follows the skin tone.
Assessed<Measurement> recognitionUtility(MeasureContext& context)
{
    constexpr double kSmallestBox = 40; // pixels
    if (!context.geometry())
        return tl::unexpected(context.geometry().error());
    if (std::min(context.face().box.width, context.face().box.height) < kSmallestBox)
        return notAssessable(PW_TR_NOOP("pw::Measure", "The face is smaller than 40 pixels."));
    std::vector<int> qualities;
    if (const auto& stability = context.embeddingStability())
        qualities.push_back(kStabilityMapping(*stability));
    for (const char* key : {"sharpness", "head-yaw", "face-occlusion", "inter-eye-distance", "dynamic-range"})
        if (const auto quality = measured(*measureDescriptor(key), context).component)
            qualities.push_back(*quality);
    if (qualities.empty())
        return notAssessable(PW_TR_NOOP("pw::Measure", "None of its parts could be assessed."));
    double logarithms = 0;
    for (const int quality : qualities)
        logarithms += std::log(std::max(1, quality));
    const double utility = std::exp(logarithms / static_cast<double>(qualities.size()));
    return Measurement{utility, component(utility), {rectangleRegion("face-box", context.face().box)}};
}

const std::array kRows = {
    MeasureDescriptor{
        "recognition-utility", 0x41, MeasureKind::Indicator,
        PW_TR_NOOP("pw::Measure", "Recognition utility (indicator)"), "", 0, MeasureGroup::Overall,
        PW_TR_NOOP("pw::Measure",
                   "How useful the face is for recognition, from the stability of its embedding, focus, yaw, "
                   "occlusion, eye distance and dynamic range. Other than the standard's unified score."),
        "own method in place of ISO/IEC 29794-5:2025 unified quality score; geometric mean of six parts",
        false, recognitionUtility},
    MeasureDescriptor{
        "embedding-stability",
        {},
        MeasureKind::Indicator,
        PW_TR_NOOP("pw::Measure", "Stability of the embedding (indicator)"),
        "",
        3,
        MeasureGroup::Overall,
        PW_TR_NOOP("pw::Measure",
                   "How alike the embeddings of slightly moved, turned and mirrored crops are, up "
                   "to 1; clear faces reach about 0.96."),
        "own number: mean cosine over 28 pairs of 8 crops",
        false,
        embeddingStability},
    MeasureDescriptor{
        "embedding-quality",
        {},
        MeasureKind::OwnMethod,
        PW_TR_NOOP("pw::Measure", "Quality of the embedding (own scale)"),
        "",
        2,
        MeasureGroup::Overall,
        PW_TR_NOOP("pw::Measure",
                   "The quality that scales the map, 0 to 1: how alike the embeddings under random dropout "
                   "are. It falls when something covers the face, and also in blur, darkness and turned "
                   "faces."),
        "SER-FIQ, Terhörst et al., CVPR 2020, eq. 2; scaled as in Terhörst et al., TBIOM 2023, eq. 2",
        true,
        embeddingQuality},
    MeasureDescriptor{
        "single-face", 0x4C, MeasureKind::Exact, PW_TR_NOOP("pw::Measure", "ISO 29794-5 Single face present"),
        "", 2, MeasureGroup::Overall,
        PW_TR_NOOP("pw::Measure",
                   "Area of the second largest face over that of the largest; 0 when there is one "
                   "face. Very small faces in the background are missed."),
        "ISO/IEC 29794-5:2025; formula as in OFIQ 1.0.3, own detector at score 0.7", true, singleFace},
};

} // namespace

std::span<const MeasureDescriptor> overallMeasures()
{
    return kRows;
}

} // namespace pw
