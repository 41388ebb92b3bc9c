// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/networks/onnx/onnxcompiler.h"

#include <ATen/core/Tensor.h>
#include <torch/csrc/jit/api/module.h>

#include <vector>

namespace pw {

/// A compiled network as a frozen TorchScript module. Functions throw what LibTorch throws. One thread at a time.
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

    /// x: [1, 3, H, W]. Recorded for gradients if gradient mode is on.
    [[nodiscard]] State state(const at::Tensor& x) const;
    /// Embeddings [N, D] of N states, before normalisation.
    [[nodiscard]] at::Tensor embed(const at::Tensor& states) const;

    [[nodiscard]] const Options& options() const { return m_options; }

  private:
    Options m_options;
    torch::jit::Module m_module;
};

} // namespace pw
