// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/torch/flatgraph.h"

#include "core/networks/torch/scriptinlining.h"
#include "core/networks/torch/torchoperators.h"

#include <ATen/Functions.h>
#include <c10/core/GradMode.h>
#include <torch/csrc/jit/ir/constants.h>
#include <torch/csrc/jit/passes/dead_code_elimination.h>
#include <torch/csrc/jit/passes/freeze_module.h>
#include <torch/csrc/jit/passes/remove_exceptions.h>
#include <torch/csrc/jit/passes/remove_mutation.h>
#include <torch/csrc/jit/runtime/graph_executor.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>

namespace pw {

namespace {

using torch::jit::Graph;
using torch::jit::Node;
using torch::jit::Value;

void addMethod(torch::jit::Module& module, const std::string& name, const std::shared_ptr<Graph>& graph)
{
    graph->inputs().at(0)->setType(module.type());
    graph->lint();
    auto* function = module._ivalue()->compilation_unit()->create_function(
        c10::QualifiedName(*module.type()->name(), name), graph);
    module.type()->addMethod(function);
}

bool is(const Node* node, std::string_view kind)
{
    return kind == node->kind().toQualString();
}

bool isConstant(const Value* value)
{
    return torch::jit::toIValue(value).has_value();
}

/// The operand of a linear layer whose other operand, the weights, is constant; nullptr for other nodes.
const Value* linearOperand(const Node* node)
{
    const auto operand = [node](std::size_t data, std::size_t weights) {
        return !isConstant(node->input(data)) && isConstant(node->input(weights)) ? node->input(data)
                                                                                  : nullptr;
    };
    if (is(node, "aten::addmm"))
        return operand(1, 2);
    for (const char* kind :
         {"aten::linear", "aten::conv2d", "aten::_convolution", "aten::matmul", "aten::mm"})
        if (is(node, kind))
            return operand(0, 1);
    return nullptr;
}

bool isArithmetic(const Node* node)
{
    return is(node, "aten::add") || is(node, "aten::sub") || is(node, "aten::mul") || is(node, "aten::div") ||
           is(node, "aten::rsub");
}

/// Inputs of a node and of all nodes in its blocks.
void collectInputs(const Node* node, std::vector<const Value*>& inputs)
{
    inputs.insert(inputs.end(), node->inputs().begin(), node->inputs().end());
    for (const auto* block : node->blocks())
        for (const Node* inner : block->nodes())
            collectInputs(inner, inputs);
}

std::vector<Node*> dropoutNodes(Graph& graph)
{
    std::vector<Node*> nodes;
    for (Node* node : graph.nodes())
        if (is(node, kDropoutOperator))
            nodes.push_back(node);
    return nodes;
}

void replaceWith(Node* node, Value* value)
{
    node->output()->replaceAllUsesWith(value);
    node->destroy();
}

/// Dropout with probability 0 is none.
void removeIdleDropouts(Graph& graph)
{
    for (Node* node : dropoutNodes(graph)) {
        const auto probability = torch::jit::toIValue(node->input(1));
        TORCH_CHECK(probability && isConstant(node->input(2)), "the rate of a dropout layer is not constant");
        if (!(probability->toDouble() > 0) || !(probability->toDouble() < 1))
            replaceWith(node, node->input(0));
    }
}

/// "layer2" is better than "layer2.1.relu", any sub-module better than "fc:input", and that better than
/// "add#7".
int rankOf(const std::string& name)
{
    constexpr int kInput = 1000, kOperator = 2000;
    if (name.find('#') != std::string::npos)
        return kOperator;
    return name.find(':') != std::string::npos ? kInput : static_cast<int>(std::ranges::count(name, '.'));
}

} // namespace

FlatGraph::FlatGraph(torch::jit::Module& module, const std::string& method) : m_method("pixelworth_" + method)
{
    const InlinedMethod flat = inlined(module, method);
    addMethod(module, m_method, flat.graph);
    m_frozen = torch::jit::freeze_module(module, {m_method});
    auto graph = m_frozen.get_method(m_method).graph();
    torch::jit::EliminateExceptions(graph); // checks of dimensions hold on to tensors
    torch::jit::RemoveListMutation(graph);
    torch::jit::RemoveTensorMutation(graph);
    torch::jit::EliminateDeadCode(graph);
    removeIdleDropouts(*graph);
    TORCH_CHECK(!graph->inputs().at(0)->hasUses(), "the network changes its own state when it runs");
    TORCH_CHECK(graph->outputs().at(0)->node()->kind() == c10::prim::ListConstruct &&
                    graph->outputs().at(0)->node()->inputs().size() == flat.names.size() + 1,
                "the network's graph cannot be followed");
    m_graph = graph->copy();
    describeLayers();
    nameTensors(flat.names);
}

void FlatGraph::describeLayers()
{
    std::map<const Value*, std::size_t> numbers;
    const auto number = [&](const Value* value) {
        const auto [row, isNew] = numbers.emplace(value, m_layers.tensors.size());
        if (isNew)
            m_layers.tensors.emplace_back();
        return row->second;
    };
    m_layers.input = number(m_graph->inputs().at(1));
    std::vector<bool> reached{true};
    const auto isReached = [&](const Value* value) {
        const std::size_t index = number(value);
        return index < reached.size() && reached[index];
    };
    const Node* list = m_graph->outputs().at(0)->node();
    for (const Node* node : m_graph->nodes()) {
        if (node == list || node->kind() == c10::prim::Constant)
            continue;
        std::vector<const Value*> inputs;
        if (!is(node, "aten::size") && !is(node, "aten::dim"))
            collectInputs(node, inputs);
        LayerGraph::Node layer;
        const Value* operand = linearOperand(node);
        if (operand)
            layer.inputs.push_back(number(operand));
        std::ptrdiff_t images = 0;
        for (const Value* input : inputs) {
            images += isReached(input) ? 1 : 0;
            if (input != operand && !isConstant(input))
                layer.inputs.push_back(number(input));
        }
        layer.isLinear = operand != nullptr;
        layer.isDropout = is(node, kDropoutOperator);
        layer.isSum = is(node, "aten::add") && images > 1;
        layer.isScaling = images == 1 && (isArithmetic(node) || is(node, "aten::batch_norm"));
        for (const Value* output : node->outputs()) {
            layer.outputs.push_back(number(output));
            reached.resize(m_layers.tensors.size());
            reached[layer.outputs.back()] = images > 0;
        }
        m_layers.nodes.push_back(std::move(layer));
    }
    for (const Value* element : list->inputs())
        m_entries.push_back({{}, number(element)});
    m_layers.output = m_entries.front().tensor;
}

void FlatGraph::nameTensors(const std::vector<std::string>& names)
{
    for (std::size_t i = 0; i < names.size(); ++i) {
        m_entries[i + 1].name = names[i];
        std::string& best = m_layers.tensors[m_entries[i + 1].tensor].name;
        if (best.empty() || rankOf(names[i]) < rankOf(best))
            best = names[i];
    }
}

std::vector<at::Tensor> FlatGraph::runAll(const at::Tensor& example) const
{
    const c10::AutoGradMode notRecording(false);
    const torch::jit::GraphOptimizerEnabledGuard plain(false);
    return m_frozen.get_method(m_method)({example}).toTensorVector();
}

at::Tensor FlatGraph::run(const at::Tensor& example) const
{
    return runAll(example).front();
}

void FlatGraph::measure(const at::Tensor& example)
{
    const auto tensors = runAll(example);
    m_result = tensors.front();
    m_layers.tensors[m_layers.input].shape = example.sizes().vec();
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        m_layers.tensors[m_entries[i].tensor].shape = tensors[i].sizes().vec();
    leaveOutNormalisation(tensors);
    measureDropouts();
    pinSizes();
}

/// e / |e| in whatever way it is written: a quotient or product of length 1 with a factor that all depends
/// on.
void FlatGraph::leaveOutNormalisation(const std::vector<at::Tensor>& tensors)
{
    const auto hasUnitLength = [](const at::Tensor& tensor) {
        return std::abs(at::norm(tensor.to(at::kDouble)).item<double>() - 1) < 1e-4;
    };
    Node* list = m_graph->outputs().at(0)->node();
    Node* last = list->input(0)->node();
    if ((!is(last, "aten::div") && !is(last, "aten::mul")) || !hasUnitLength(tensors.front()))
        return;
    for (Value* factor : last->inputs())
        for (std::size_t i = 1; i < m_entries.size(); ++i)
            if (list->input(i) == factor && tensors[i].sizes() == m_result.sizes() &&
                !hasUnitLength(tensors[i]) && separates(m_layers, m_entries[i].tensor)) {
                list->replaceInput(0, factor);
                m_layers.output = m_entries.front().tensor = m_entries[i].tensor;
                m_normalises = true;
                return;
            }
}

void FlatGraph::measureDropouts()
{
    m_dropouts.clear();
    std::size_t index = 0;
    const auto nodes = dropoutNodes(*m_graph);
    for (const auto& layer : m_layers.nodes) {
        if (!layer.isDropout)
            continue;
        FlatDropout dropout;
        dropout.tensor = layer.inputs.front();
        const auto& shape = m_layers.tensors[dropout.tensor].shape;
        TORCH_CHECK(shape.size() > 1, "the size of a dropout layer is not known");
        dropout.shape.assign(shape.begin() + 1, shape.end());
        const Node* node = nodes.at(index++);
        if (torch::jit::toIValue(node->input(2))->toBool()) // whole channels
            std::fill(dropout.shape.begin() + 1, dropout.shape.end(), 1);
        dropout.probability = torch::jit::toIValue(node->input(1))->toDouble();
        m_dropouts.push_back(std::move(dropout));
    }
}

/// Sides of tensors are constants from here on, and the number of faces is always asked of the argument: so a
/// part of the graph does not hold on to what is before it.
void FlatGraph::pinSizes()
{
    Value* image = m_graph->inputs().at(1);
    std::map<const Value*, std::size_t> shapes;
    const auto elements = m_graph->outputs().at(0)->node()->inputs();
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        shapes.emplace(elements[i], m_entries[i].tensor);
    shapes.emplace(image, m_layers.input);
    const std::vector<Node*> nodes(m_graph->nodes().begin(), m_graph->nodes().end());
    for (Node* node : nodes) {
        const auto known = is(node, "aten::size") ? shapes.find(node->input(0)) : shapes.end();
        if (known == shapes.end())
            continue;
        const auto& shape = m_layers.tensors[known->second].shape;
        const torch::jit::WithInsertPoint guard(node);
        const auto side = [&](std::size_t dimension) {
            if (dimension > 0 || shape.front() != 1)
                return m_graph->insertConstant(shape.at(dimension));
            return m_graph->insert(c10::aten::size, {image, 0});
        };
        if (node->inputs().size() == 1) {
            std::vector<Value*> sides;
            for (std::size_t i = 0; i < shape.size(); ++i)
                sides.push_back(side(i));
            replaceWith(node, m_graph->insertNode(m_graph->createList(c10::IntType::get(), sides))->output());
        } else if (const auto dimension = torch::jit::toIValue(node->input(1))) {
            const auto rank = static_cast<std::int64_t>(shape.size());
            const std::int64_t wanted = dimension->toInt();
            replaceWith(node, side(static_cast<std::size_t>(wanted < 0 ? wanted + rank : wanted)));
        }
    }
}

std::size_t FlatGraph::tensor(const std::string& name) const
{
    const auto found = std::ranges::find(m_entries, name, &NamedEntry::name);
    TORCH_CHECK(
        !name.empty() && found != m_entries.end(), "the network has no tensor \"", name,
        "\"; a tensor is named by the sub-module that gives it, by \"SUBMODULE:input\", or as \"add#7\"");
    return found->tensor;
}

std::vector<Value*> FlatGraph::valuesOf(const Graph& graph) const
{
    std::vector<Value*> values(m_layers.tensors.size());
    const auto elements = graph.outputs().at(0)->node()->inputs();
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        values[m_entries[i].tensor] = const_cast<Value*>(elements[i]);
    return values;
}

void FlatGraph::addPrefix(torch::jit::Module& target, const std::string& name, std::size_t tensor,
                          const std::vector<std::size_t>& extras) const
{
    auto graph = m_graph->copy();
    const std::vector<Value*> values = valuesOf(*graph);
    std::vector<Value*> list;
    for (const std::size_t extra : extras)
        list.push_back(values.at(extra));
    Value* energies = graph->appendNode(graph->createList(c10::TensorType::get(), list))->output();
    Value* pair = graph->appendNode(graph->createTuple({values.at(tensor), energies}))->output();
    graph->eraseOutput(0);
    graph->registerOutput(pair);
    for (Node* node : dropoutNodes(*graph))
        replaceWith(node, node->input(0));
    torch::jit::EliminateDeadCode(graph);
    addMethod(target, name, graph);
}

std::shared_ptr<Graph> FlatGraph::copyFrom(std::size_t from, bool masked) const
{
    auto graph = m_graph->copy();
    Value* image = graph->inputs().at(1);
    if (from != m_layers.input) {
        Value* start = graph->addInput("s");
        start->setType(c10::TensorType::get());
        for (Node* node : std::vector<Node*>(graph->nodes().begin(), graph->nodes().end()))
            if (is(node, "aten::size") && node->input(0) == image)
                node->replaceInput(0, start); // the number of faces
        valuesOf(*graph).at(from)->replaceAllUsesWith(start);
    }
    Value* result = graph->outputs().at(0)->node()->input(0);
    Value* masks = nullptr;
    if (masked) {
        masks = graph->addInput("masks");
        masks->setType(c10::ListType::ofTensors());
    }
    std::int64_t index = 0;
    for (Node* node : dropoutNodes(*graph)) {
        const torch::jit::WithInsertPoint guard(node);
        Value* kept = node->input(0);
        if (masked)
            kept = graph->insert(c10::aten::mul,
                                 {kept, graph->insert(c10::aten::__getitem__, {masks, index++})});
        if (result == node->output())
            result = kept;
        replaceWith(node, kept);
    }
    graph->eraseOutput(0);
    graph->registerOutput(result);
    torch::jit::EliminateDeadCode(graph);
    if (from != m_layers.input) {
        TORCH_CHECK(!image->hasUses(), "the embedding depends on the image not only through the tensor ",
                    m_layers.tensors[from].name);
        graph->eraseInput(1);
    }
    return graph;
}

void FlatGraph::addSuffix(torch::jit::Module& target, const std::string& name, std::size_t from) const
{
    addMethod(target, name, copyFrom(from, false));
}

void FlatGraph::addMaskedSuffix(torch::jit::Module& target, const std::string& name, std::size_t from) const
{
    addMethod(target, name, copyFrom(from, true));
}

} // namespace pw
