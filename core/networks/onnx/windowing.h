// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/networks/onnx/operatorcontext.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace pw {

/// Largest pad that is believed; a damaged file must not make the program ask for all memory.
inline constexpr std::int64_t kLargestPad = 1024;

/// How the window of a two-dimensional convolution or pooling moves.
struct Window {
    std::vector<std::int64_t> strides{1, 1};
    std::vector<std::int64_t> dilations{1, 1};
    std::array<std::int64_t, 4> pads{}; ///< top, left, bottom, right

    [[nodiscard]] bool isSymmetric() const { return pads[0] == pads[2] && pads[1] == pads[3]; }
    /// What the torch function is to pad; uneven pads are added before it.
    [[nodiscard]] std::vector<std::int64_t> symmetricPads() const
    {
        return isSymmetric() ? std::vector{pads[0], pads[1]} : std::vector<std::int64_t>{0, 0};
    }
};

/// From the attributes strides, dilations, pads, auto_pad and kernel_shape, which must agree with `kernel`.
[[nodiscard]] Window readWindow(OperatorContext& node, const std::vector<std::int64_t>& kernel);

/// `x`, with uneven pads of `value` around it.
[[nodiscard]] std::string padded(const Window& window, const std::string& x, double value);

} // namespace pw
