// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/networks/onnx/onnxgraph.h"

#include <string>

namespace pw {

/// The tensor of which `tensor` is the form with length 1, or `tensor` itself when the graph does not
/// normalise it. Recognised: LpNormalization, and a division by ReduceL2 or by the root of a sum of squares,
/// as exporters write them, with lower limits and small offsets of the length.
[[nodiscard]] std::string beforeNormalisation(const OnnxGraph& graph, const std::string& tensor);

} // namespace pw
