// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/bgrconverter.h"

#include <opencv2/core/mat.hpp>

class QVideoFrame;

namespace pw::app {

/// Frames of Qt Multimedia to 8-bit BGR on the processor. QVideoFrame::toImage() may want a graphics context,
/// which the thread of a camera has not got. One thread.
class VideoFrameConverter {
  public:
    /// A new matrix; empty when the frame cannot be read.
    [[nodiscard]] cv::Mat toBgr(const QVideoFrame& frame);

  private:
    BgrConverter m_converter;
};

} // namespace pw::app
