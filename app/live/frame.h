// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>

#include <chrono>
#include <cstdint>

namespace pw::app {

using FrameClock = std::chrono::steady_clock;

/// One picture of a camera or video: CV_8UC3 BGR, upright, read-only once it is published.
struct Frame {
    cv::Mat bgr;
    std::uint64_t sequence = 0;      ///< rises by one with every accepted frame, across reconnections
    FrameClock::time_point captured; ///< when the source had the picture

    [[nodiscard]] bool isEmpty() const { return bgr.empty(); }
};

} // namespace pw::app
