// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/torch/recordedpass.h"

#include "core/networks/torch/matrixproduct.h"

#include <ATen/Functions.h>
#include <ATen/TensorOperators.h>
#include <c10/core/GradMode.h>
#include <torch/csrc/autograd/autograd.h>

#include <utility>

namespace pw {

RecordedPass::RecordedPass(const ScriptNetwork& network, const at::Tensor& x)
    : m_network(network), m_x(x.detach().requires_grad_())
{
    const c10::AutoGradMode recording(true);
    ScriptNetwork::State result = network.state(m_x);
    m_state = std::move(result.state);
    m_energies = std::move(result.energies);
}

const at::Tensor& RecordedPass::recordedEmbedding()
{
    if (!m_embedding.defined()) {
        const c10::AutoGradMode recording(true);
        m_embedding = m_network.embed(m_state);
        TORCH_CHECK(m_embedding.size(0) == 1, "the network gives more than one embedding for a face");
    }
    return m_embedding;
}

at::Tensor RecordedPass::embedding()
{
    return recordedEmbedding().detach()[0];
}

at::Tensor RecordedPass::stochasticGram(const at::Tensor& masks) const
{
    const c10::AutoGradMode recording(false);
    if (m_network.hasFullPasses()) {
        const at::Tensor embeddings = m_network.fullPasses(m_x.detach(), masks);
        return matrixProduct(embeddings, embeddings, true);
    }
    std::vector<std::int64_t> size = m_state.sizes().vec();
    size[0] = masks.size(0);
    const at::Tensor states = (masks * m_state.detach().flatten(1)).view(size);
    const at::Tensor embeddings = m_network.embed(states);
    return matrixProduct(embeddings, embeddings, true);
}

at::Tensor RecordedPass::inputGradient(const at::Tensor& weights)
{
    const c10::AutoGradMode recording(true);
    const at::Tensor e = recordedEmbedding()[0];
    const at::Tensor node = at::dot(weights, e) / at::norm(e);
    return torch::autograd::grad({node}, {m_x}, {}, /*retain_graph=*/true)[0];
}

std::vector<at::Tensor> RecordedPass::layerEnergies()
{
    if (m_energies.empty())
        return {};
    const c10::AutoGradMode recording(true);
    const at::Tensor logarithm = at::log(at::norm(recordedEmbedding()));
    const auto gradients = torch::autograd::grad({logarithm}, m_energies, {}, /*retain_graph=*/true);
    const c10::AutoGradMode notRecording(false);
    std::vector<at::Tensor> energies;
    for (std::size_t i = 0; i < m_energies.size(); ++i)
        energies.push_back((m_energies[i].detach() * gradients[i]).square().sum(1)[0].sqrt());
    return energies;
}

} // namespace pw
