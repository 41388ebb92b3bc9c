// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/portrait.h"

#include <opencv2/core/mat.hpp>

#include <cstdint>
#include <span>

namespace pw {

/// A face with something drawn over it, and where.
struct DisturbedFace {
    cv::Mat bgr;
    cv::Mat mask; ///< CV_8UC1, 255 where the face was changed
};

class DisturbanceCanvas;

/// One kind of disturbance. A good map is low inside it.
struct Disturbance {
    const char* key;
    void (*draw)(DisturbanceCanvas& canvas);
};

/// Twelve kinds: spoiled patches (flat, noise, blur, jpeg, square), light (shadow, glare) and things before
/// the face (sunglasses, mask, cap, hair, hand).
[[nodiscard]] std::span<const Disturbance> disturbances();

/// Draws on a copy. Place and shape follow landmarks and seed: equal arguments give equal pixels.
[[nodiscard]] DisturbedFace disturbedFace(const Disturbance& kind, const Portrait& portrait,
                                          std::uint64_t seed);

} // namespace pw
