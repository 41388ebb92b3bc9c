// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>

#include <array>
#include <span>

namespace pw {

/// One way of spoiling a portrait in steps. Lengths are in pixels of a face 112 pixels wide.
struct Degradation {
    const char* key;
    const char* name;                ///< untranslated, context "pw::Degradation"
    const char* unit;                ///< of the strengths, for people: "px", "°"
    std::array<double, 3> strengths; ///< growing; the last is the strongest rung of the ladder
    cv::Mat (*apply)(const cv::Mat& face, double strength);
};

/// Blur (sigma), darkness (how many times darker), a black square in the middle of the face (side), and
/// rotation in the image plane: what spoils a face for any recognition network.
[[nodiscard]] std::span<const Degradation> degradations();

} // namespace pw
