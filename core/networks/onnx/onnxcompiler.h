// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/networks/onnx/onnxgraph.h"
#include "core/types/result.h"

#include <string>
#include <vector>

namespace pw {

/// Which tensors of a graph the generated methods compute.
struct NetworkTensors {
    std::string state;                 ///< pre-dropout tensor
    std::string embedding;
    std::vector<std::string> energies; ///< further results of state()
};

/// TorchScript source of the methods
///     state(self, x: Tensor) -> Tuple[Tensor, List[Tensor]]     state and energy tensors
///     embed(self, s: Tensor) -> Tensor                          embedding of one or several states
///     forward(self, x: Tensor) -> Tensor
/// which refer to the weights as self.w0, self.w1, ... Tensors are numbered: no name of the file gets into it.
struct CompiledNetwork {
    std::string source;
    std::vector<OnnxTensor> weights;
};

/// Errors: NetworkUnsupported, naming operator, node and attribute (subject `name`).
[[nodiscard]] Result<CompiledNetwork> compileOnnx(const OnnxGraph& graph, const NetworkTensors& tensors,
                                                  const std::string& name);

} // namespace pw
