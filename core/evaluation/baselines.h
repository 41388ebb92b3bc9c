// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>

#include <cstdint>
#include <span>

namespace pw {

/// A map that does not look at the face: what a method must beat to be worth anything.
struct MapBaseline {
    const char* key;
    cv::Mat (*map)(cv::Size size, std::uint64_t seed); ///< CV_32FC1, values in [0, 1]
};

/// "random": each pixel on its own; "centre": 1 in the middle, falling with the distance from it.
[[nodiscard]] std::span<const MapBaseline> mapBaselines();

} // namespace pw
