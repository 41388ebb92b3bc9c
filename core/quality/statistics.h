// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>

#include <vector>

namespace pw {

/// Mean of the two middle values when their number is even. `values` must not be empty.
[[nodiscard]] double median(std::vector<double> values);

/// The values of a CV_32FC1 matrix, of all pixels or where `mask` (CV_8UC1) is not 0.
[[nodiscard]] std::vector<double> pixelValues(const cv::Mat& matrix, const cv::Mat& mask = {});

[[nodiscard]] double mean(const std::vector<double>& values);

/// With n - 1 in the denominator; 0 for fewer than two values.
[[nodiscard]] double standardDeviation(const std::vector<double>& values);

} // namespace pw
