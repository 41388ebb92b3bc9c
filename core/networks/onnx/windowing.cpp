// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/onnx/windowing.h"

#include <algorithm>

namespace pw {

Window readWindow(OperatorContext& node, const std::vector<std::int64_t>& kernel)
{
    constexpr std::int64_t kLargestStep = 1024;
    const auto inRange = [](const std::vector<std::int64_t>& list, std::int64_t low, std::int64_t high) {
        return std::ranges::all_of(list, [=](std::int64_t value) { return value >= low && value <= high; });
    };
    node.refuseUnless(inRange(kernel, 1, kLargestStep), "its window has an impossible size");
    node.refuseUnless(node.integers("kernel_shape").value_or(kernel) == kernel,
                      "attribute kernel_shape does not fit its weights");
    Window window;
    window.strides = node.integers("strides").value_or(window.strides);
    window.dilations = node.integers("dilations").value_or(window.dilations);
    node.refuseUnless(window.strides.size() == 2 && inRange(window.strides, 1, kLargestStep),
                      "attribute strides is out of range");
    node.refuseUnless(window.dilations.size() == 2 && inRange(window.dilations, 1, kLargestStep),
                      "attribute dilations is out of range");
    const auto pads = node.integers("pads");
    const std::string automatic = node.text("auto_pad", "NOTSET");
    node.refuseUnless(automatic == "NOTSET" || automatic == "VALID",
                      "attribute auto_pad is " + automatic + "; export the model with explicit pads");
    if (pads && automatic == "NOTSET") {
        node.refuseUnless(pads->size() == 4 && inRange(*pads, 0, kLargestPad), "attribute pads is out of range");
        std::ranges::copy(*pads, window.pads.begin());
    }
    return window;
}

std::string padded(const Window& window, const std::string& x, double value)
{
    if (window.isSymmetric())
        return x;
    const auto [top, left, bottom, right] = window.pads;
    return "torch.constant_pad_nd(" + x + ", " + literal({left, right, top, bottom}) + ", " + literal(value) + ")";
}

} // namespace pw
