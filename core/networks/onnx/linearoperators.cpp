// SPDX-License-Identifier: GPL-3.0-or-later
// Matrix products. Constant weights become linear layers: torch.linear takes them as [outputs, inputs].
#include "core/networks/onnx/operators.h"

namespace pw {

namespace {

OnnxTensor transposed(const OnnxTensor& matrix)
{
    const auto rows = static_cast<std::size_t>(matrix.shape[0]);
    const auto columns = static_cast<std::size_t>(matrix.shape[1]);
    const std::vector<float>& from = *matrix.floats();
    std::vector<float> to(from.size());
    for (std::size_t row = 0; row < rows; ++row)
        for (std::size_t column = 0; column < columns; ++column)
            to[column * rows + row] = from[row * columns + column];
    return {{matrix.shape[1], matrix.shape[0]}, std::move(to)};
}

/// The weights of input 1 as torch.linear wants them.
std::string linearWeights(OperatorContext& node, bool isTransposed)
{
    return isTransposed ? node.input(1) : node.derived(1, "transposed", transposed(*node.constant(1)));
}

bool isConstantMatrix(const OnnxTensor* tensor)
{
    return tensor && tensor->floats() && tensor->shape.size() == 2;
}

TensorValues gemm(OperatorContext& node, const Operator&)
{
    const double alpha = node.real("alpha", 1.0);
    const double beta = node.real("beta", 1.0);
    const bool transposedA = node.flag("transA", false);
    const bool transposedB = node.flag("transB", false);
    const bool hasC = node.hasInput(2);
    node.refuseUnless(node.shape(0).size() == 2 && node.shape(1).size() == 2, "its factors must be matrices");
    const std::int64_t columns = node.shape(1)[transposedB ? 0 : 1];
    node.refuseUnless(node.shape(0)[transposedA ? 0 : 1] == node.shape(1)[transposedB ? 1 : 0],
                      "its factors do not fit: " + literal(node.shape(0)) + " and " + literal(node.shape(1)));
    const Shape shape{node.shape(0)[transposedA ? 1 : 0], columns};

    const OnnxTensor* c = node.constant(2);
    const bool hasOffsets = c && c->floats() && static_cast<std::int64_t>(c->size()) == columns;
    if (!transposedA && alpha == 1 && beta == 1 && isConstantMatrix(node.constant(1)) &&
        (!hasC || hasOffsets))
        return {{call("torch.linear", node.input(0), linearWeights(node, transposedB),
                      hasC ? node.derived(2, "flat", {{columns}, c->values}) : "None"),
                 shape}};
    const auto matrix = [&](std::size_t index, bool isTransposed) {
        return isTransposed ? call("torch.t", node.input(index)) : node.input(index);
    };
    const std::string product = call(
        "torch.mul", call("torch.matmul", matrix(0, transposedA), matrix(1, transposedB)), literal(alpha));
    return {{hasC ? call("torch.add", product, call("torch.mul", node.input(2), literal(beta))) : product,
             shape}};
}

Shape productShape(OperatorContext& node)
{
    Shape a = node.shape(0);
    Shape b = node.shape(1);
    node.refuseUnless(!a.empty() && !b.empty(), "its factors must have dimensions");
    const bool isRow = a.size() == 1;
    const bool isColumn = b.size() == 1;
    if (isRow)
        a.insert(a.begin(), 1);
    if (isColumn)
        b.push_back(1);
    const std::int64_t rows = a[a.size() - 2];
    const std::int64_t columns = b.back();
    const auto outer = broadcast({a.begin(), a.end() - 2}, {b.begin(), b.end() - 2});
    node.refuseUnless(a.back() == b[b.size() - 2] && outer,
                      "its factors do not fit: " + literal(node.shape(0)) + " and " + literal(node.shape(1)));
    Shape shape = *outer;
    if (!isRow)
        shape.push_back(rows);
    if (!isColumn)
        shape.push_back(columns);
    return shape;
}

TensorValues matMul(OperatorContext& node, const Operator&)
{
    const Shape shape = productShape(node);
    if (isConstantMatrix(node.constant(1)) && node.shape(0).size() >= 2)
        return {{call("torch.linear", node.input(0), linearWeights(node, false), "None"), shape}};
    return {{call("torch.matmul", node.input(0), node.input(1)), shape}};
}

constexpr Operator kOperators[] = {
    {"Gemm", gemm},
    {"MatMul", matMul},
};

} // namespace

std::span<const Operator> linearOperators()
{
    return kOperators;
}

} // namespace pw
