// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/networks/torch/scriptnetwork.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <vector>

namespace pw {

/// One forward pass with what is needed to go back through it, as often as asked. Throws what LibTorch
/// throws. Gradient mode is set where it matters, whatever the caller's is.
class RecordedPass {
  public:
    /// x: [1, 3, H, W] on the network's device, in its precision.
    RecordedPass(const ScriptNetwork& network, const at::Tensor& x);

    /// Length of one mask: that of the state, or of all the network's dropout layers when it uses its own.
    [[nodiscard]] std::int64_t stateSize() const
    {
        return m_network.hasFullPasses() ? m_network.maskSize() : m_state.numel();
    }

    /// e: [D], before normalisation.
    [[nodiscard]] at::Tensor embedding();
    /// E E' of the embeddings E under each row of `masks` [T, stateSize()].
    [[nodiscard]] at::Tensor stochasticGram(const at::Tensor& masks) const;
    /// Derivative of sum_j weights[j] e_j / |e| to x: [1, 3, H, W].
    [[nodiscard]] at::Tensor inputGradient(const at::Tensor& weights);
    /// sqrt(sum_c (A_c d ln|e| / dA_c)^2): [H, W] for each energy tensor A.
    [[nodiscard]] std::vector<at::Tensor> layerEnergies();

  private:
    const at::Tensor& recordedEmbedding();

    const ScriptNetwork& m_network;
    at::Tensor m_x;
    at::Tensor m_state;
    std::vector<at::Tensor> m_energies;
    at::Tensor m_embedding; ///< [1, D]; made when first needed
};

} // namespace pw
