// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measures/mappings.h"
#include "core/measures/measurecontext.h"
#include "core/measures/measuregroups.h"
#include "core/measures/measureregions.h"
#include "core/report/errormessage.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace pw {

namespace {

constexpr const char* kBlurred = PW_TR_NOOP("pw::Measure", "The face is too blurred.");

/// A measure of both eyes' cover, which blurred faces do not show.
template <class Measure>
Assessed<Measurement> ofEyes(MeasureContext& context, const Measure& measure)
{
    return context.eyeCovers().and_then([&](const EyeCovers& eyes) -> Assessed<Measurement> {
        if (context.eyesAreBlurred())
            return notAssessable(kBlurred);
        Measurement result = measure(eyes);
        for (const EyeCover& eye : eyes)
            result.regions.push_back(frameRectangle(*context.frame(), "eye-zones", eye.zone));
        return result;
    });
}

Assessed<Measurement> eyesVisible(MeasureContext& context)
{
    return ofEyes(context, [](const EyeCovers& eyes) {
        const double covered = (eyes[0].covered + eyes[1].covered) / 2;
        return Measurement{covered, coveredShareComponent(covered), {}};
    });
}

Assessed<Measurement> eyeContrast(MeasureContext& context)
{
    return ofEyes(context, [](const EyeCovers& eyes) {
        return Measurement{std::min(eyes[0].contrast, eyes[1].contrast), {}, {}};
    });
}

Assessed<Measurement> eyeDarkness(MeasureContext& context)
{
    return ofEyes(context, [](const EyeCovers& eyes) {
        return Measurement{std::min(eyes[0].darkness, eyes[1].darkness), {}, {}};
    });
}

MeasureRegion mouthRegion(MeasureContext& context)
{
    return polygonRegion("mouth", landmarkRun(*context.input().landmarks, 48, 59));
}

/// Hull of jaw and nose base: what a mask covers.
MeasureRegion lowerFace(MeasureContext& context)
{
    auto points = landmarkRun(*context.input().landmarks, 2, 14);
    points.push_back(context.input().landmarks->points[33]);
    return polygonRegion("lower-face", hullOf(points));
}

Assessed<Measurement> mouthVisible(MeasureContext& context)
{
    return context.mouthCover().map([&](const MouthCover& mouth) {
        return Measurement{mouth.covered, coveredShareComponent(mouth.covered), {mouthRegion(context)}};
    });
}

Assessed<Measurement> mouthChromaJump(MeasureContext& context)
{
    return context.mouthCover().map([&](const MouthCover& mouth) {
        return Measurement{mouth.chromaJump, {}, {lowerFace(context)}};
    });
}

Assessed<Measurement> lipLine(MeasureContext& context)
{
    return context.mouthCover().and_then([&](const MouthCover& mouth) -> Assessed<Measurement> {
        if (context.lipLineIsBlurred())
            return notAssessable(kBlurred);
        return Measurement{mouth.lipLine, {}, {mouthRegion(context)}};
    });
}

Assessed<Measurement> faceOcclusion(MeasureContext& context)
{
    const auto& eyes = context.eyeCovers();
    if (!eyes)
        return tl::unexpected(eyes.error());
    return context.mouthCover().and_then([&](const MouthCover& mouth) -> Assessed<Measurement> {
        const FaceFrame& frame = *context.frame();
        const auto covered = faceCoveredShare(frame, *context.skin(), *eyes, mouth, *context.uncoveredSkin());
        if (!covered)
            return notAssessable(PW_TR_NOOP("pw::Measure", "Too much of the face lies outside the picture."));
        return Measurement{*covered,
                           coveredShareComponent(*covered),
                           {polygonRegion("face-hull", hullOf(context.input().landmarks->points))}};
    });
}

Assessed<Measurement> foreheadVisible(MeasureContext& context)
{
    const auto& mouth = context.mouthCover();
    if (!mouth)
        return tl::unexpected(mouth.error());
    if (isCovered(*mouth, context.lipLineIsBlurred()))
        return notAssessable(PW_TR_NOOP("pw::Measure", "The mouth area is covered, so the skin's colour is "
                                                       "not known."));
    const auto forehead = foreheadCover(*context.frame(), *context.skin());
    if (!forehead)
        return notAssessable(PW_TR_NOOP("pw::Measure", "The forehead lies outside the picture."));
    return Measurement{forehead->skinShare,
                       foreheadComponent(forehead->skinShare),
                       {framePolygon(*context.frame(), "forehead", forehead->zone)}};
}

const std::array kRows = {
    MeasureDescriptor{
        "eyes-visible", 0x4F, MeasureKind::Indicator, PW_TR_NOOP("pw::Measure", "Eyes visible (indicator)"),
        "", 2, MeasureGroup::Face,
        PW_TR_NOOP("pw::Measure",
                   "0 when both eyes show the contrast of uncovered eyes, 1 when both look like "
                   "dark glasses. Clear glasses, frames, reflections and single hairs are not seen."),
        "own cue for ISO/IEC 29794-5:2025 eyes visible; eye zones of ISO/IEC 39794-5, lightness in CIELAB",
        false, eyesVisible},
    MeasureDescriptor{
        "eye-contrast",
        {},
        MeasureKind::Indicator,
        PW_TR_NOOP("pw::Measure", "Contrast of the eyes (indicator)"),
        "",
        1,
        MeasureGroup::Face,
        PW_TR_NOOP("pw::Measure",
                   "Range of lightness around the eye that shows less of it, 0 to 100; under 18 "
                   "something hides it."),
        "own cue: 95th less 5th percentile of L* in the eye zone",
        false,
        eyeContrast},
    MeasureDescriptor{
        "eye-darkness",
        {},
        MeasureKind::Indicator,
        PW_TR_NOOP("pw::Measure", "Lightness of the eyes (indicator)"),
        "",
        1,
        MeasureGroup::Face,
        PW_TR_NOOP("pw::Measure",
                   "How much lighter or darker than the skin the darker eye's zone is; under -28 "
                   "it is covered by something dark."),
        "own cue: 90th percentile of L* in the eye zone less the skin's median",
        false,
        eyeDarkness},
    MeasureDescriptor{
        "mouth-visible", 0x50, MeasureKind::Indicator, PW_TR_NOOP("pw::Measure", "Mouth visible (indicator)"),
        "", 2, MeasureGroup::Face,
        PW_TR_NOOP(
            "pw::Measure",
            "0 when the mouth looks uncovered, 1 when colour or the missing line between the lips tell of "
            "a mask. Grey beards and light of two colours can look like one."),
        "own cue for ISO/IEC 29794-5:2025 mouth occlusion; colour of the lower face and edges between the "
        "lips",
        false, mouthVisible},
    MeasureDescriptor{"mouth-chroma-jump",
                      {},
                      MeasureKind::Indicator,
                      PW_TR_NOOP("pw::Measure", "Colour of the lower face (indicator)"),
                      "",
                      1,
                      MeasureGroup::Face,
                      PW_TR_NOOP("pw::Measure",
                                 "How far the colour below the nose is from that above it; over 12 something "
                                 "covers the mouth."),
                      "own cue: distance in a*b* of the skin's medians",
                      false,
                      mouthChromaJump},
    MeasureDescriptor{
        "lip-line",
        {},
        MeasureKind::Indicator,
        PW_TR_NOOP("pw::Measure", "Line between the lips (indicator)"),
        "",
        1,
        MeasureGroup::Face,
        PW_TR_NOOP("pw::Measure",
                   "Strength of the edges between the lips; under 10 something covers the mouth."),
        "own cue: vertical Sobel derivative in per cent of the grey around the lips",
        false,
        lipLine},
    MeasureDescriptor{"face-occlusion", 0x51, MeasureKind::Indicator,
                      PW_TR_NOOP("pw::Measure", "Face occlusion (indicator)"), "", 2, MeasureGroup::Face,
                      PW_TR_NOOP("pw::Measure",
                                 "Estimated share of the face between brows and chin that something covers. "
                                 "Hands and other things of the skin's colour are not seen."),
                      "own cue for ISO/IEC 29794-5:2025 face occlusion; covered eyes, covered mouth, pixels "
                      "of foreign colour",
                      false, faceOcclusion},
    MeasureDescriptor{
        "forehead-visible", 0x5C, MeasureKind::Indicator,
        PW_TR_NOOP("pw::Measure", "Forehead visible (indicator for head coverings)"), "", 2,
        MeasureGroup::Face,
        PW_TR_NOOP("pw::Measure",
                   "Share of the forehead that has the colour of the skin; caps and fringes lower "
                   "it. Scarves that leave the forehead free are not seen."),
        "own cue for ISO/IEC 29794-5:2025 no head coverings; skin colour above the brows", false,
        foreheadVisible},
};

} // namespace

std::span<const MeasureDescriptor> coveringMeasures()
{
    return kRows;
}

} // namespace pw
