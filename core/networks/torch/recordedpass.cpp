// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/torch/recordedpass.h"

#include "core/networks/torch/matrixproduct.h"

#include <ATen/Functions.h>
#include <ATen/TensorOperators.h>
#include <c10/core/GradMode.h>
#include <torch/csrc/autograd/autograd.h>

#include <algorithm>
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
        TORCH_CHECK(m_embedding.size(0) == faces(), "the network gives ", m_embedding.size(0),
                    " embeddings for ", faces(), " faces");
    }
    return m_embedding;
}

at::Tensor RecordedPass::embedding(std::int64_t face)
{
    return recordedEmbedding().detach()[face];
}

at::Tensor RecordedPass::stochasticGram(const at::Tensor& masks, std::int64_t face) const
{
    const c10::AutoGradMode recording(false);
    if (m_network.hasFullPasses()) {
        const at::Tensor embeddings = m_network.fullPasses(m_x.detach().narrow(0, face, 1), masks);
        return matrixProduct(embeddings, embeddings, true);
    }
    const at::Tensor state = faces() == 1 ? m_state.detach() : m_state.detach().narrow(0, face, 1);
    std::vector<std::int64_t> size = state.sizes().vec();
    size[0] = masks.size(0);
    const at::Tensor states = (masks * state.flatten(1)).view(size);
    const at::Tensor embeddings = m_network.embed(states);
    return matrixProduct(embeddings, embeddings, true);
}

at::Tensor RecordedPass::inputGradient(const at::Tensor& weights, std::int64_t face)
{
    const auto known = std::ranges::find_if(
        m_gradients, [&](const Gradient& gradient) { return at::equal(gradient.weights, weights); });
    if (known != m_gradients.end())
        return known->values.narrow(0, face, 1);
    const c10::AutoGradMode recording(true);
    // No face depends on another, so the gradient of the sum holds that of each.
    at::Tensor sum;
    for (std::int64_t i = 0; i < faces(); ++i) {
        const at::Tensor e = recordedEmbedding()[i];
        const at::Tensor node = at::dot(weights, e) / at::norm(e);
        sum = sum.defined() ? sum + node : node;
    }
    const at::Tensor values = torch::autograd::grad({sum}, {m_x}, {}, /*retain_graph=*/true)[0];
    if (faces() == 1)
        return values;
    constexpr std::size_t kGradientsKept = 9; // the paper's and the projections of the Jacobian
    if (m_gradients.size() == kGradientsKept)
        m_gradients.erase(m_gradients.begin());
    m_gradients.push_back({weights.clone(), values});
    return values.narrow(0, face, 1);
}

std::vector<at::Tensor> RecordedPass::layerEnergies(std::int64_t face)
{
    if (m_energies.empty())
        return {};
    std::vector<at::Tensor> values = m_energyValues;
    if (values.empty()) {
        const c10::AutoGradMode recording(true);
        at::Tensor sum;
        for (std::int64_t i = 0; i < faces(); ++i) {
            const at::Tensor logarithm = at::log(at::norm(recordedEmbedding()[i]));
            sum = sum.defined() ? sum + logarithm : logarithm;
        }
        const auto gradients = torch::autograd::grad({sum}, m_energies, {}, /*retain_graph=*/true);
        const c10::AutoGradMode notRecording(false);
        for (std::size_t i = 0; i < m_energies.size(); ++i)
            values.push_back((m_energies[i].detach() * gradients[i]).square().sum(1).sqrt());
        if (faces() > 1)
            m_energyValues = values;
    }
    for (at::Tensor& layer : values)
        layer = layer[face];
    return values;
}

} // namespace pw
