// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measures/scorescale.h"

#include "core/measures/mappings.h"

#include <algorithm>
#include <array>

namespace pw {

namespace {

struct Scale {
    std::string_view measure;
    int (*score)(double native);
};

constexpr std::array kScales{
    Scale{"recognition-utility", component},
    Scale{"background-uniformity", [](double v) { return kBackgroundMapping(v); }},
    Scale{"illumination-uniformity", illuminationComponent},
    Scale{"luminance-mean", luminanceMeanComponent},
    Scale{"luminance-variance", luminanceVarianceComponent},
    Scale{"under-exposure", [](double v) { return kUnderExposureMapping(v); }},
    Scale{"over-exposure", overExposureComponent},
    Scale{"dynamic-range", dynamicRangeComponent},
    Scale{"sharpness", [](double v) { return kSharpnessMapping(v); }},
    Scale{"compression", component},
    Scale{"natural-colour", [](double v) { return kNaturalColourMapping(v); }},
    Scale{"single-face", [](double v) { return component(100 * (1 - v)); }},
    Scale{"eyes-open", [](double v) { return kEyesOpenMapping(v); }},
    Scale{"mouth-closed", [](double v) { return kMouthClosedMapping(v); }},
    Scale{"eyes-visible", coveredShareComponent},
    Scale{"mouth-visible", coveredShareComponent},
    Scale{"face-occlusion", coveredShareComponent},
    Scale{"inter-eye-distance", [](double v) { return kInterEyeMapping(v); }},
    Scale{"head-size", headSizeComponent},
    Scale{"leftward-crop", [](double v) { return kCropMapping(v); }},
    Scale{"rightward-crop", [](double v) { return kCropMapping(v); }},
    Scale{"margin-above", [](double v) { return kMarginAboveMapping(v); }},
    Scale{"margin-below", [](double v) { return kMarginBelowMapping(v); }},
    Scale{"head-yaw", poseComponent},
    Scale{"head-pitch", poseComponent},
    Scale{"head-roll", poseComponent},
    Scale{"neutral-expression", [](double v) { return kNeutralMapping(v); }},
    Scale{"forehead-visible", foreheadComponent},
};

} // namespace

std::optional<int> scoreOf(std::string_view measure, double native)
{
    const auto found = std::ranges::find(kScales, measure, &Scale::measure);
    if (found == kScales.end())
        return std::nullopt;
    return found->score(native);
}

} // namespace pw
