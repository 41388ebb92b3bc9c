// SPDX-License-Identifier: GPL-3.0-or-later
// Semantics: https://github.com/onnx/onnx/blob/main/docs/Operators.md. Attributes that an operator's function does
// not ask for are refused by the caller.
#include "core/networks/onnx/operators.h"

#include "core/networks/onnx/windowing.h"

#include <algorithm>
#include <limits>

namespace pw {

namespace {

using Integers = std::vector<std::int64_t>;

/// An operator without attributes that has a function of the same meaning in torch.
std::string call(OperatorContext& node, const Operator& row)
{
    node.refuseUnless(node.inputCount() == row.inputs, "it must have " + std::to_string(row.inputs) + " input(s)");
    std::string arguments = node.input(0);
    for (std::size_t i = 1; i < row.inputs; ++i)
        arguments += ", " + node.input(i);
    return std::string(row.function) + "(" + arguments + ")";
}

std::string conv(OperatorContext& node, const Operator&)
{
    const OnnxTensor* weights = node.constant(1);
    node.refuseUnless(weights && weights->floats(), "its weights must be constant");
    node.refuseUnless(weights->shape.size() == 4, "only two-dimensional convolutions are supported");
    const Integers kernel(weights->shape.begin() + 2, weights->shape.end());
    const Window window = readWindow(node, kernel);
    const std::int64_t groups = node.integer("group", 1);
    node.refuseUnless(groups >= 1 && weights->shape[0] % groups == 0, "attribute group does not fit its weights");
    return "torch.conv2d(" + padded(window, node.input(0), 0) + ", " + node.input(1) + ", " +
           (node.hasInput(2) ? node.input(2) : "None") + ", " + literal(window.strides) + ", " +
           literal(window.symmetricPads()) + ", " + literal(window.dilations) + ", " + std::to_string(groups) + ")";
}

std::string batchNormalization(OperatorContext& node, const Operator&)
{
    node.ignore("momentum"); // of the running statistics, in training
    node.refuseUnless(node.integer("training_mode", 0) == 0, "attribute training_mode: export for inference");
    node.refuseUnless(node.integer("spatial", 1) == 1, "attribute spatial must be 1");
    const double epsilon = node.real("epsilon", 1e-5);
    return "torch.batch_norm(" + node.input(0) + ", " + node.input(1) + ", " + node.input(2) + ", " + node.input(3) +
           ", " + node.input(4) + ", False, 0.0, " + literal(epsilon) + ", False)";
}

std::string pRelu(OperatorContext& node, const Operator&)
{
    const OnnxTensor* slope = node.constant(1);
    node.refuseUnless(slope && slope->floats(), "its slopes must be constant");
    // One slope for all, or one a channel of an NCHW tensor: shape [1], [1, 1, 1] or [C, 1, 1].
    const auto& shape = slope->shape;
    const bool oneEach = (shape.size() == 3 || (shape.size() == 4 && shape[0] == 1)) &&
                         static_cast<std::size_t>(shape[shape.size() - 3]) == slope->size();
    if (slope->size() == 1 || oneEach) {
        const OnnxTensor flat{{static_cast<std::int64_t>(slope->size())}, slope->values};
        return "torch.prelu(" + node.input(0) + ", " + node.derived(1, "flat", flat) + ")";
    }
    const std::string x = node.input(0);
    return "torch.where(torch.gt(" + x + ", 0), " + x + ", torch.mul(" + x + ", " + node.input(1) + "))";
}

std::string leakyRelu(OperatorContext& node, const Operator&)
{
    return "torch.leaky_relu(" + node.input(0) + ", " + literal(node.real("alpha", 0.01F)) + ")";
}

std::string clip(OperatorContext& node, const Operator&)
{
    const auto low = node.constantReal("min", 1);
    const auto high = node.constantReal("max", 2);
    if (!low && !high)
        return node.input(0);
    return "torch.clamp(" + node.input(0) + ", " + (low ? literal(*low) : "None") + ", " +
           (high ? literal(*high) : "None") + ")";
}

std::string gemm(OperatorContext& node, const Operator&)
{
    const double alpha = node.real("alpha", 1.0);
    const double beta = node.real("beta", 1.0);
    const bool transposedA = node.integer("transA", 0) != 0;
    const bool transposedB = node.integer("transB", 0) != 0;
    const bool hasC = node.hasInput(2);
    const OnnxTensor* b = node.constant(1);
    const OnnxTensor* c = node.constant(2);
    // The form of a linear layer: weights as [outputs, inputs], one offset an output.
    if (!transposedA && transposedB && alpha == 1 && beta == 1 && b && (!hasC || (c && c->shape.size() == 1)))
        return "torch.linear(" + node.input(0) + ", " + node.input(1) + ", " + (hasC ? node.input(2) : "None") + ")";
    const auto matrix = [&](std::size_t index, bool transposed) {
        return transposed ? "torch.t(" + node.input(index) + ")" : node.input(index);
    };
    const std::string product = "torch.mul(torch.matmul(" + matrix(0, transposedA) + ", " + matrix(1, transposedB) +
                                "), " + literal(alpha) + ")";
    return hasC ? "torch.add(" + product + ", torch.mul(" + node.input(2) + ", " + literal(beta) + "))" : product;
}

std::string flatten(OperatorContext& node, const Operator&)
{
    const std::int64_t axis = node.integer("axis", 1);
    node.refuseUnless(axis >= 0, "attribute axis must not be negative");
    if (axis == 0)
        return "torch.reshape(" + node.input(0) + ", [1, -1])";
    const std::string tail = "torch.flatten(" + node.input(0) + ", " + std::to_string(axis) + ")";
    return axis == 1 ? tail : "torch.flatten(" + tail + ", 0, " + std::to_string(axis - 1) + ")";
}

std::string reshape(OperatorContext& node, const Operator&)
{
    node.refuseUnless(node.integer("allowzero", 0) == 0, "attribute allowzero is not supported");
    const OnnxTensor* shape = node.constant(1);
    if (!shape)
        return "torch.reshape(" + node.input(0) + ", [int(side) for side in torch.unbind(" + node.input(1) + ")])";
    node.refuseUnless(shape->integers() && shape->shape.size() == 1, "its shape must be a list of integers");
    std::string sides;
    for (std::size_t i = 0; i < shape->integers()->size(); ++i) {
        const std::int64_t side = (*shape->integers())[i];
        // 0 keeps the side. A fixed batch of one face becomes the number of passes.
        const bool keep = side == 0 || (i == 0 && side == 1 && node.isBatched());
        sides += (i ? ", " : "") +
                 (keep ? node.input(0) + ".size(" + std::to_string(i) + ")" : std::to_string(side));
    }
    return "torch.reshape(" + node.input(0) + ", [" + sides + "])";
}

std::string dropout(OperatorContext& node, const Operator&)
{
    node.ignore("ratio"); // a network that is only run does not drop
    node.ignore("seed");
    node.refuseUnless(!node.hasInput(2), "training mode: export for inference");
    return node.input(0);
}

std::string identity(OperatorContext& node, const Operator&) { return node.input(0); }

Integers kernelShape(OperatorContext& node)
{
    const auto kernel = node.integers("kernel_shape");
    node.refuseUnless(kernel && kernel->size() == 2, "only two-dimensional pooling is supported");
    return *kernel;
}

std::string maxPool(OperatorContext& node, const Operator&)
{
    node.refuseUnless(node.integer("storage_order", 0) == 0, "attribute storage_order must be 0");
    node.refuseUnless(node.integer("ceil_mode", 0) == 0, "attribute ceil_mode must be 0");
    const Integers kernel = kernelShape(node);
    const Window window = readWindow(node, kernel);
    const double lowest = std::numeric_limits<float>::lowest();
    return "torch.max_pool2d(" + padded(window, node.input(0), lowest) + ", " + literal(kernel) + ", " +
           literal(window.strides) + ", " + literal(window.symmetricPads()) + ", " + literal(window.dilations) + ")";
}

std::string averagePool(OperatorContext& node, const Operator&)
{
    node.refuseUnless(node.integer("ceil_mode", 0) == 0, "attribute ceil_mode must be 0");
    const bool countPads = node.integer("count_include_pad", 0) != 0;
    const Integers kernel = kernelShape(node);
    const Window window = readWindow(node, kernel);
    node.refuseUnless(window.dilations == Integers({1, 1}), "attribute dilations must be 1");
    node.refuseUnless(window.isSymmetric() || countPads,
                      "attribute pads: uneven pads need count_include_pad = 1");
    return "torch.avg_pool2d(" + padded(window, node.input(0), 0) + ", " + literal(kernel) + ", " +
           literal(window.strides) + ", " + literal(window.symmetricPads()) + ", False, " +
           (countPads ? "True" : "False") + ")";
}

std::string globalAveragePool(OperatorContext& node, const Operator&) { return "torch.mean(" + node.input(0) + ", [2, 3], True)"; }

std::string concat(OperatorContext& node, const Operator&)
{
    std::string list;
    for (std::size_t i = 0; i < node.inputCount(); ++i)
        list += (i ? ", " : "") + node.input(i);
    return "torch.cat([" + list + "], " + std::to_string(node.integer("axis", 1)) + ")";
}

std::string pad(OperatorContext& node, const Operator&)
{
    node.refuseUnless(node.text("mode", "constant") == "constant", "attribute mode must be constant");
    node.refuseUnless(!node.hasInput(3), "a list of axes is not supported");
    const auto pads = node.integers("pads", 1);
    const double value = node.constantReal("value", 2).value_or(0);
    node.refuseUnless(pads && pads->size() % 2 == 0, "it must have two pads a dimension");
    const std::size_t rank = pads->size() / 2;
    Integers lastFirst; // torch counts from the last dimension
    for (std::size_t i = rank; i-- > 0;)
        for (const std::int64_t amount : {(*pads)[i], (*pads)[i + rank]}) {
            node.refuseUnless(amount >= 0 && amount <= kLargestPad, "attribute pads is out of range");
            lastFirst.push_back(amount);
        }
    return "torch.constant_pad_nd(" + node.input(0) + ", " + literal(lastFirst) + ", " + literal(value) + ")";
}

std::string transpose(OperatorContext& node, const Operator&)
{
    const auto order = node.integers("perm");
    node.refuseUnless(order.has_value(), "attribute perm is missing");
    return "torch.permute(" + node.input(0) + ", " + literal(*order) + ")";
}

std::string shapeOf(OperatorContext& node, const Operator&) { return "torch._shape_as_tensor(" + node.input(0) + ")"; }

std::string gather(OperatorContext& node, const Operator&)
{
    const OnnxTensor* index = node.constant(1);
    node.refuseUnless(index && index->integers() && index->size() == 1 && index->shape.empty(),
                      "only a single constant index is supported");
    return "torch.select(" + node.input(0) + ", " + std::to_string(node.integer("axis", 0)) + ", " +
           std::to_string(index->integers()->front()) + ")";
}

template <bool Insert>
std::string changeRank(OperatorContext& node, const Operator&)
{
    auto axes = node.integers("axes", 1);
    node.refuseUnless(axes && std::ranges::none_of(*axes, [](std::int64_t axis) { return axis < 0; }),
                      "its axes must be given and not negative");
    // Inserted axes count in the result, so the first comes first; removed ones in the input, so it comes last.
    std::ranges::sort(*axes);
    if (!Insert)
        std::ranges::reverse(*axes);
    std::string result = node.input(0);
    for (const std::int64_t axis : *axes)
        result = (Insert ? "torch.unsqueeze(" : "torch.squeeze(") + result + ", " + std::to_string(axis) + ")";
    return result;
}

std::string slice(OperatorContext& node, const Operator&)
{
    const auto starts = node.integers("starts", 1);
    const auto ends = node.integers("ends", 2);
    auto axes = node.integers("axes", 3);
    const auto steps = node.integers("steps", 4);
    node.refuseUnless(starts && ends && starts->size() == ends->size(), "its starts and ends do not fit");
    if (!axes)
        for (std::size_t i = 0; i < starts->size(); ++i)
            axes = axes.value_or(Integers{}), axes->push_back(static_cast<std::int64_t>(i));
    node.refuseUnless(axes && axes->size() == starts->size(), "its axes do not fit");
    node.refuseUnless(!steps || std::ranges::all_of(*steps, [](std::int64_t step) { return step == 1; }),
                      "steps other than 1 are not supported");
    std::string result = node.input(0);
    for (std::size_t i = 0; i < starts->size(); ++i)
        result = "torch.slice(" + result + ", " + std::to_string((*axes)[i]) + ", " + std::to_string((*starts)[i]) +
                 ", " + std::to_string((*ends)[i]) + ", 1)";
    return result;
}

std::string split(OperatorContext& node, const Operator&)
{
    const std::string axis = std::to_string(node.integer("axis", 0));
    if (const auto sizes = node.integers("split", 1)) {
        node.refuseUnless(sizes->size() == node.outputCount(), "its sizes do not fit its outputs");
        return "torch.split_with_sizes(" + node.input(0) + ", " + literal(*sizes) + ", " + axis + ")";
    }
    return "torch.chunk(" + node.input(0) + ", " + std::to_string(node.outputCount()) + ", " + axis + ")";
}

std::string reduceMean(OperatorContext& node, const Operator&)
{
    const auto axes = node.integers("axes", 1);
    node.refuseUnless(node.integer("noop_with_empty_axes", 0) == 0, "attribute noop_with_empty_axes must be 0");
    const bool keep = node.integer("keepdims", 1) != 0;
    node.refuseUnless(axes && !axes->empty(), "its axes must be given");
    return "torch.mean(" + node.input(0) + ", " + literal(*axes) + (keep ? ", True)" : ", False)");
}

std::string softmax(OperatorContext& node, const Operator&)
{
    const std::int64_t axis = node.integer("axis", node.opset() < 13 ? 1 : -1);
    const std::string dimension = std::to_string(axis);
    if (node.opset() >= 13)
        return "torch.softmax(" + node.input(0) + ", " + dimension + ")";
    // Before operator set 13 all dimensions from `axis` on count as one.
    node.refuseUnless(axis >= 0, "attribute axis must not be negative");
    return "torch.view_as(torch.softmax(torch.flatten(" + node.input(0) + ", " + dimension + "), " + dimension +
           "), " + node.input(0) + ")";
}

constexpr Operator kOperators[] = {
    {"Add", call, "torch.add", 2},
    {"AveragePool", averagePool},
    {"BatchNormalization", batchNormalization},
    {"Clip", clip},
    {"Concat", concat},
    {"Conv", conv},
    {"Div", call, "torch.div", 2},
    {"Dropout", dropout},
    {"Exp", call, "torch.exp", 1},
    {"Flatten", flatten},
    {"Gather", gather},
    {"Gemm", gemm},
    {"GlobalAveragePool", globalAveragePool},
    {"Identity", identity},
    {"LeakyRelu", leakyRelu},
    {"MatMul", call, "torch.matmul", 2},
    {"MaxPool", maxPool},
    {"Mul", call, "torch.mul", 2},
    {"PRelu", pRelu},
    {"Pad", pad},
    {"ReduceMean", reduceMean},
    {"Relu", call, "torch.relu", 1},
    {"Reshape", reshape},
    {"Shape", shapeOf},
    {"Sigmoid", call, "torch.sigmoid", 1},
    {"Slice", slice},
    {"Softmax", softmax},
    {"Split", split},
    {"Squeeze", changeRank<false>},
    {"Sub", call, "torch.sub", 2},
    {"Tanh", call, "torch.tanh", 1},
    {"Transpose", transpose},
    {"Unsqueeze", changeRank<true>},
};

} // namespace

std::span<const Operator> operators() { return kOperators; }

const Operator* findOperator(std::string_view name)
{
    const auto found = std::ranges::find(kOperators, name, [](const Operator& row) { return row.name; });
    return found == std::end(kOperators) ? nullptr : found;
}

} // namespace pw
