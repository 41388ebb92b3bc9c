// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/networks/layergraph.h"
#include "core/networks/onnx/onnxgraph.h"

#include <string>
#include <vector>

namespace pw {

/// What depends on what in an ONNX graph, down to tensor `output`. Shapes are not known yet. Questions for
/// the shape of a tensor do not count as dependencies. `output` must be a tensor of the graph.
[[nodiscard]] LayerGraph layerGraph(const OnnxGraph& graph, const std::string& output);

/// The tensors whose shapes say most: outputs of operators that keep images images, in order.
[[nodiscard]] std::vector<std::string> featureTensors(const OnnxGraph& graph, const std::string& output);

} // namespace pw
