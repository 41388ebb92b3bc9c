// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/torch/graphrewriting.h"

#include "core/networks/torch/convolution.h"
#include "core/networks/torch/torchoperators.h"

#include <torch/csrc/jit/ir/constants.h>
#include <torch/csrc/jit/passes/dead_code_elimination.h>
#include <torch/custom_class.h>

#include <algorithm>
#include <optional>
#include <vector>

namespace pw {

namespace {

using torch::jit::Module;
using torch::jit::Node;

std::array<std::int64_t, 2> pair(const c10::IValue& value)
{
    const auto list = value.toIntVector();
    TORCH_CHECK(list.size() == 2, "a two-dimensional convolution has two of each");
    return {list[0], list[1]};
}

/// The convolution object for an aten::conv2d node whose arguments are all constant but the first.
c10::intrusive_ptr<Convolution> convolutionOf(const Node& node)
{
    std::vector<c10::IValue> arguments;
    for (std::size_t i = 1; i < node.inputs().size(); ++i) {
        const auto value = torch::jit::toIValue(node.inputs()[i]);
        if (!value)
            return {};
        arguments.push_back(*value);
    }
    if (!arguments.at(3).isIntList())
        return {}; // padding by name ("same")
    const at::Tensor weight = arguments.at(0).toTensor();
    const at::Tensor bias = arguments.at(1).isNone() ? at::Tensor() : arguments.at(1).toTensor();
    if (!Convolution::covers(weight, bias))
        return {};
    const ConvolutionSettings settings{pair(arguments.at(2)), pair(arguments.at(3)), pair(arguments.at(4)),
                                       arguments.at(5).toInt()};
    return c10::make_intrusive<Convolution>(weight, bias, settings);
}

bool isPlainConstant(const torch::jit::Value* value)
{
    const auto constant = torch::jit::toIValue(value);
    return constant && (constant->isNone() || (constant->isTensor() && constant->toTensor().device().is_cpu() &&
                                               constant->toTensor().scalar_type() == at::kFloat));
}

/// Puts `name` with `inputs` in the place of `node`.
void replace(Node& node, const char* name, const std::vector<torch::jit::Value*>& inputs)
{
    Node* own = node.owningGraph()->create(c10::Symbol::fromQualString(name), inputs);
    own->insertBefore(&node);
    own->output()->copyMetadata(node.output());
    node.output()->replaceAllUsesWith(own->output());
}

void replaceConvolution(Module& module, Node& node)
{
    auto convolution = convolutionOf(node);
    if (!convolution)
        return;
    torch::jit::Graph& graph = *node.owningGraph();
    const std::string name = "convolution" + std::to_string(module.type()->numAttributes());
    module.register_attribute(name, c10::getCustomClassType<c10::intrusive_ptr<Convolution>>(),
                              c10::IValue(std::move(convolution)));
    Node* attribute = graph.createGetAttr(graph.inputs().at(0), name);
    attribute->insertBefore(&node);
    replace(node, kConvolutionOperator, {node.input(0), attribute->output()});
}

} // namespace

void useOwnOperators(Module& module, const std::string& method)
{
    const auto graph = module.get_method(method).graph();
    const std::vector<Node*> nodes(graph->nodes().begin(), graph->nodes().end());
    for (Node* node : nodes) {
        const auto is = [&](const char* name) { return node->kind() == c10::Symbol::fromQualString(name); };
        if (is("aten::conv2d"))
            replaceConvolution(module, *node);
        else if (is("aten::prelu") && isPlainConstant(node->input(1)))
            replace(*node, kPreluOperator, {node->input(0), node->input(1)});
        else if (is("aten::linear") && isPlainConstant(node->input(1)) && isPlainConstant(node->input(2)))
            replace(*node, kLinearOperator, {node->input(0), node->input(1), node->input(2)});
        else if (is("aten::matmul"))
            replace(*node, kProductOperator, {node->input(0), node->input(1)});
    }
    torch::jit::EliminateDeadCode(graph);
    graph->lint();
}

} // namespace pw
