// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>
#include <opencv2/core/types.hpp>

#include <optional>

namespace pw {

/// B: how much stronger the steps between neighbouring pixels are at every eighth column and row, where JPEG
/// cuts its blocks, than elsewhere. About 1 without compression, 1.5 at quality 50, 4.8 at quality 5. Looks
/// at the face's box and a border around it in the photograph's own pixels: any resizing hides the blocks.
/// Absent when fewer than 4 blocks fit in a row or column.
[[nodiscard]] std::optional<double> blockiness(const cv::Mat& bgr, const cv::Rect2d& box);

/// The JPEG quality 5..100 at which faces show this blockiness; absent where no trace is left (B <= 1.05).
[[nodiscard]] std::optional<double> equivalentJpegQuality(double blockiness);

} // namespace pw
