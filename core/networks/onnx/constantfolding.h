// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/networks/onnx/operatorcontext.h"

#include <map>
#include <optional>
#include <string>

namespace pw {

/// The value of a node that does not depend on the image: shapes, which are fixed with the size of the image,
/// what is computed from them, and rearranged weights. Empty when the node depends on the image, or is of a
/// kind that no exporter uses for this. `tensors`: those that depend on the image and come before. Throws
/// UnsupportedNode.
[[nodiscard]] std::optional<OnnxTensor> foldedConstant(const OnnxNode& node, const OnnxGraph& graph,
                                                       const std::map<std::string, TensorValue>& tensors);

} // namespace pw
