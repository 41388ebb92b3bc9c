// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>

#include <cstdint>
#include <span>

namespace pw {

enum class AlphaKind {
    Straight,      ///< colour and alpha are independent (PNG, WebP)
    Premultiplied, ///< colour is multiplied by alpha already (TIFF "associated")
};

/// CV_8UC4 BGRA laid over white, as CV_8UC3 BGR.
[[nodiscard]] cv::Mat overWhite(const cv::Mat& bgra, AlphaKind kind = AlphaKind::Straight);

/// One row of 8-bit CMYK to BGR, c ink amount 0 = none: R = (255 - C)(255 - K) / 255.
/// `inverted`: the file stores 255 - ink, as Adobe's JPEG files do.
void cmykToBgr(const std::uint8_t* cmyk, std::uint8_t* bgr, int count, bool inverted);

/// `bgr` turned upright by an EXIF orientation 1..8 (Exif 2.32, tag 0x0112). 1 returns the same pixels, not a
/// copy.
[[nodiscard]] cv::Mat upright(const cv::Mat& bgr, int orientation);

/// Mean over all pixels and channels, 0 to 255.
[[nodiscard]] double meanLevel(const cv::Mat& bgr);

} // namespace pw
