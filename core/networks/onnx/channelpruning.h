// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/networks/onnx/onnxgraph.h"

#include <optional>
#include <string>
#include <vector>

namespace pw {

struct PrunedGraph {
    OnnxGraph graph;
    int channels = 0; ///< that were removed
};

/// The graph without the hidden channels between two convolutions (expand - activation - depthwise -
/// activation - project, or a part of that) that contribute nothing, or the same to every pixel, which goes
/// into the offset of the second. A weight counts as zero below 1e-12: training with weight decay leaves
/// whole channels there. Widths stay multiples of 16, which convolutions run best. Tensors in `kept` and the
/// graph's outputs keep their channels. Empty when nothing can be removed. The result equals the original but
/// for rounding; compare them on an image.
[[nodiscard]] std::optional<PrunedGraph> prunedChannels(const OnnxGraph& graph,
                                                        const std::vector<std::string>& kept);

} // namespace pw
