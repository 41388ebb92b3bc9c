// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/torch/scriptnetwork.h"

#include "core/networks/torch/graphrewriting.h"

#include <ATen/Functions.h>
#include <torch/csrc/jit/passes/freeze_module.h>
#include <torch/csrc/jit/passes/frozen_graph_optimizations.h>
#include <torch/csrc/jit/runtime/graph_executor.h>

#include <algorithm>
#include <functional>
#include <numeric>
#include <string>
#include <utility>

namespace pw {

namespace {

at::Tensor tensorOf(const OnnxTensor& weights, const ScriptNetwork::Options& options)
{
    if (const auto* indices = weights.integers()) {
        at::Tensor tensor = at::empty(weights.shape, at::kLong);
        std::ranges::copy(*indices, tensor.data_ptr<std::int64_t>());
        return tensor.to(options.device);
    }
    at::Tensor tensor = at::empty(weights.shape, at::kFloat);
    std::ranges::copy(*weights.floats(), tensor.data_ptr<float>());
    return tensor.to(options.device, options.precision);
}

torch::jit::Module frozen(const CompiledNetwork& network, const ScriptNetwork::Options& options)
{
    torch::jit::Module module("Network");
    for (std::size_t i = 0; i < network.weights.size(); ++i)
        module.register_buffer(std::string("w").append(std::to_string(i)),
                               tensorOf(network.weights[i], options));
    module.define(network.source);
    module.eval();
    return torch::jit::freeze_module(module, {"state", "embed"});
}

void optimise(torch::jit::Module& module, const ScriptNetwork::Options& options)
{
    for (const char* method : {"state", "embed", "before", "behind"}) {
        if (!module.find_method(method))
            continue;
        auto graph = module.get_method(method).graph();
        torch::jit::OptimizeFrozenGraph(graph,
                                        options.ownOperators); // folds batch normalisation into convolutions
        if (options.ownOperators)
            useOwnOperators(module, method);
    }
}

c10::IValue call(const torch::jit::Module& module, const char* method, std::vector<c10::IValue> arguments)
{
    // The profiling executor recompiles twice and brings nothing here (measured: docs/engine.md).
    const torch::jit::GraphOptimizerEnabledGuard plain(false);
    return module.get_method(method)(std::move(arguments));
}

ScriptNetwork::State stateOf(const c10::IValue& result)
{
    const auto pair = result.toTuple();
    return {pair->elements()[0].toTensor(), pair->elements()[1].toTensorVector()};
}

std::int64_t product(const std::vector<std::int64_t>& shape)
{
    return std::accumulate(shape.begin(), shape.end(), std::int64_t{1}, std::multiplies<>());
}

} // namespace

ScriptNetwork::ScriptNetwork(const CompiledNetwork& network, const Options& options)
    : ScriptNetwork(ScriptParts{frozen(network, options), {}}, options)
{
}

ScriptNetwork::ScriptNetwork(ScriptParts parts, const Options& options)
    : m_options(options), m_module(std::move(parts.module)), m_masks(std::move(parts.masks))
{
    optimise(m_module, m_options);
}

ScriptNetwork::State ScriptNetwork::state(const at::Tensor& x) const
{
    return stateOf(call(m_module, "state", {x}));
}

at::Tensor ScriptNetwork::embed(const at::Tensor& states) const
{
    return call(m_module, "embed", {states}).toTensor().flatten(1);
}

std::int64_t ScriptNetwork::maskSize() const
{
    std::int64_t size = 0;
    for (const auto& shape : m_masks)
        size += product(shape);
    return size;
}

at::Tensor ScriptNetwork::fullPasses(const at::Tensor& x, const at::Tensor& masks) const
{
    constexpr std::int64_t kPassesAtOnce = 10; // more are no faster and need more memory
    const at::Tensor start = stateOf(call(m_module, "before", {x})).state;
    std::vector<at::Tensor> embeddings;
    for (std::int64_t first = 0; first < masks.size(0); first += kPassesAtOnce) {
        const std::int64_t count = std::min(kPassesAtOnce, masks.size(0) - first);
        c10::List<at::Tensor> layers;
        std::int64_t column = 0;
        for (const auto& shape : m_masks) {
            std::vector<std::int64_t> size{count};
            size.insert(size.end(), shape.begin(), shape.end());
            layers.push_back(
                masks.slice(0, first, first + count).slice(1, column, column + product(shape)).reshape(size));
            column += product(shape);
        }
        std::vector<std::int64_t> repeats(static_cast<std::size_t>(start.dim()), 1);
        repeats[0] = count;
        embeddings.push_back(call(m_module, "behind", {start.repeat(repeats), layers}).toTensor().flatten(1));
    }
    return at::cat(embeddings);
}

} // namespace pw
