// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/avhandles.h"

#include <opencv2/core/mat.hpp>

namespace pw::app {

/// Planes of a picture as a camera or decoder gives them.
struct RawPicture {
    int width = 0;
    int height = 0;
    AVPixelFormat format = AV_PIX_FMT_NONE;
    const unsigned char* planes[4] = {};
    int strides[4] = {};                              ///< bytes
    AVColorSpace colourSpace = AVCOL_SPC_UNSPECIFIED; ///< unspecified: BT.601 below 720 rows, else BT.709
    bool fullRange = false;
};

/// Any pixel format to 8-bit BGR with libswscale. One thread.
class BgrConverter {
  public:
    /// A new matrix; empty when the format is unknown or the size is out of 1..16384.
    [[nodiscard]] cv::Mat convert(const RawPicture& picture);

  private:
    AvPointer<SwsContext> m_scaler;
};

} // namespace pw::app
