// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>

#include <array>

namespace pw {

inline constexpr int kDarkLuminance = 25;    ///< luminances up to here are under-exposed (OFIQ 1.0.3)
inline constexpr int kBrightLuminance = 247; ///< luminances from here on are over-exposed

/// How often each 8-bit value occurs, as shares that add up to 1.
using Histogram = std::array<double, 256>;

/// Of the pixels of `values` (CV_8UC1) where `mask` is set. All shares are 0 when there are none.
[[nodiscard]] Histogram histogramOf(const cv::Mat& values, const cv::Mat& mask);

[[nodiscard]] double meanOf(const Histogram& histogram);     ///< of value / 255
[[nodiscard]] double varianceOf(const Histogram& histogram); ///< of value / 255
[[nodiscard]] double entropyOf(const Histogram& histogram);  ///< bits, 0..8
/// Share of the values from `low` to `high`, both included.
[[nodiscard]] double shareOf(const Histogram& histogram, int low, int high);
/// Number of values from the 0.5 % to the 99.5 % quantile.
[[nodiscard]] int levelsOf(const Histogram& histogram);
/// Sum over the values of the smaller of both shares, 0..1.
[[nodiscard]] double overlapOf(const Histogram& a, const Histogram& b);

} // namespace pw
