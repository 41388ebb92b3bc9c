// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/onnx/constantfolding.h"

#include "core/networks/onnx/operators.h"
#include "core/networks/onnx/slicing.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <string_view>

namespace pw {

namespace {

/// A size that no computation of shapes reaches; beyond it a damaged file asks for all memory.
constexpr std::int64_t kLargestConstant = std::int64_t{1} << 28;

/// `from` with its elements taken in the order that `sourceOf` says: place in the result -> place in `from`.
OnnxTensor picked(const OperatorContext& node, const OnnxTensor& from, const Shape& shape,
                  const std::function<std::int64_t(const Shape&)>& sourceOf)
{
    node.refuseUnless(elementCount(shape) <= kLargestConstant, "its result is too large");
    OnnxTensor result{shape, {}};
    std::visit(
        [&](const auto& values) {
            std::decay_t<decltype(values)> taken;
            Shape place(shape.size(), 0);
            for (std::int64_t i = elementCount(shape); i > 0; --i) {
                taken.push_back(values.at(static_cast<std::size_t>(sourceOf(place))));
                for (std::size_t axis = shape.size(); axis-- > 0 && ++place[axis] == shape[axis];)
                    place[axis] = 0;
            }
            result.values = std::move(taken);
        },
        from.values);
    return result;
}

std::int64_t placeOf(const Shape& indices, const Shape& steps)
{
    std::int64_t place = 0;
    for (std::size_t axis = 0; axis < indices.size(); ++axis)
        place += indices[axis] * steps[axis];
    return place;
}

OnnxTensor broadcastTo(const OperatorContext& node, const OnnxTensor& from, const Shape& shape)
{
    const Shape steps = stepsOf(from.shape);
    const std::size_t more = shape.size() - from.shape.size();
    return picked(node, from, shape, [&](const Shape& place) {
        std::int64_t source = 0;
        for (std::size_t axis = 0; axis < steps.size(); ++axis)
            source += from.shape[axis] == 1 ? 0 : place[axis + more] * steps[axis];
        return source;
    });
}

OnnxTensor shapeOf(OperatorContext& node)
{
    const Shape& shape = node.shape(0);
    const auto rank = static_cast<std::int64_t>(shape.size());
    const auto limit = [rank](std::int64_t index) {
        return std::clamp<std::int64_t>(index < 0 ? index + rank : index, 0, rank);
    };
    const std::int64_t start = limit(node.integer("start", 0));
    const std::int64_t end = std::max(start, limit(node.integer("end", rank)));
    const Shape part(shape.begin() + start, shape.begin() + end);
    return {{static_cast<std::int64_t>(part.size())}, part};
}

OnnxTensor sizeOf(OperatorContext& node)
{
    return {{}, Shape{elementCount(node.shape(0))}};
}

/// The same values in the shape that the operator's translation finds.
OnnxTensor reshaped(OperatorContext& node)
{
    return *node.constant(0);
}

OnnxTensor cast(OperatorContext& node)
{
    enum OnnxType : std::int64_t { Float = 1, Int32 = 6, Int64 = 7, Bool = 9, Half = 10, Double = 11 };
    const std::int64_t to = node.integer("to", Float);
    const OnnxTensor& from = *node.constant(0);
    if (to == Float || to == Double || to == Half)
        return {from.shape,
                std::visit([](const auto& all) { return std::vector<float>(all.begin(), all.end()); },
                           from.values)};
    node.refuseUnless(to == Int32 || to == Int64 || to == Bool, "attribute to is not supported");
    return {from.shape,
            std::visit(
                [&](const auto& all) {
                    Shape values;
                    for (const auto value : all) {
                        node.refuseUnless(std::abs(static_cast<double>(value)) < 9.2e18 || to == Bool,
                                          "a value is out of range");
                        values.push_back(to == Bool ? value != 0 : static_cast<std::int64_t>(value));
                    }
                    return values;
                },
                from.values)};
}

OnnxTensor gather(OperatorContext& node)
{
    const OnnxTensor& from = *node.constant(0);
    const std::size_t axis = node.axis(0, from.shape.size());
    const OnnxTensor& index = *node.constant(1);
    node.refuseUnless(index.integers(), "its indices must be integers");
    const auto at = static_cast<std::ptrdiff_t>(axis);
    const auto more = static_cast<std::ptrdiff_t>(index.shape.size());
    Shape shape = from.shape;
    shape.insert(shape.erase(shape.begin() + at), index.shape.begin(), index.shape.end());
    const Shape steps = stepsOf(from.shape);
    const Shape indexSteps = stepsOf(index.shape);
    return picked(node, from, shape, [&](const Shape& place) {
        std::int64_t i = index.integers()->at(
            static_cast<std::size_t>(placeOf({place.begin() + at, place.begin() + at + more}, indexSteps)));
        i += i < 0 ? from.shape[axis] : 0;
        node.refuseUnless(i >= 0 && i < from.shape[axis], "an index is out of range");
        Shape source(place.begin(), place.begin() + at);
        source.push_back(i);
        source.insert(source.end(), place.begin() + at + more, place.end());
        return placeOf(source, steps);
    });
}

OnnxTensor slice(OperatorContext& node)
{
    OnnxTensor result = *node.constant(0);
    for (const SliceRange& range : readSlices(node, result.shape)) {
        const Shape kept = range.indices();
        Shape shape = result.shape;
        shape[range.axis] = static_cast<std::int64_t>(kept.size());
        const Shape steps = stepsOf(result.shape);
        result = picked(node, OnnxTensor(result), shape, [&](Shape place) {
            place[range.axis] = kept[static_cast<std::size_t>(place[range.axis])];
            return placeOf(place, steps);
        });
    }
    return result;
}

OnnxTensor transpose(OperatorContext& node)
{
    const OnnxTensor& from = *node.constant(0);
    Shape reversed(from.shape.size());
    for (std::size_t axis = 0; axis < reversed.size(); ++axis)
        reversed[axis] = static_cast<std::int64_t>(reversed.size() - axis - 1);
    const Shape order = node.integers("perm").value_or(reversed);
    node.refuseUnless(std::ranges::is_permutation(order, reversed),
                      "attribute perm is not an order of its axes");
    const Shape steps = stepsOf(from.shape);
    Shape shape;
    Shape turned;
    for (const std::int64_t axis : order) {
        shape.push_back(from.shape[static_cast<std::size_t>(axis)]);
        turned.push_back(steps[static_cast<std::size_t>(axis)]);
    }
    return picked(node, from, shape, [&](const Shape& place) { return placeOf(place, turned); });
}

OnnxTensor concat(OperatorContext& node)
{
    Shape shape = node.shape(0);
    const std::size_t axis = node.axis(0, shape.size());
    Shape ends{0};
    for (std::size_t i = 0; i < node.inputCount(); ++i) {
        Shape part = node.shape(i);
        node.refuseUnless(part.size() == shape.size() &&
                              node.constant(i)->values.index() == node.constant(0)->values.index(),
                          "its inputs differ");
        ends.push_back(ends.back() + part[axis]);
    }
    shape[axis] = ends.back();
    OnnxTensor result{shape, node.constant(0)->values};
    std::visit(
        [&](auto& values) {
            using Values = std::decay_t<decltype(values)>;
            values.clear();
            const std::int64_t outer =
                elementCount({shape.begin(), shape.begin() + static_cast<std::ptrdiff_t>(axis)});
            for (std::int64_t block = 0; block < outer; ++block)
                for (std::size_t i = 0; i < node.inputCount(); ++i) {
                    const auto& part = std::get<Values>(node.constant(i)->values);
                    const auto length =
                        static_cast<std::int64_t>(part.size()) / std::max<std::int64_t>(1, outer);
                    values.insert(values.end(), part.begin() + block * length,
                                  part.begin() + (block + 1) * length);
                }
        },
        result.values);
    node.refuseUnless(static_cast<std::int64_t>(result.size()) == elementCount(shape), "its inputs differ");
    return result;
}

OnnxTensor expand(OperatorContext& node)
{
    const auto wanted = node.integers("shape", 1);
    const auto shape = wanted ? broadcast(node.shape(0), *wanted) : std::nullopt;
    node.refuseUnless(shape.has_value(), "its shape does not fit its input");
    return broadcastTo(node, *node.constant(0), *shape);
}

OnnxTensor constantOfShape(OperatorContext& node)
{
    const auto shape = node.integers("shape", 0);
    node.refuseUnless(
        shape && std::ranges::all_of(*shape,
                                     [](std::int64_t side) { return side >= 0 && side <= kLargestConstant; }),
        "its shape is out of range");
    const OnnxTensor* value = node.tensor("value");
    node.refuseUnless(!value || value->size() == 1, "attribute value must be one number");
    return broadcastTo(node, value ? OnnxTensor{{}, value->values} : OnnxTensor{{}, std::vector{0.0F}},
                       *shape);
}

OnnxTensor range(OperatorContext& node)
{
    const auto start = node.number(0);
    const auto limit = node.number(1);
    const auto step = node.number(2);
    node.refuseUnless(start && limit && step && *step != 0, "its limits must be single numbers");
    const double count = std::ceil((*limit - *start) / *step);
    node.refuseUnless(count < static_cast<double>(kLargestConstant), "its result is too large");
    std::vector<float> values;
    for (double i = 0; i < count; ++i)
        values.push_back(static_cast<float>(*start + i * *step));
    const Shape shape{static_cast<std::int64_t>(values.size())};
    if (node.constant(0)->floats())
        return {shape, values};
    return {shape, Shape(values.begin(), values.end())};
}

OnnxTensor where(OperatorContext& node)
{
    const Shape shape = node.broadcastShape();
    const OnnxTensor condition = broadcastTo(node, *node.constant(0), shape);
    OnnxTensor result = broadcastTo(node, *node.constant(1), shape);
    const OnnxTensor other = broadcastTo(node, *node.constant(2), shape);
    node.refuseUnless(condition.integers() && result.values.index() == other.values.index(),
                      "its inputs differ");
    std::visit(
        [&](auto& values) {
            for (std::size_t i = 0; i < values.size(); ++i)
                if ((*condition.integers())[i] == 0)
                    values[i] = std::get<std::decay_t<decltype(values)>>(other.values)[i];
        },
        result.values);
    return result;
}

struct Arithmetic {
    std::string_view op;
    double (*result)(double a, double b); ///< b is 0 for an operator with one input
    bool isTruth = false;
};

constexpr Arithmetic kArithmetic[] = {
    {"Abs", [](double a, double) { return std::abs(a); }},
    {"Add", [](double a, double b) { return a + b; }},
    {"Ceil", [](double a, double) { return std::ceil(a); }},
    {"Div", [](double a, double b) { return a / b; }},
    {"Equal", [](double a, double b) { return a == b ? 1.0 : 0.0; }, true},
    {"Exp", [](double a, double) { return std::exp(a); }},
    {"Floor", [](double a, double) { return std::floor(a); }},
    {"Greater", [](double a, double b) { return a > b ? 1.0 : 0.0; }, true},
    {"Less", [](double a, double b) { return a < b ? 1.0 : 0.0; }, true},
    {"Max", [](double a, double b) { return std::max(a, b); }},
    {"Min", [](double a, double b) { return std::min(a, b); }},
    {"Mul", [](double a, double b) { return a * b; }},
    {"Neg", [](double a, double) { return -a; }},
    {"Pow", [](double a, double b) { return std::pow(a, b); }},
    {"Reciprocal", [](double a, double) { return 1 / a; }},
    {"Sqrt", [](double a, double) { return std::sqrt(a); }},
    {"Sub", [](double a, double b) { return a - b; }},
};

std::vector<double> numbers(const OnnxTensor& tensor)
{
    return std::visit([](const auto& all) { return std::vector<double>(all.begin(), all.end()); },
                      tensor.values);
}

OnnxTensor computed(OperatorContext& node, const Arithmetic& how)
{
    node.refuseUnless(node.inputCount() <= 2, "more than two constant inputs are not supported");
    const Shape shape = node.broadcastShape();
    const std::vector<double> a = numbers(broadcastTo(node, *node.constant(0), shape));
    const std::vector<double> b = node.hasInput(1) ? numbers(broadcastTo(node, *node.constant(1), shape))
                                                   : std::vector<double>(a.size(), 0);
    std::vector<double> values(a.size());
    std::ranges::transform(a, b, values.begin(), how.result);
    if (node.constant(0)->floats() && !how.isTruth)
        return {shape, std::vector<float>(values.begin(), values.end())};
    Shape integers;
    for (const double value : values) {
        constexpr double kLargestExact = 9007199254740992.0; // 2^53
        node.refuseUnless(std::abs(value) <= kLargestExact, "a value is out of range");
        integers.push_back(static_cast<std::int64_t>(value)); // integer division cuts towards 0
    }
    return {shape, integers};
}

struct Folding {
    std::string_view op;
    OnnxTensor (*fold)(OperatorContext& node);
    bool needsShapeOnly = false; ///< of an input that may depend on the image
    bool keepsValues = false;    ///< the result's shape is the one that the operator's translation finds
};

constexpr Folding kFoldings[] = {
    {"Cast", cast},
    {"Concat", concat},
    {"ConstantOfShape", constantOfShape},
    {"Expand", expand},
    {"Flatten", reshaped, false, true},
    {"Gather", gather},
    {"Identity", reshaped, false, true},
    {"Range", range},
    {"Reshape", reshaped, false, true},
    {"Shape", shapeOf, true},
    {"Size", sizeOf, true},
    {"Slice", slice},
    {"Squeeze", reshaped, false, true},
    {"Transpose", transpose},
    {"Unsqueeze", reshaped, false, true},
    {"Where", where},
};

bool hasConstantInputs(const OperatorContext& node)
{
    for (std::size_t i = 0; i < node.inputCount(); ++i)
        if (node.hasInput(i) && !node.constant(i))
            return false;
    return node.inputCount() > 0;
}

} // namespace

std::optional<OnnxTensor> foldedConstant(const OnnxNode& node, const OnnxGraph& graph,
                                         const std::map<std::string, TensorValue>& tensors)
{
    WeightList scratch;
    OperatorContext context(node, {graph, tensors, scratch});
    const auto folding = std::ranges::find(kFoldings, node.op, &Folding::op);
    const auto arithmetic = std::ranges::find(kArithmetic, node.op, &Arithmetic::op);
    const bool needsShapeOnly = folding != std::end(kFoldings) && folding->needsShapeOnly;
    if (!needsShapeOnly && !hasConstantInputs(context))
        return std::nullopt;
    std::optional<OnnxTensor> value;
    if (folding != std::end(kFoldings))
        value = folding->fold(context);
    else if (arithmetic != std::end(kArithmetic))
        value = computed(context, *arithmetic);
    if (value && folding != std::end(kFoldings) && folding->keepsValues) {
        const Operator& row = *findOperator(node.op);
        value->shape = row.translate(context, row).front().shape;
    }
    if (value)
        context.refuseUnknownAttributes();
    return value;
}

} // namespace pw
