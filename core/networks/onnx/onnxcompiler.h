// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/networks/onnx/onnxgraph.h"
#include "core/types/result.h"

#include <string>
#include <vector>

namespace pw {

/// Which tensors of a graph the generated methods compute.
struct NetworkTensors {
    std::string state;     ///< pre-dropout tensor
    std::string embedding; ///< may be the normalised one: the raw embedding before it is taken then
    std::vector<std::string> energies; ///< further results of state()
};

/// TorchScript source of the methods
///     state(self, x: Tensor) -> Tuple[Tensor, List[Tensor]]     state and energy tensors
///     embed(self, s: Tensor) -> Tensor                          raw embedding of one or several states
///     forward(self, x: Tensor) -> Tensor
/// which refer to the weights as self.w0, self.w1, ... Tensors are numbered: no name of the file gets into
/// it.
struct CompiledNetwork {
    std::string source;
    std::vector<OnnxTensor> weights;
    bool normalises = false; ///< the file normalises the embedding; embed() gives it before that
};

/// The size of the input must be fixed (graph.inputShape); shapes are worked out here, once.
/// Errors: NetworkUnsupported, naming operator, node and attribute (subject `name`).
[[nodiscard]] Result<CompiledNetwork> compileOnnx(OnnxGraph graph, const NetworkTensors& tensors,
                                                  const std::string& name);

} // namespace pw
