// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace pw {

/// From native values to components 0..100, high = good. Constants of OFIQ 1.0.3 where the row says "as in
/// OFIQ", our own for own methods and indicators.

/// 1 / (1 + exp((centre - x) / width)).
[[nodiscard]] double sigmoid(double x, double centre, double width);

/// 0 at `zero`, 1 at `one`, linear between and constant beyond; `zero` may be the larger one.
[[nodiscard]] double ramp(double x, double zero, double one);

/// Rounded half away from zero, then kept within 0..100.
[[nodiscard]] int component(double value);

/// component(height (base + factor sigmoid(x; centre, width))): the mapping that most measures share.
struct SigmoidMapping {
    double centre = 0;
    double width = 1;
    double height = 100;
    double base = 0;
    double factor = 1;

    [[nodiscard]] int operator()(double native) const;
};

inline constexpr SigmoidMapping kBackgroundMapping{10, 100, 190, 1, -1};
inline constexpr SigmoidMapping kUnderExposureMapping{0.92, 0.05, 120, 0.832, -1};
inline constexpr SigmoidMapping kSharpnessMapping{-2.70, 0.25};
inline constexpr SigmoidMapping kNaturalColourMapping{0, 10, 200, 1, -1};
inline constexpr SigmoidMapping kEyesOpenMapping{-3.2, 0.5, 100, 1, -1};
inline constexpr SigmoidMapping kMouthClosedMapping{0.2, 0.06, 100, 1, -1};
inline constexpr SigmoidMapping kInterEyeMapping{70, 20};
inline constexpr SigmoidMapping kCropMapping{0.9, 0.1};
inline constexpr SigmoidMapping kMarginAboveMapping{1.4, 0.1};
inline constexpr SigmoidMapping kMarginBelowMapping{1.8, 0.1};
inline constexpr SigmoidMapping kNeutralMapping{0.30, 0.08};
inline constexpr SigmoidMapping kStabilityMapping{0.930, 0.008};

[[nodiscard]] int illuminationComponent(double overlap); ///< 100 overlap^0.3
[[nodiscard]] int luminanceMeanComponent(double mean);
[[nodiscard]] int luminanceVarianceComponent(double variance); ///< best at 1/60
[[nodiscard]] int overExposureComponent(double share);
[[nodiscard]] int dynamicRangeComponent(double bits);
[[nodiscard]] int headSizeComponent(double eyeToChinOverHeight);
[[nodiscard]] int poseComponent(double degrees);       ///< 100 max(0, cos)^2
[[nodiscard]] int coveredShareComponent(double share); ///< 100 (1 - share)
[[nodiscard]] int foreheadComponent(double skinShare);

} // namespace pw
