// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>

#include <cstdint>
#include <vector>

namespace pw {

/// NumPy .npy 1.0 file of a CV_32FC1 matrix: little-endian float32, C order, shape (rows, cols).
[[nodiscard]] std::vector<std::uint8_t> encodeNpy(const cv::Mat& matrix);

/// TIFF with one 32-bit IEEE float sample a pixel, uncompressed; CV_32FC1.
[[nodiscard]] std::vector<std::uint8_t> encodeFloatTiff(const cv::Mat& matrix);

} // namespace pw
