// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/networks/networkbuilder.h"

#include <string>

namespace pw::test {

/// A recognition network with random weights. Its state tensor is "state", its embedding "embedding".
struct FamilyNetwork {
    NetworkBuilder builder;
    std::int64_t side = 0;

    [[nodiscard]] std::string bytes() { return builder.graph().bytes("embedding"); }
};

/// IResNet as ArcFace publishes it: blocks a stage, and channels of the stages. Ends with Gemm and
/// BatchNormalization.
[[nodiscard]] FamilyNetwork iResNet(std::int64_t side, const std::vector<int>& blocks,
                                    const std::vector<std::int64_t>& channels, std::int64_t dimensions);
[[nodiscard]] FamilyNetwork iResNet50(); ///< 112 pixels, 512 dimensions

[[nodiscard]] FamilyNetwork mobileFaceNet();
/// Ghost modules, squeeze and excitation with a hard sigmoid written as Add, Clip, Div.
[[nodiscard]] FamilyNetwork ghostNet();
/// Inverted residuals with swish, squeeze and excitation.
[[nodiscard]] FamilyNetwork efficientNet();
/// Inception-ResNet blocks, scaled residuals; the embedding is normalised by ReduceL2, Clip, Expand, Div.
[[nodiscard]] FamilyNetwork inceptionResNet();

struct TransformerForm {
    std::int64_t opset = 11;
    bool hasLayerNormalization = false; ///< operator of set 17, otherwise its parts
    bool computesShapes = false; ///< Shape, Gather, Concat, ... as exporters write them, otherwise constants
};
/// A vision transformer: patches, class token, attention, GELU. All forms have the same weights.
[[nodiscard]] FamilyNetwork visionTransformer(const TransformerForm& form);

} // namespace pw::test
