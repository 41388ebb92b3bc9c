// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measures/mappings.h"
#include "core/measures/measurecontext.h"
#include "core/measures/measuregroups.h"
#include "core/measures/measureregions.h"
#include "core/report/errormessage.h"

#include <array>

namespace pw {

namespace {

/// S where it means focus: without light, noise alone raises it.
Assessed<Measurement> sharpness(MeasureContext& context)
{
    const auto& light = context.faceLuminance();
    if (!light)
        return tl::unexpected(light.error());
    if (meanOf(*light) < 0.05)
        return notAssessable(PW_TR_NOOP("pw::Measure", "The face is too dark."));
    constexpr double kMost = 0.6; // of the face
    if (shareOf(*light, 0, kDarkLuminance) > kMost || shareOf(*light, kBrightLuminance, 255) > kMost)
        return notAssessable(PW_TR_NOOP("pw::Measure", "Most of the face is under- or over-exposed."));
    return context.sharpness().map([&](double native) {
        return Measurement{native,
                           kSharpnessMapping(native),
                           {polygonRegion("face-hull", hullOf(context.input().landmarks->points))}};
    });
}

const std::array kRows = {
    MeasureDescriptor{
        "sharpness", 0x49, MeasureKind::OwnMethod, PW_TR_NOOP("pw::Measure", "Sharpness (own method)"), "", 2,
        MeasureGroup::Focus,
        PW_TR_NOOP(
            "pw::Measure",
            "Fine detail of the face against coarse detail, by a logarithm: about -1.9 in focus, under "
            "-2.7 visibly soft. Contrast and brightness hardly move it."),
        "own method for ISO/IEC 29794-5:2025 sharpness; ratio of two bands between Gaussians", true,
        sharpness},
};

} // namespace

std::span<const MeasureDescriptor> focusMeasures()
{
    return kRows;
}

} // namespace pw
