// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/result.h"

#include <opencv2/core/mat.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace pw {

/// The encoders behind encodePicture(), one source file each. `bgr` is CV_8UC3 and not empty. May throw
/// std::bad_alloc.
[[nodiscard]] Result<std::vector<std::uint8_t>> encodePng(const cv::Mat& bgr, const std::string& description);
[[nodiscard]] Result<std::vector<std::uint8_t>> encodeTiff(const cv::Mat& bgr,
                                                           const std::string& description);
[[nodiscard]] Result<std::vector<std::uint8_t>> encodeJpeg(const cv::Mat& bgr,
                                                           const std::string& description);

} // namespace pw
