// SPDX-License-Identifier: GPL-3.0-or-later
// Convolution, pooling and padding of images.
#include "core/networks/onnx/operators.h"
#include "core/networks/onnx/windowing.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace pw {

namespace {

Shape imageShape(std::int64_t faces, std::int64_t channels, const std::vector<std::int64_t>& sides)
{
    return {faces, channels, sides[0], sides[1]};
}

TensorValues conv(OperatorContext& node, const Operator&)
{
    const OnnxTensor* weights = node.constant(1);
    node.refuseUnless(weights && weights->floats(), "its weights must be constant");
    node.refuseUnless(weights->shape.size() == 4, "only two dimensions are supported");
    const Window window = readWindow(node, {weights->shape.begin() + 2, weights->shape.end()});
    const std::int64_t groups = node.integer("group", 1);
    node.refuseUnless(groups >= 1 && weights->shape[0] % groups == 0 &&
                          node.shape(0)[1] == weights->shape[1] * groups,
                      "attribute group does not fit its weights");
    const std::string x = window.isSymmetric() ? node.input(0) : padded(window, node.input(0), 0);
    return {{call("torch.conv2d", x, node.input(1), node.hasInput(2) ? node.input(2) : "None",
                  literal(window.strides), literal(window.symmetricPads()), literal(window.dilations),
                  std::to_string(groups)),
             imageShape(node.shape(0)[0], weights->shape[0], window.outputSides(node.shape(0)))}};
}

Window poolingWindow(OperatorContext& node)
{
    const auto kernel = node.integers("kernel_shape");
    node.refuseUnless(kernel.has_value(), "attribute kernel_shape is missing");
    return readWindow(node, *kernel);
}

/// Can torch's function pad by itself? It pads evenly, and by half a window at most.
bool isPaddedByTorch(const Window& window)
{
    return window.isSymmetric() && 2 * window.pads[0] <= window.kernel[0] &&
           2 * window.pads[1] <= window.kernel[1];
}

TensorValues maxPool(OperatorContext& node, const Operator&)
{
    node.refuseUnless(node.integer("storage_order", 0) == 0, "attribute storage_order must be 0");
    const Window window = poolingWindow(node);
    const bool bare = isPaddedByTorch(window);
    const std::string x =
        bare ? node.input(0) : padded(window, node.input(0), std::numeric_limits<float>::lowest());
    return {{call("torch.max_pool2d", x, literal(window.kernel), literal(window.strides),
                  bare ? literal(window.symmetricPads()) : "[0, 0]", literal(window.dilations),
                  window.roundsUp ? "True" : "False"),
             imageShape(node.shape(0)[0], node.shape(0)[1], window.outputSides(node.shape(0)))}};
}

TensorValues averagePool(OperatorContext& node, const Operator&)
{
    const bool countsPads = node.flag("count_include_pad", false);
    const Window window = poolingWindow(node);
    node.refuseUnless(window.dilations == Shape({1, 1}), "attribute dilations must be 1");
    const auto average = [&](const std::string& x, bool torchPads) {
        return call("torch.avg_pool2d", x, literal(window.kernel), literal(window.strides),
                    torchPads ? literal(window.symmetricPads()) : "[0, 0]",
                    window.roundsUp ? "True" : "False", countsPads ? "True" : "False");
    };
    const Shape shape = imageShape(node.shape(0)[0], node.shape(0)[1], window.outputSides(node.shape(0)));
    const std::string x = node.input(0);
    if (isPaddedByTorch(window))
        return {{average(x, true), shape}};
    const std::string sum = average(padded(window, x, 0), false);
    if (countsPads)
        return {{sum, shape}};
    // The share of each window that is image, by which the average over pads is too small.
    return {{call("torch.div", sum, average(padded(window, call("torch.ones_like", x), 0), false)), shape}};
}

/// Pads of each axis, before and after; none where the list of axes leaves one out.
std::vector<std::array<std::int64_t, 2>> readPads(OperatorContext& node, std::size_t rank)
{
    const auto pads = node.integers("pads", 1);
    const auto axes = node.integers("axes", 3);
    const std::size_t count = axes ? axes->size() : rank;
    node.refuseUnless(pads && pads->size() == 2 * count, "it must have two pads a dimension");
    std::vector<std::array<std::int64_t, 2>> amounts(rank, {0, 0});
    for (std::size_t i = 0; i < count; ++i) {
        const std::array<std::int64_t, 2> both{(*pads)[i], (*pads)[i + count]};
        node.refuseUnless(
            std::ranges::all_of(both,
                                [](std::int64_t pad) { return pad >= -kLargestPad && pad <= kLargestPad; }),
            "attribute pads is out of range");
        amounts[axes ? node.axisOf((*axes)[i], rank) : i] = both;
    }
    return amounts;
}

TensorValues pad(OperatorContext& node, const Operator&)
{
    Shape shape = node.shape(0);
    const auto amounts = readPads(node, shape.size());
    const std::string mode = node.text("mode", "constant");
    const std::string value = literal(node.constantReal("value", 2).value_or(0));
    Shape lastFirst; // torch counts from the last dimension
    for (std::size_t axis = shape.size(); axis-- > 0;) {
        shape[axis] += amounts[axis][0] + amounts[axis][1];
        node.refuseUnless(shape[axis] > 0, "attribute pads removes everything");
        lastFirst.insert(lastFirst.end(), amounts[axis].begin(), amounts[axis].end());
    }
    if (mode == "constant")
        return {{call("torch.constant_pad_nd", node.input(0), literal(lastFirst), value), shape}};
    node.refuseUnless(mode == "reflect" || mode == "edge", "attribute mode is " + mode);
    node.refuseUnless(shape.size() == 4 && std::all_of(lastFirst.begin() + 4, lastFirst.end(),
                                                       [](std::int64_t amount) { return amount == 0; }),
                      "attribute mode: only height and width can be continued");
    lastFirst.resize(4);
    return {{call(mode == "edge" ? "torch.replication_pad2d" : "torch.reflection_pad2d", node.input(0),
                  literal(lastFirst)),
             shape}};
}

constexpr Operator kOperators[] = {
    {"AveragePool", averagePool},
    {"Conv", conv},
    {"MaxPool", maxPool},
    {"Pad", pad},
};

} // namespace

std::span<const Operator> windowOperators()
{
    return kOperators;
}

} // namespace pw
