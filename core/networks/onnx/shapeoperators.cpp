// SPDX-License-Identifier: GPL-3.0-or-later
// Operators that move values and leave them as they are.
#include "core/networks/onnx/operators.h"
#include "core/networks/onnx/slicing.h"

#include <algorithm>
#include <numeric>

namespace pw {

namespace {

/// `x` in another shape. The first side follows from the others, so that it may be a number of faces.
std::string reshaped(const std::string& x, Shape shape)
{
    if (!shape.empty())
        shape.front() = -1;
    return call("torch.reshape", x, literal(shape));
}

TensorValues flatten(OperatorContext& node, const Operator&)
{
    const Shape& from = node.shape(0);
    const std::int64_t axis = node.integer("axis", 1);
    const bool isEnd = axis == static_cast<std::int64_t>(from.size());
    const auto first = static_cast<std::ptrdiff_t>(isEnd ? from.size() : node.axisOf(axis, from.size()));
    const Shape shape{elementCount({from.begin(), from.begin() + first}),
                      elementCount({from.begin() + first, from.end()})};
    return {{reshaped(node.input(0), shape), shape}};
}

TensorValues reshape(OperatorContext& node, const Operator&)
{
    const Shape& from = node.shape(0);
    const bool zeroIsZero = node.flag("allowzero", false);
    const auto wanted = node.integers("shape", 1);
    node.refuseUnless(wanted.has_value(), "its shape is missing");
    Shape shape = *wanted;
    for (std::size_t axis = 0; axis < shape.size(); ++axis)
        if (shape[axis] == 0 && !zeroIsZero) {
            node.refuseUnless(axis < from.size(), "its shape keeps a side that is not there");
            shape[axis] = from[axis];
        }
    const auto open = std::ranges::find(shape, -1);
    if (open != shape.end()) {
        *open = 1;
        const std::int64_t known = elementCount(shape);
        node.refuseUnless(known > 0, "its shape is not defined");
        *open = elementCount(from) / known;
    }
    node.refuseUnless(std::ranges::all_of(shape, [](std::int64_t side) { return side > 0; }) &&
                          elementCount(shape) == elementCount(from),
                      "its shape does not fit its input " + literal(from));
    return {{reshaped(node.input(0), shape), shape}};
}

/// A network that is only run does not drop.
TensorValues dropout(OperatorContext& node, const Operator&)
{
    node.ignore("ratio");
    node.ignore("seed");
    node.refuseUnless(!node.hasInput(2) || node.number(2) == 0, "training mode: export for inference");
    return {{node.input(0), node.shape(0)}};
}

TensorValues identity(OperatorContext& node, const Operator&)
{
    return {{node.input(0), node.shape(0), node.isTruth(0)}};
}

TensorValues concat(OperatorContext& node, const Operator&)
{
    Shape shape = node.shape(0);
    const std::size_t axis = node.axis(1, shape.size());
    std::string faces; // their number, from an input that is not constant
    for (std::size_t i = 0; i < node.inputCount(); ++i)
        if (!node.constant(i))
            faces = call(node.input(i) + ".size", "0");
    std::string list;
    shape[axis] = 0;
    for (std::size_t i = 0; i < node.inputCount(); ++i) {
        Shape part = node.shape(i);
        node.refuseUnless(part.size() == shape.size(), "its inputs differ in their dimensions");
        shape[axis] += part[axis];
        part[axis] = shape[axis];
        node.refuseUnless(part == shape, "its inputs differ in their sides");
        std::string x = node.input(i);
        // A constant row (the class token of a transformer) is the same for every face.
        if (node.constant(i) && axis > 0 && part.front() == 1 && !faces.empty()) {
            Shape rest(part.size() - 1, -1);
            x = call("torch.expand", x, "[" + faces + ", " + literal(rest).substr(1));
        }
        list += (i ? ", " : "") + x;
    }
    return {{call("torch.cat", "[" + list + "]", std::to_string(axis)), shape}};
}

TensorValues transpose(OperatorContext& node, const Operator&)
{
    const Shape& from = node.shape(0);
    Shape reversed(from.size());
    std::iota(reversed.rbegin(), reversed.rend(), 0);
    const Shape order = node.integers("perm").value_or(reversed);
    node.refuseUnless(std::ranges::is_permutation(order, reversed),
                      "attribute perm is not an order of its axes");
    Shape shape;
    for (const std::int64_t axis : order)
        shape.push_back(from[static_cast<std::size_t>(axis)]);
    return {{call("torch.permute", node.input(0), literal(order)), shape}};
}

TensorValues gather(OperatorContext& node, const Operator&)
{
    Shape shape = node.shape(0);
    const std::size_t axis = node.axis(0, shape.size());
    const OnnxTensor* index = node.constant(1);
    node.refuseUnless(index && index->integers(), "its indices must be constant");
    Shape indices = *index->integers();
    for (std::int64_t& i : indices)
        i += i < 0 ? shape[axis] : 0;
    node.refuseUnless(std::ranges::all_of(indices, [&](std::int64_t i) { return i >= 0 && i < shape[axis]; }),
                      "an index is out of range");
    const auto place = shape.erase(shape.begin() + static_cast<std::ptrdiff_t>(axis));
    shape.insert(place, index->shape.begin(), index->shape.end());
    const std::string dimension = std::to_string(axis);
    if (index->shape.empty())
        return {{call("torch.select", node.input(0), dimension, std::to_string(indices.front())), shape}};
    const auto count = static_cast<std::int64_t>(indices.size());
    const std::string picked = call("torch.index_select", node.input(0), dimension,
                                    node.derived(1, "indices " + dimension, {{count}, indices}));
    if (index->shape.size() == 1)
        return {{picked, shape}};
    return {{call("torch.reshape", picked, literal(shape)), shape}};
}

TensorValues squeeze(OperatorContext& node, const Operator&)
{
    const Shape& from = node.shape(0);
    const auto given = node.integers("axes", 1);
    std::vector<bool> isRemoved(from.size(), false);
    for (std::size_t axis = 0; axis < from.size(); ++axis)
        isRemoved[axis] = !given && from[axis] == 1;
    for (const std::int64_t axis : given.value_or(Shape{})) {
        const std::size_t index = node.axisOf(axis, from.size());
        node.refuseUnless(from[index] == 1, "it removes a side that is not 1");
        isRemoved[index] = true;
    }
    std::string x = node.input(0);
    Shape shape;
    for (std::size_t axis = from.size(); axis-- > 0;) {
        if (isRemoved[axis])
            x = call("torch.squeeze", x, std::to_string(axis));
        else
            shape.insert(shape.begin(), from[axis]);
    }
    return {{x, shape}};
}

TensorValues unsqueeze(OperatorContext& node, const Operator&)
{
    const auto given = node.integers("axes", 1);
    node.refuseUnless(given && !given->empty(), "its axes are missing");
    Shape shape = node.shape(0);
    std::vector<std::size_t> axes; // of the result
    for (const std::int64_t axis : *given)
        axes.push_back(node.axisOf(axis, shape.size() + given->size()));
    std::ranges::sort(axes);
    std::string x = node.input(0);
    for (const std::size_t axis : axes) {
        node.refuseUnless(axis <= shape.size(), "an axis is given twice");
        x = call("torch.unsqueeze", x, std::to_string(axis));
        shape.insert(shape.begin() + static_cast<std::ptrdiff_t>(axis), 1);
    }
    return {{x, shape}};
}

TensorValues slice(OperatorContext& node, const Operator&)
{
    Shape shape = node.shape(0);
    std::string x = node.input(0);
    for (const SliceRange& range : readSlices(node, shape)) {
        const std::string axis = std::to_string(range.axis);
        const Shape indices = range.indices();
        node.refuseUnless(!indices.empty(), "nothing is left");
        if (range.step > 0)
            x = call("torch.slice", x, axis, std::to_string(range.start), std::to_string(indices.back() + 1),
                     std::to_string(range.step));
        else // torch has no negative steps
            x = call("torch.index_select", x, axis,
                     node.made("indices " + axis, {{static_cast<std::int64_t>(indices.size())}, indices}));
        shape[range.axis] = static_cast<std::int64_t>(indices.size());
    }
    return {{x, shape}};
}

TensorValues split(OperatorContext& node, const Operator&)
{
    Shape shape = node.shape(0);
    const std::size_t axis = node.axis(0, shape.size());
    const auto count = static_cast<std::int64_t>(node.outputCount());
    node.refuseUnless(count > 0 && node.integer("num_outputs", count) == count,
                      "its number of outputs differs");
    const std::int64_t equal = (shape[axis] + count - 1) / count;
    Shape sizes(node.outputCount(), equal);
    sizes.back() = shape[axis] - equal * (count - 1);
    sizes = node.integers("split", 1).value_or(sizes);
    node.refuseUnless(static_cast<std::int64_t>(sizes.size()) == count &&
                          std::ranges::all_of(sizes, [](std::int64_t size) { return size > 0; }) &&
                          std::accumulate(sizes.begin(), sizes.end(), std::int64_t{0}) == shape[axis],
                      "its sizes do not fit its input");
    TensorValues parts;
    std::int64_t start = 0;
    for (const std::int64_t size : sizes) {
        shape[axis] = size;
        parts.push_back({call("torch.slice", node.input(0), std::to_string(axis), std::to_string(start),
                              std::to_string(start + size), "1"),
                         shape});
        start += size;
    }
    return parts;
}

TensorValues expand(OperatorContext& node, const Operator&)
{
    const Shape& from = node.shape(0);
    const auto wanted = node.integers("shape", 1);
    node.refuseUnless(wanted && std::ranges::all_of(*wanted, [](std::int64_t side) { return side > 0; }),
                      "its shape is missing or not defined");
    const auto shape = broadcast(from, *wanted);
    node.refuseUnless(shape.has_value(), "its shape does not fit its input");
    Shape sides = *shape;
    // The first side stays: it may be a number of faces.
    if (sides.size() == from.size() && !from.empty() && from.front() == sides.front())
        sides.front() = -1;
    return {{call("torch.expand", node.input(0), literal(sides)), *shape}};
}

TensorValues tile(OperatorContext& node, const Operator&)
{
    Shape shape = node.shape(0);
    const auto repeats = node.integers("repeats", 1);
    node.refuseUnless(repeats && repeats->size() == shape.size(), "its repeats do not fit its input");
    for (std::size_t axis = 0; axis < shape.size(); ++axis) {
        node.refuseUnless((*repeats)[axis] > 0, "its repeats are out of range");
        shape[axis] *= (*repeats)[axis];
    }
    return {{call("torch.repeat", node.input(0), literal(*repeats)), shape}};
}

constexpr Operator kOperators[] = {
    {"Concat", concat},       {"Dropout", dropout},   {"Expand", expand},   {"Flatten", flatten},
    {"Gather", gather},       {"Identity", identity}, {"Reshape", reshape}, {"Slice", slice},
    {"Split", split},         {"Squeeze", squeeze},   {"Tile", tile},       {"Transpose", transpose},
    {"Unsqueeze", unsqueeze},
};

} // namespace

std::span<const Operator> shapeOperators()
{
    return kOperators;
}

} // namespace pw
