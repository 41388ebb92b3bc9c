// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/onnx/windowing.h"

#include <algorithm>

namespace pw {

namespace {

constexpr std::int64_t kLargestStep = 1024;

bool inRange(const std::vector<std::int64_t>& list, std::int64_t low, std::int64_t high)
{
    return std::ranges::all_of(list, [=](std::int64_t value) { return value >= low && value <= high; });
}

/// auto_pad SAME_UPPER and SAME_LOWER: as many windows as strides fit; an odd pad goes to the end or the
/// start.
void padToSameSize(Window& window, const Shape& image, bool toEnd)
{
    for (std::size_t axis = 0; axis < 2; ++axis) {
        const std::int64_t side = image[axis + 2];
        const std::int64_t stride = window.strides[axis];
        const std::int64_t reach = (window.kernel[axis] - 1) * window.dilations[axis] + 1;
        const std::int64_t windows = (side + stride - 1) / stride;
        const std::int64_t all = std::max<std::int64_t>(0, (windows - 1) * stride + reach - side);
        window.pads[axis + (toEnd ? 0 : 2)] = all / 2;
        window.pads[axis + (toEnd ? 2 : 0)] = all - all / 2;
    }
}

void readPads(OperatorContext& node, Window& window)
{
    const auto pads = node.integers("pads");
    const std::string automatic = node.text("auto_pad", "NOTSET");
    if (automatic == "SAME_UPPER" || automatic == "SAME_LOWER")
        return padToSameSize(window, node.shape(0), automatic == "SAME_UPPER");
    node.refuseUnless(automatic == "NOTSET" || automatic == "VALID",
                      "attribute auto_pad is " + automatic + "; export the model with explicit pads");
    if (pads && automatic == "NOTSET") {
        node.refuseUnless(pads->size() == 4 && inRange(*pads, 0, kLargestPad),
                          "attribute pads is out of range");
        std::ranges::copy(*pads, window.pads.begin());
    }
}

} // namespace

std::vector<std::int64_t> Window::outputSides(const Shape& image) const
{
    std::vector<std::int64_t> sides;
    for (std::size_t axis = 0; axis < 2; ++axis) {
        const std::int64_t room =
            image[axis + 2] + pads[axis] + pads[axis + 2] - (kernel[axis] - 1) * dilations[axis] - 1;
        std::int64_t windows = room < 0 ? 0 : room / strides[axis] + 1;
        // A window must begin on the image or its leading pad.
        if (roundsUp && room >= 0 && room % strides[axis] != 0 &&
            windows * strides[axis] < image[axis + 2] + pads[axis])
            ++windows;
        sides.push_back(windows);
    }
    return sides;
}

Window readWindow(OperatorContext& node, const std::vector<std::int64_t>& kernel)
{
    node.refuseUnless(node.shape(0).size() == 4 && kernel.size() == 2, "only two dimensions are supported");
    node.refuseUnless(inRange(kernel, 1, kLargestStep), "its window has an impossible size");
    node.refuseUnless(node.integers("kernel_shape").value_or(kernel) == kernel,
                      "attribute kernel_shape does not fit its weights");
    Window window;
    window.kernel = kernel;
    window.strides = node.integers("strides").value_or(window.strides);
    window.dilations = node.integers("dilations").value_or(window.dilations);
    node.refuseUnless(window.strides.size() == 2 && inRange(window.strides, 1, kLargestStep),
                      "attribute strides is out of range");
    node.refuseUnless(window.dilations.size() == 2 && inRange(window.dilations, 1, kLargestStep),
                      "attribute dilations is out of range");
    window.roundsUp = node.flag("ceil_mode", false);
    readPads(node, window);
    const auto sides = window.outputSides(node.shape(0));
    node.refuseUnless(sides[0] > 0 && sides[1] > 0, "its window is larger than its input");
    return window;
}

std::string padded(const Window& window, const std::string& x, double value)
{
    const auto [top, left, bottom, right] = window.pads;
    return call("torch.constant_pad_nd", x, literal({left, right, top, bottom}), literal(value));
}

} // namespace pw
