// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/result.h"

#include <opencv2/core/mat.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pw {

enum class PictureFormat { Png, Tiff, Jpeg };

/// From a path's suffix (.png, .tif, .tiff, .jpg, .jpeg, any case).
[[nodiscard]] std::optional<PictureFormat> pictureFormat(std::string_view path);

/// Encodes an 8-bit BGR picture; `description` (UTF-8) goes into the file as PNG text "Description",
/// TIFF ImageDescription or JPEG comment. JPEG: quality 95, no chroma subsampling. Errors: Internal,
/// OutOfMemory.
[[nodiscard]] Result<std::vector<std::uint8_t>> encodePicture(const cv::Mat& bgr, PictureFormat format,
                                                              const std::string& description);

} // namespace pw
