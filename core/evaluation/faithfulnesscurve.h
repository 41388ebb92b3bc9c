// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/result.h"

#include <opencv2/core/mat.hpp>

#include <functional>
#include <span>
#include <vector>

namespace pw {

/// Similarity of a changed face to the whole one at equal steps of the share of changed pixels, 0 to 1.
using FaithfulnessCurve = std::vector<double>;

/// How similar each face is to the one that a curve is about: the cosine of the two embeddings.
using Similarities = std::function<Result<std::vector<double>>(std::span<const cv::Mat> faces)>;

/// Area under the curve by the trapezoid rule.
[[nodiscard]] double areaUnder(const FaithfulnessCurve& curve);

/// Row-major indices of the map's pixels, highest value first, equal values in reading order. CV_32FC1.
[[nodiscard]] std::vector<int> pixelsByQuality(const cv::Mat& map);

/// `base` with its first `count` pixels of `order` taken from `other`; both CV_8UC3 of one size.
[[nodiscard]] cv::Mat withPixelsFrom(const cv::Mat& other, const cv::Mat& base, std::span<const int> order,
                                     std::size_t count);

/// The face as one flat area of its mean colour: what deletion ends with.
[[nodiscard]] cv::Mat meanColour(const cv::Mat& face);
/// The face blurred until nobody is recognised in it: what insertion begins with.
[[nodiscard]] cv::Mat blurredAway(const cv::Mat& face);

/// Goes from `base` to `other` pixel by pixel in `order`, `steps` equal steps, and looks at each, some at a
/// time. Errors: those of `similarities`.
[[nodiscard]] Result<FaithfulnessCurve> faithfulnessCurve(const cv::Mat& base, const cv::Mat& other,
                                                          std::span<const int> order, int steps,
                                                          const Similarities& similarities);

} // namespace pw
