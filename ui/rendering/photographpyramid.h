// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>

#include <QImage>
#include <QRect>
#include <QSize>

#include <vector>

namespace pw {

/// Draws parts of a photograph at any zoom, fast enough for panning over tens of megapixels: from 100 % up
/// the pixels are repeated, below it they are interpolated from a copy halved until it is less than twice too
/// fine. The copies are made when they are first needed.
class PhotographPyramid {
  public:
    PhotographPyramid() = default;
    /// 8-bit BGR; shared, not copied.
    explicit PhotographPyramid(cv::Mat bgr);

    [[nodiscard]] QSize size() const;
    /// The photograph's size in device pixels at `zoom` device pixels a pixel.
    [[nodiscard]] QSize zoomedSize(double zoom) const;
    /// `part` of the zoomed photograph, in device pixels from its upper left corner; Format_RGB32.
    /// Whatever of `part` lies outside the photograph is cut off first.
    [[nodiscard]] QImage render(const QRect& part, double zoom);

  private:
    [[nodiscard]] const cv::Mat& level(int index);

    std::vector<cv::Mat> m_levels; ///< each half as wide and high as the one before
};

} // namespace pw
