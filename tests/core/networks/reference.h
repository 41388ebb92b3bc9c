// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>

#include <vector>

namespace pw::test {

/// The numbers of tests/data/reference (see the README there).
struct Reference {
    cv::Mat alignedFace;          ///< the sample portrait's face, CV_8UC3 BGR 112x112
    std::vector<float> embedding; ///< unit length
    std::vector<float> gradient;  ///< of sum_j u_j to the pixels; rows, columns, BGR
    double embeddingNorm = 0;
    double qualityMean = 0; ///< over 1000 seeds
    double qualitySd = 0;
};

/// Throws std::runtime_error when a file is missing or damaged.
[[nodiscard]] Reference readReference();

} // namespace pw::test
