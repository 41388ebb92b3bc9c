// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>
#include <opencv2/core/matx.hpp>

namespace pw {

/// The face as the recognition network sees it: CV_8UC3 BGR crop and the similarity transform that made it.
/// A 2x3 matrix [A|t] maps a point (x, y) to A (x, y)' + t; pixel centres have whole-number coordinates.
struct AlignedFace {
    cv::Mat bgr;
    cv::Matx23d imageToAligned = cv::Matx23d::eye();
    cv::Matx23d alignedToImage = cv::Matx23d::eye();
};

} // namespace pw
