// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/types.hpp>

namespace pw {

/// One face found by the detector. The box is in image pixels and may reach over the border.
struct FaceDetection {
    cv::Rect2d box;
    double score = 0; ///< 0..1

    bool operator==(const FaceDetection&) const = default;
};

} // namespace pw
