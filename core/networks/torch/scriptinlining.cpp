// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/torch/scriptinlining.h"

#include "core/networks/torch/torchoperators.h"

#include <torch/csrc/jit/ir/constants.h>
#include <torch/csrc/jit/passes/fuse_linear.h>
#include <torch/csrc/jit/passes/graph_rewrite_helper.h>
#include <torch/csrc/jit/passes/inliner.h>

#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace pw {

namespace {

using torch::jit::Block;
using torch::jit::Graph;
using torch::jit::Node;
using torch::jit::Value;
using Names = std::vector<std::pair<std::string, Value*>>;

bool isTensor(const Value* value)
{
    return value->type()->kind() == c10::TypeKind::TensorType;
}

bool isOfTop(const Value* value, const Graph& graph)
{
    return value->node()->owningBlock() == graph.block();
}

/// "layer2.0.conv1" for the sub-module that a call is made on; "" for others.
std::string receiverPath(const Value* receiver, const Graph& graph)
{
    std::string path;
    while (receiver != graph.inputs().at(0)) {
        const Node* node = receiver->node();
        if (node->kind() != c10::prim::GetAttr)
            return {};
        path = path.empty() ? node->s(c10::attr::name) : node->s(c10::attr::name) + "." + path;
        receiver = node->input(0);
    }
    return path;
}

Node* firstCall(Block& block)
{
    for (Node* node : block.nodes()) {
        const bool isCall = node->kind() == c10::prim::CallMethod || node->kind() == c10::prim::CallFunction;
        if (isCall && torch::jit::tryToGraphFunction(node))
            return node;
        for (Block* inner : node->blocks())
            if (Node* call = firstCall(*inner))
                return call;
    }
    return nullptr;
}

/// Puts the callee's nodes in the place of `call` and keeps the names on the values that take over.
void inlineCall(Node* call, Graph& graph, Names& names)
{
    auto* callee = torch::jit::tryToGraphFunction(call);
    std::string path;
    if (call->kind() == c10::prim::CallFunction)
        call->removeInput(0); // the function itself
    else
        path = receiverPath(call->input(0), graph);
    const bool isNamed = !path.empty() && isOfTop(call->output(), graph);
    if (isNamed && call->inputs().size() > 1 && isTensor(call->input(1)))
        names.emplace_back(path + ":input", call->input(1));
    const std::vector<Value*> before(call->outputs().begin(), call->outputs().end());
    const std::vector<Value*> after = torch::jit::inlineCallTo(call, callee);
    for (auto& [name, value] : names)
        for (std::size_t i = 0; i < before.size(); ++i)
            if (value == before[i])
                value = after[i];
    if (isNamed && isTensor(after.front()))
        names.emplace_back(path, after.front());
}

/// All operators by number, "add#7".
void nameOperators(const Graph& graph, Names& names)
{
    std::map<std::string, int> counts;
    for (const Node* node : graph.nodes())
        if (node->kind().is_aten() && node->outputs().size() == 1 && isTensor(node->output())) {
            const std::string kind = node->kind().toUnqualString();
            names.emplace_back(kind + "#" + std::to_string(++counts[kind]),
                               const_cast<Value*>(node->output()));
        }
}

/// Values that the argument has an influence on.
std::set<const Value*> dependents(const Graph& graph)
{
    std::set<const Value*> reached{graph.inputs().at(1)};
    for (const Node* node : graph.nodes())
        for (const Value* input : node->inputs())
            if (reached.contains(input))
                reached.insert(node->outputs().begin(), node->outputs().end());
    return reached;
}

/// Further arguments get their default values.
void fixArguments(Graph& graph, const c10::FunctionSchema& schema)
{
    TORCH_CHECK(graph.inputs().size() >= 2 && isTensor(graph.inputs().at(1)), "the method ", schema.name(),
                " does not take an image");
    while (graph.inputs().size() > 2) {
        const std::size_t last = graph.inputs().size() - 1;
        const auto& standard = schema.arguments().at(last).default_value();
        TORCH_CHECK(standard, "the method ", schema.name(), " needs more than one input");
        const torch::jit::WithInsertPoint guard(*graph.nodes().begin());
        graph.inputs().at(last)->replaceAllUsesWith(graph.insertConstant(*standard));
        graph.eraseInput(last);
    }
}

/// The first tensor of what the method returns.
Value* resultOf(Graph& graph)
{
    TORCH_CHECK(graph.outputs().size() == 1, "the network gives no tensor");
    Value* result = graph.outputs().at(0);
    while (result->node()->kind() == c10::prim::TupleConstruct ||
           result->node()->kind() == c10::prim::ListConstruct)
        result = result->node()->input(0);
    TORCH_CHECK(isTensor(result), "the network gives no tensor but ", result->type()->str());
    return result;
}

void replaceDropout(Node* node, bool channels)
{
    Graph& graph = *node->owningGraph();
    const torch::jit::WithInsertPoint guard(node);
    Value* own = graph.insert(c10::Symbol::fromQualString(kDropoutOperator),
                              {node->input(0), node->input(1), channels});
    own->setType(c10::TensorType::get());
    node->output()->replaceAllUsesWith(own);
    node->destroy();
}

void replaceDropouts(Block& block)
{
    const std::vector<Node*> nodes(block.nodes().begin(), block.nodes().end());
    for (Node* node : nodes) {
        for (Block* inner : node->blocks())
            replaceDropouts(*inner);
        const std::string_view kind = node->kind().toQualString();
        if (kind == "aten::dropout" || kind == "aten::dropout_")
            replaceDropout(node, false);
        else if (kind == "aten::feature_dropout" || kind == "aten::feature_dropout_")
            replaceDropout(node, true);
    }
}

} // namespace

InlinedMethod inlined(const torch::jit::Module& module, const std::string& method)
{
    auto graph = module.get_method(method).graph()->copy();
    fixArguments(*graph, module.get_method(method).function().getSchema());
    Names names;
    while (Node* call = firstCall(*graph->block()))
        inlineCall(call, *graph, names);
    nameOperators(*graph, names);

    Value* result = resultOf(*graph);
    const auto reached = dependents(*graph);
    InlinedMethod flat;
    std::vector<Value*> list{result};
    for (const auto& [name, value] : names) {
        if (!reached.contains(value) || !isOfTop(value, *graph))
            continue;
        list.push_back(value);
        flat.names.push_back(name);
    }
    graph->eraseOutput(0);
    Node* construct = graph->appendNode(graph->createList(c10::TensorType::get(), list));
    graph->registerOutput(construct->output());
    // The list follows what these put in the place of its elements.
    replaceDropouts(*graph->block());
    torch::jit::FuseLinear(graph);
    torch::jit::graph_rewrite_helper::replaceConvolutionWithAtenConv(graph);
    flat.graph = std::move(graph);
    return flat;
}

} // namespace pw
