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
    std::vector<std::int64_t> kernel;
    std::vector<std::int64_t> strides{1, 1};
    std::vector<std::int64_t> dilations{1, 1};
    std::array<std::int64_t, 4> pads{}; ///< top, left, bottom, right
    bool roundsUp = false;              ///< a last window may reach over the border (ceil_mode)

    [[nodiscard]] bool isSymmetric() const { return pads[0] == pads[2] && pads[1] == pads[3]; }
    /// What the torch function is to pad; uneven pads are added before it.
    [[nodiscard]] std::vector<std::int64_t> symmetricPads() const
    {
        return isSymmetric() ? std::vector{pads[0], pads[1]} : std::vector<std::int64_t>{0, 0};
    }
    /// Height and width of the result for an image [N, C, H, W].
    [[nodiscard]] std::vector<std::int64_t> outputSides(const Shape& image) const;
};

/// From the attributes strides, dilations, pads, auto_pad, ceil_mode and kernel_shape, which must agree with
/// `kernel`. Input 0 of the node is the image.
[[nodiscard]] Window readWindow(OperatorContext& node, const std::vector<std::int64_t>& kernel);

/// `x` with the window's pads of `value` around it.
[[nodiscard]] std::string padded(const Window& window, const std::string& x, double value);

} // namespace pw
