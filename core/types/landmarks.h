// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/types.hpp>

#include <array>

namespace pw {

/// 68 points in iBUG order (Sagonas et al., "300 Faces in-the-Wild Challenge", 2013), image pixels:
/// 0-16 jaw, 17-26 brows, 27-35 nose, 36-41 image-left eye, 42-47 image-right eye, 48-67 mouth.
struct Landmarks {
    static constexpr int kCount = 68;
    std::array<cv::Point2d, kCount> points{};

    bool operator==(const Landmarks&) const = default;
};

} // namespace pw
