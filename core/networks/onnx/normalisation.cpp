// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/onnx/normalisation.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace pw {

namespace {

class Recogniser {
  public:
    explicit Recogniser(const OnnxGraph& graph) : m_graph(graph) {}

    [[nodiscard]] std::string rawForm(const std::string& tensor) const
    {
        const OnnxNode* node = producer(tensor);
        if (!node)
            return tensor;
        if (isOneOf(node->op, {"Identity", "Flatten", "Reshape", "Squeeze"})) {
            // The length is that of the whole vector, whatever its shape.
            const std::string before = rawForm(node->inputs.at(0));
            return before == node->inputs.at(0) ? tensor : before;
        }
        if (node->op == "LpNormalization")
            return attribute(*node, "p", 2) == 2 ? node->inputs.at(0) : tensor;
        if (node->op == "Div" && isLength(node->inputs.at(1), node->inputs.at(0)))
            return node->inputs.at(0);
        if (node->op == "Mul")
            for (const std::size_t factor : {0, 1})
                if (isInverseLength(node->inputs.at(1 - factor), node->inputs.at(factor)))
                    return node->inputs.at(factor);
        return tensor;
    }

  private:
    static bool isOneOf(std::string_view op, std::initializer_list<std::string_view> names)
    {
        return std::ranges::find(names, op) != names.end();
    }

    static std::int64_t attribute(const OnnxNode& node, const std::string& name, std::int64_t standard)
    {
        const auto found = node.attributes.find(name);
        const auto* value =
            found == node.attributes.end() ? nullptr : std::get_if<std::int64_t>(&found->second);
        return value ? *value : standard;
    }

    [[nodiscard]] const OnnxNode* producer(const std::string& tensor) const
    {
        const auto makes = [&](const OnnxNode& node) { return std::ranges::count(node.outputs, tensor) > 0; };
        const auto found = std::ranges::find_if(m_graph.nodes, makes);
        return found == m_graph.nodes.end() || found->inputs.empty() ? nullptr : &*found;
    }

    /// The input of a node with two whose other input is a constant.
    [[nodiscard]] std::string besideConstant(const OnnxNode& node) const
    {
        if (node.inputs.size() != 2)
            return {};
        if (m_graph.constants.contains(node.inputs[1]))
            return node.inputs[0];
        return m_graph.constants.contains(node.inputs[0]) ? node.inputs[1] : std::string();
    }

    /// Is `tensor` the length of `vector`, but for a limit or offset that keeps it from 0?
    [[nodiscard]] bool isLength(const std::string& tensor, const std::string& vector) const
    {
        const OnnxNode* node = producer(tensor);
        if (!node)
            return false;
        if (isOneOf(node->op, {"Clip", "Expand", "Identity"}))
            return isLength(node->inputs[0], vector);
        if (isOneOf(node->op, {"Add", "Max"}))
            return isLength(besideConstant(*node), vector);
        if (node->op == "ReduceL2")
            return node->inputs[0] == vector;
        return (node->op == "Sqrt" || (node->op == "Pow" && isNumber(*node, 0.5F))) &&
               isSumOfSquares(node->inputs[0], vector);
    }

    [[nodiscard]] bool isInverseLength(const std::string& tensor, const std::string& vector) const
    {
        const OnnxNode* node = producer(tensor);
        if (!node)
            return false;
        if (node->op == "Expand")
            return isInverseLength(node->inputs[0], vector);
        return (node->op == "Reciprocal" && isLength(node->inputs[0], vector)) ||
               (node->op == "Pow" && isNumber(*node, -0.5F) && isSumOfSquares(node->inputs[0], vector));
    }

    [[nodiscard]] bool isSumOfSquares(const std::string& tensor, const std::string& vector) const
    {
        const OnnxNode* node = producer(tensor);
        if (!node)
            return false;
        if (isOneOf(node->op, {"Add", "Max"}))
            return isSumOfSquares(besideConstant(*node), vector);
        if (isOneOf(node->op, {"Clip", "Identity"}))
            return isSumOfSquares(node->inputs[0], vector);
        if (node->op == "ReduceSumSquare")
            return node->inputs[0] == vector;
        return node->op == "ReduceSum" && isSquare(node->inputs[0], vector);
    }

    [[nodiscard]] bool isSquare(const std::string& tensor, const std::string& vector) const
    {
        const OnnxNode* node = producer(tensor);
        if (!node || node->inputs[0] != vector)
            return false;
        return (node->op == "Mul" && node->inputs.at(1) == vector) ||
               (node->op == "Pow" && isNumber(*node, 2));
    }

    /// Is the node's second input this constant?
    [[nodiscard]] bool isNumber(const OnnxNode& node, float number) const
    {
        const auto found =
            node.inputs.size() < 2 ? m_graph.constants.end() : m_graph.constants.find(node.inputs[1]);
        if (found == m_graph.constants.end() || found->second.size() != 1)
            return false;
        return std::visit([&](const auto& all) { return static_cast<float>(all.front()) == number; },
                          found->second.values);
    }

    const OnnxGraph& m_graph;
};

} // namespace

std::string beforeNormalisation(const OnnxGraph& graph, const std::string& tensor)
{
    return Recogniser(graph).rawForm(tensor);
}

} // namespace pw
