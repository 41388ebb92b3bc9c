// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/networks/onnx/onnxcompiler.h"

#include <ATen/core/Tensor.h>
#include <torch/csrc/jit/api/module.h>

#include <cstdint>
#include <vector>

namespace pw {

/// A module whose methods hold constants only, and what its random passes need:
///     state(x) -> (state, [energy tensors])      embed(s) -> embedding
/// and with dropout layers of its own (`masks` not empty), for the part in front of the first of them and the
/// rest:
///     before(x) -> (tensor, [])                  behind(tensor, [masks]) -> embedding
struct ScriptParts {
    torch::jit::Module module;
    std::vector<std::vector<std::int64_t>> masks; ///< shape of each layer's mask for one face
};

/// A network as a frozen TorchScript module. Functions throw what LibTorch throws. One thread at a time.
class ScriptNetwork {
  public:
    struct Options {
        at::Device device = at::kCPU;
        at::ScalarType precision = at::kFloat; ///< double for finite differences; runs on ATen
        bool ownOperators = true;              ///< false: ATen's alone, to compare with
    };
    struct State {
        at::Tensor state;
        std::vector<at::Tensor> energies; ///< tensors that are between image and state
    };

    ScriptNetwork(const CompiledNetwork& network, const Options& options);
    /// `parts` must be on the device and in the precision of the options.
    ScriptNetwork(ScriptParts parts, const Options& options);

    /// x: [1, 3, H, W]. Recorded for gradients if gradient mode is on.
    [[nodiscard]] State state(const at::Tensor& x) const;
    /// Embeddings [N, D] of N states, before normalisation.
    [[nodiscard]] at::Tensor embed(const at::Tensor& states) const;

    /// Do random passes use the network's own dropout layers?
    [[nodiscard]] bool hasFullPasses() const { return !m_masks.empty(); }
    /// Length of one pass's mask over all dropout layers.
    [[nodiscard]] std::int64_t maskSize() const;
    /// Embeddings [T, D] of x under the rows of `masks` [T, maskSize()], which multiply what the dropout
    /// layers get.
    [[nodiscard]] at::Tensor fullPasses(const at::Tensor& x, const at::Tensor& masks) const;

    [[nodiscard]] const Options& options() const { return m_options; }

  private:
    Options m_options;
    torch::jit::Module m_module;
    std::vector<std::vector<std::int64_t>> m_masks;
};

} // namespace pw
