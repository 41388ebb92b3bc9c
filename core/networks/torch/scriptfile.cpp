// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/torch/scriptfile.h"

#include <ATen/Functions.h>
#include <torch/csrc/jit/serialization/import.h>

#include <algorithm>
#include <string_view>

namespace pw {

namespace {

constexpr const char* kState = "state";
constexpr const char* kEmbed = "embed";

bool hasTwoMethods(const torch::jit::Module& module)
{
    return module.find_method(kState) && module.find_method(kEmbed);
}

torch::jit::Module load(const std::string& file, const ScriptNetwork::Options& options)
{
    try {
        torch::jit::Module module = torch::jit::load(file, at::kCPU);
        module.eval();
        module.to(options.device, options.precision);
        TORCH_CHECK(hasTwoMethods(module) || module.find_method("forward"),
                    "the module has neither forward nor the two methods state and embed");
        return module;
    } catch (const c10::Error& error) {
        // torch.save writes archives that look alike.
        const bool isNoProgram =
            std::string_view(error.what()).find("constants.pkl") != std::string_view::npos;
        TORCH_CHECK(!isNoProgram, "the file holds weights without the network; save the whole network with "
                                  "torch.jit.script(network).save(...) or torch.jit.trace");
        throw;
    }
}

std::string mainMethod(const torch::jit::Module& module)
{
    return hasTwoMethods(module) ? kState : "forward";
}

} // namespace

ScriptFile::ScriptFile(const std::string& file, const ScriptNetwork::Options& options)
    : ScriptFile(load(file, options), options)
{
}

ScriptFile::ScriptFile(torch::jit::Module module, const ScriptNetwork::Options& options)
    : m_options(options), m_graph(module, mainMethod(module))
{
    if (hasTwoMethods(module))
        m_embed.emplace(module, kEmbed);
}

at::Tensor ScriptFile::onDevice(const at::Tensor& face) const
{
    return face.to(m_options.device, m_options.precision);
}

at::Tensor ScriptFile::run(const at::Tensor& face) const
{
    const at::Tensor result = m_graph.run(onDevice(face));
    return m_embed ? m_embed->run(result) : result;
}

void ScriptFile::measure(const at::Tensor& example)
{
    m_graph.measure(onDevice(example));
    m_embedding = m_graph.result();
    if (m_embed) {
        m_embed->measure(m_graph.result());
        m_embedding = m_embed->result();
    }
}

std::size_t ScriptFile::beforeDropout() const
{
    const LayerGraph& layers = m_graph.layers();
    // Tensors that some dropout layer has an influence on.
    std::vector<bool> behind(layers.tensors.size());
    for (const auto& node : layers.nodes) {
        const bool isBehind = node.isDropout || std::ranges::any_of(node.inputs, [&](std::size_t tensor) {
                                  return behind[tensor];
                              });
        for (const std::size_t tensor : node.outputs)
            behind[tensor] = behind[tensor] || isBehind;
    }
    std::size_t last = layers.input;
    for (const auto& node : layers.nodes)
        for (const std::size_t tensor : node.outputs)
            if (!behind[tensor] && !layers.tensors[tensor].name.empty() && separates(layers, tensor))
                last = tensor;
    return last;
}

bool ScriptFile::hasInnerDropout() const
{
    const auto& dropouts = m_graph.dropouts();
    if (dropouts.size() != 1)
        return !dropouts.empty();
    // A single layer whose output the last linear layer takes is the same as dropout before that layer.
    const LayerGraph& layers = m_graph.layers();
    const auto heads = headInputs(layers);
    if (heads.empty())
        return true;
    const auto node = std::ranges::find_if(layers.nodes, [](const auto& layer) { return layer.isDropout; });
    return std::ranges::find(node->outputs, heads.front()) == node->outputs.end() &&
           dropouts.front().tensor != heads.front();
}

ScriptParts ScriptFile::parts(const NetworkInfo& info) const
{
    ScriptParts parts{torch::jit::Module("Network"), {}};
    const LayerGraph& layers = m_graph.layers();
    TORCH_CHECK(!info.stateTensor.empty() || m_embed || info.fullPasses,
                "no last linear layer was found in it; name the pre-dropout tensor");
    const std::size_t state = info.stateTensor.empty() ? layers.output : m_graph.tensor(info.stateTensor);
    std::vector<std::size_t> energies;
    for (const std::string& name : info.energyTensors)
        energies.push_back(m_graph.tensor(name));
    m_graph.addPrefix(parts.module, kState, state, energies);
    if (m_embed) {
        TORCH_CHECK(state == layers.output,
                    "a network with the methods state and embed is cut where they meet");
        m_embed->addSuffix(parts.module, kEmbed, m_embed->layers().input);
    } else {
        m_graph.addSuffix(parts.module, kEmbed, state);
    }
    if (info.fullPasses) {
        TORCH_CHECK(!m_embed && !m_graph.dropouts().empty(), "the network has no dropout layers of its own");
        const std::size_t start = beforeDropout();
        m_graph.addPrefix(parts.module, "before", start, {});
        m_graph.addMaskedSuffix(parts.module, "behind", start);
        for (const FlatDropout& dropout : m_graph.dropouts())
            parts.masks.push_back(dropout.shape);
    }
    return parts;
}

} // namespace pw
