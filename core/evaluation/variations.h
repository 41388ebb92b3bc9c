// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>

#include <cstdint>
#include <span>

namespace pw {

/// A change of the face under which a map should stay what it was. `back` brings the map of the changed face
/// into the original's frame.
struct MapVariation {
    const char* key;
    cv::Mat (*changed)(const cv::Mat& face, std::uint64_t seed);
    cv::Mat (*back)(const cv::Mat& map);
    std::uint64_t seedStep; ///< added to the seed of masks and projections
    double border;          ///< share of the width at each edge that is not compared, since it is not in both
};

/// "noise" (standard deviation of 2 grey levels), "flip" (mirrored), "seed" (other masks), "scale" (5 %
/// larger).
[[nodiscard]] std::span<const MapVariation> mapVariations();

} // namespace pw
