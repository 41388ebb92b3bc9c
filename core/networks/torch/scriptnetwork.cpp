// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/torch/scriptnetwork.h"

#include "core/networks/torch/graphrewriting.h"

#include <ATen/Functions.h>
#include <torch/csrc/jit/passes/freeze_module.h>
#include <torch/csrc/jit/passes/frozen_graph_optimizations.h>
#include <torch/csrc/jit/runtime/graph_executor.h>

#include <algorithm>
#include <string>

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

torch::jit::Module build(const CompiledNetwork& network, const ScriptNetwork::Options& options)
{
    torch::jit::Module module("Network");
    for (std::size_t i = 0; i < network.weights.size(); ++i)
        module.register_buffer(std::string("w").append(std::to_string(i)),
                               tensorOf(network.weights[i], options));
    module.define(network.source);
    module.eval();
    const std::vector<std::string> methods{"state", "embed"};
    torch::jit::Module frozen = torch::jit::freeze_module(module, methods);
    for (const std::string& method : methods) {
        auto graph = frozen.get_method(method).graph();
        torch::jit::OptimizeFrozenGraph(graph,
                                        options.ownOperators); // folds batch normalisation into convolutions
        if (options.ownOperators)
            useOwnOperators(frozen, method);
    }
    return frozen;
}

c10::IValue call(const torch::jit::Module& module, const char* method, const at::Tensor& argument)
{
    // The profiling executor recompiles twice and brings nothing here (measured: docs/engine.md).
    const torch::jit::GraphOptimizerEnabledGuard plain(false);
    return module.get_method(method)({argument});
}

} // namespace

ScriptNetwork::ScriptNetwork(const CompiledNetwork& network, const Options& options)
    : m_options(options), m_module(build(network, options))
{
}

ScriptNetwork::State ScriptNetwork::state(const at::Tensor& x) const
{
    const auto result = call(m_module, "state", x).toTuple();
    return {result->elements()[0].toTensor(), result->elements()[1].toTensorVector()};
}

at::Tensor ScriptNetwork::embed(const at::Tensor& states) const
{
    return call(m_module, "embed", states).toTensor().flatten(1);
}

} // namespace pw
