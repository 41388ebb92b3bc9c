// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measures/mappings.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace pw {

double sigmoid(double x, double centre, double width)
{
    return 1 / (1 + std::exp((centre - x) / width));
}

double ramp(double x, double zero, double one)
{
    return std::clamp((x - zero) / (one - zero), 0.0, 1.0);
}

int component(double value)
{
    return static_cast<int>(std::clamp(std::round(value), 0.0, 100.0));
}

int SigmoidMapping::operator()(double native) const
{
    return component(height * (base + factor * sigmoid(native, centre, width)));
}

int illuminationComponent(double overlap)
{
    return component(100 * std::pow(overlap, 0.3));
}

int luminanceMeanComponent(double mean)
{
    return component(100 * sigmoid(mean, 0.2, 0.05) * (1 - sigmoid(mean, 0.8, 0.05)));
}

int luminanceVarianceComponent(double variance)
{
    return component(100 * std::sin(std::numbers::pi * 60 * variance / (60 * variance + 1)));
}

int overExposureComponent(double share)
{
    return component(1 / (share + 0.01));
}

int dynamicRangeComponent(double bits)
{
    return component(12.5 * bits);
}

int headSizeComponent(double eyeToChinOverHeight)
{
    constexpr SigmoidMapping kMapping{0, 0.05, 200, 1, -1};
    return kMapping(std::abs(eyeToChinOverHeight - 0.45));
}

int poseComponent(double degrees)
{
    const double towardsCamera = std::max(0.0, std::cos(degrees * std::numbers::pi / 180));
    return component(100 * towardsCamera * towardsCamera);
}

int coveredShareComponent(double share)
{
    return component(100 * (1 - share));
}

int foreheadComponent(double skinShare)
{
    return component(100 * ramp(skinShare, 0.35, 0.90));
}

} // namespace pw
