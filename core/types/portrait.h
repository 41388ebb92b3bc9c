// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/landmarks.h"

#include <opencv2/core/mat.hpp>

#include <string>

namespace pw {

/// One aligned face of a set that a network or a map method is measured on.
struct Portrait {
    std::string name;    ///< for messages and reports: "group.jpg, face 2"
    cv::Mat bgr;         ///< CV_8UC3 in the network's input size
    Landmarks landmarks; ///< in the pixels of `bgr`
};

} // namespace pw
