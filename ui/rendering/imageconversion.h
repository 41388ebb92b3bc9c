// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include <opencv2/core/mat.hpp>

namespace pw {

/// A view on an 8-bit BGR matrix (Format_BGR888) that keeps the pixels alive; nothing is copied.
[[nodiscard]] QImage toImage(const cv::Mat& bgr);

/// A BGR copy of any image (alpha is laid over white).
[[nodiscard]] cv::Mat toMat(const QImage& image);

} // namespace pw
