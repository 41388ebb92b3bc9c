// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/networks/torch/scriptnetwork.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <vector>

namespace pw {

/// One forward pass of one or several faces with what is needed to go back through it, as often as asked.
/// Ways back are gone for all faces at once, and what they give is kept when there are several. Throws what
/// LibTorch throws. Gradient mode is set where it matters, whatever the caller's is.
class RecordedPass {
  public:
    /// x: [N, 3, H, W] on the network's device, in its precision.
    RecordedPass(const ScriptNetwork& network, const at::Tensor& x);

    /// Length of one mask: that of the state, or of all the network's dropout layers when it uses its own.
    [[nodiscard]] std::int64_t stateSize() const
    {
        return m_network.hasFullPasses() ? m_network.maskSize() : m_state.numel() / faces();
    }

    /// e: [D], before normalisation.
    [[nodiscard]] at::Tensor embedding(std::int64_t face = 0);
    /// E E' of the embeddings E under each row of `masks` [T, stateSize()].
    [[nodiscard]] at::Tensor stochasticGram(const at::Tensor& masks, std::int64_t face = 0) const;
    /// Derivative of sum_j weights[j] e_j / |e| to x: [1, 3, H, W].
    [[nodiscard]] at::Tensor inputGradient(const at::Tensor& weights, std::int64_t face = 0);
    /// sqrt(sum_c (A_c d ln|e| / dA_c)^2): [H, W] for each energy tensor A.
    [[nodiscard]] std::vector<at::Tensor> layerEnergies(std::int64_t face = 0);

  private:
    struct Gradient {
        at::Tensor weights;
        at::Tensor values; ///< [N, 3, H, W]
    };

    [[nodiscard]] std::int64_t faces() const { return m_x.size(0); }
    const at::Tensor& recordedEmbedding();

    const ScriptNetwork& m_network;
    at::Tensor m_x;
    at::Tensor m_state;
    std::vector<at::Tensor> m_energies;
    at::Tensor m_embedding;                 ///< [N, D]; made when first needed
    std::vector<Gradient> m_gradients;      ///< of several faces, oldest first
    std::vector<at::Tensor> m_energyValues; ///< [N, H, W] each, of several faces
};

} // namespace pw
