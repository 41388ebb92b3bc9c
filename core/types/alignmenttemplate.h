// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/types.hpp>

#include <array>

namespace pw {

/// Where an aligned face has its eye centres, nose tip and mouth corners (image-left first), and how large it
/// is. Pixels of the aligned face; pixel centres have whole-number coordinates.
struct AlignmentTemplate {
    cv::Size size;
    std::array<cv::Point2d, 5> points{};

    bool operator==(const AlignmentTemplate&) const = default;
};

} // namespace pw
