// SPDX-License-Identifier: GPL-3.0-or-later
// Reductions, and what divides by them.
#include "core/networks/onnx/operators.h"

#include <algorithm>
#include <numeric>

namespace pw {

namespace {

TensorValues batchNormalization(OperatorContext& node, const Operator&)
{
    node.ignore("momentum"); // of the running statistics, in training
    node.refuseUnless(!node.flag("training_mode", false), "attribute training_mode: export for inference");
    node.refuseUnless(node.flag("spatial", true), "attribute spatial must be 1");
    const std::string epsilon = literal(node.real("epsilon", 1e-5F));
    return {{call("torch.batch_norm", node.input(0), node.input(1), node.input(2), node.input(3),
                  node.input(4), "False", "0.0", epsilon, "False"),
             node.shape(0)}};
}

TensorValues instanceNormalization(OperatorContext& node, const Operator&)
{
    const std::string epsilon = literal(node.real("epsilon", 1e-5F));
    return {{call("torch.instance_norm", node.input(0), node.input(1), node.input(2), "None", "None", "True",
                  "0.0", epsilon, "False"),
             node.shape(0)}};
}

TensorValues layerNormalization(OperatorContext& node, const Operator&)
{
    node.ignore("stash_type"); // the precision of outputs that only training uses
    const Shape& shape = node.shape(0);
    const auto first = static_cast<std::ptrdiff_t>(node.axis(-1, shape.size()));
    const Shape sides(shape.begin() + first, shape.end());
    node.refuseUnless(node.shape(1) == sides && (!node.hasInput(2) || node.shape(2) == sides),
                      "its scale and offset must have the sides that are normalised");
    return {{call("torch.layer_norm", node.input(0), literal(sides), node.input(1),
                  node.hasInput(2) ? node.input(2) : "None", literal(node.real("epsilon", 1e-5F)), "False"),
             shape}};
}

TensorValues lpNormalization(OperatorContext& node, const Operator&)
{
    const auto axis = static_cast<std::int64_t>(node.axis(-1, node.shape(0).size()));
    const std::int64_t p = node.integer("p", 2);
    node.refuseUnless(p == 1 || p == 2, "attribute p must be 1 or 2");
    const std::string length = call("torch.norm", node.input(0), std::to_string(p), literal(Shape{axis}), "True");
    return {{call("torch.div", node.input(0), length), node.shape(0)}};
}

TensorValues softmax(OperatorContext& node, const Operator& row)
{
    const Shape& shape = node.shape(0);
    const std::size_t axis = node.axis(node.opset() < 13 ? 1 : -1, shape.size());
    const std::string dimension = std::to_string(axis);
    // Before operator set 13 all dimensions from `axis` on count as one.
    if (node.opset() >= 13 || axis + 1 == shape.size())
        return {{call(row.function, node.input(0), dimension), shape}};
    return {
        {call("torch.view_as", call(row.function, call("torch.flatten", node.input(0), dimension), dimension),
              node.input(0)),
         shape}};
}

struct Reduction {
    std::vector<std::int64_t> axes;
    bool keepsSides = true;
    Shape shape;
};

/// Axes from the attribute or the input, which are all axes when they are not given.
Reduction readReduction(OperatorContext& node)
{
    const Shape& from = node.shape(0);
    Reduction reduction;
    const auto given = node.integers("axes", 1);
    reduction.keepsSides = node.flag("keepdims", true);
    const bool noneMeansNone = node.flag("noop_with_empty_axes", false);
    reduction.axes.resize(given && !given->empty() ? given->size() : noneMeansNone ? 0 : from.size());
    std::iota(reduction.axes.begin(), reduction.axes.end(), 0);
    if (given && !given->empty())
        std::ranges::transform(*given, reduction.axes.begin(), [&](std::int64_t axis) {
            return static_cast<std::int64_t>(node.axisOf(axis, from.size()));
        });
    for (std::size_t axis = 0; axis < from.size(); ++axis) {
        const bool isReduced = std::ranges::count(reduction.axes, static_cast<std::int64_t>(axis)) > 0;
        if (!isReduced || reduction.keepsSides)
            reduction.shape.push_back(isReduced ? 1 : from[axis]);
    }
    return reduction;
}

/// `function` is one of torch's with the arguments (x, axes, keep).
TensorValues reduced(OperatorContext& node, const std::string& x, const std::string& function)
{
    const Reduction reduction = readReduction(node);
    if (reduction.axes.empty())
        return {{x, reduction.shape}};
    return {{call(function, x, literal(reduction.axes), reduction.keepsSides ? "True" : "False"),
             reduction.shape}};
}

TensorValues reduce(OperatorContext& node, const Operator& row)
{
    return reduced(node, node.input(0), row.function);
}

TensorValues reduceSumSquare(OperatorContext& node, const Operator& row)
{
    return reduced(node, call("torch.mul", node.input(0), node.input(0)), row.function);
}

TensorValues reduceL1(OperatorContext& node, const Operator& row)
{
    return reduced(node, call("torch.abs", node.input(0)), row.function);
}

TensorValues reduceL2(OperatorContext& node, const Operator&)
{
    const Reduction reduction = readReduction(node);
    if (reduction.axes.empty())
        return {{call("torch.abs", node.input(0)), reduction.shape}};
    return {{call("torch.norm", node.input(0), "2", literal(reduction.axes),
                  reduction.keepsSides ? "True" : "False"),
             reduction.shape}};
}

/// Over all dimensions behind the channels.
TensorValues globalPool(OperatorContext& node, const Operator& row)
{
    Shape shape = node.shape(0);
    node.refuseUnless(shape.size() >= 3, "its input must be an image");
    std::vector<std::int64_t> axes(shape.size() - 2);
    std::iota(axes.begin(), axes.end(), 2);
    std::fill(shape.begin() + 2, shape.end(), 1);
    return {{call(row.function, node.input(0), literal(axes), "True"), shape}};
}

constexpr Operator kOperators[] = {
    {"BatchNormalization", batchNormalization},
    {"GlobalAveragePool", globalPool, "torch.mean"},
    {"GlobalMaxPool", globalPool, "torch.amax"},
    {"InstanceNormalization", instanceNormalization},
    {"LayerNormalization", layerNormalization},
    {"LogSoftmax", softmax, "torch.log_softmax"},
    {"LpNormalization", lpNormalization},
    {"ReduceL1", reduceL1, "torch.sum"},
    {"ReduceL2", reduceL2},
    {"ReduceMax", reduce, "torch.amax"},
    {"ReduceMean", reduce, "torch.mean"},
    {"ReduceMin", reduce, "torch.amin"},
    {"ReduceSum", reduce, "torch.sum"},
    {"ReduceSumSquare", reduceSumSquare, "torch.sum"},
    {"Softmax", softmax, "torch.softmax"},
};

} // namespace

std::span<const Operator> normalisationOperators()
{
    return kOperators;
}

} // namespace pw
