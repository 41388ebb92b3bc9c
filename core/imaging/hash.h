// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>

#include <cstdint>
#include <span>
#include <string>

namespace pw {

/// SHA-256 in lower-case hex.
[[nodiscard]] std::string sha256(std::span<const std::uint8_t> bytes);

/// SHA-256 of a matrix' elements row by row, without row padding.
[[nodiscard]] std::string sha256(const cv::Mat& matrix);

} // namespace pw
