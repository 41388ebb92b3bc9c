// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace pw {

/// A network reduced to what depends on what, whatever its format: nodes in the order in which they run,
/// between tensors that are numbered.
struct LayerGraph {
    struct Tensor {
        std::string name;                ///< as a manifest names it; empty: cannot be named
        std::vector<std::int64_t> shape; ///< for one face; empty: not known
    };
    struct Node {
        std::vector<std::size_t> inputs;
        std::vector<std::size_t> outputs;
        bool isLinear =
            false; ///< multiplies its first input by weights: linear layer, matrix product, convolution
        bool isSum = false;     ///< adds two tensors that both depend on the image
        bool isDropout = false; ///< of its first input
        bool isScaling = false; ///< shifts or scales its input by constants
    };

    std::vector<Tensor> tensors;
    std::vector<Node> nodes;
    std::size_t input = 0;  ///< the image
    std::size_t output = 0; ///< the embedding
};

/// Does the output depend on the image through `tensor` alone?
[[nodiscard]] bool separates(const LayerGraph& graph, std::size_t tensor);

/// Inputs of the linear layers that separate image and embedding, the last one first: the places where
/// dropout can be put. Convolutions count where the map they see is a single pixel, or where no shape is
/// known.
[[nodiscard]] std::vector<std::size_t> headInputs(const LayerGraph& graph);

/// Outputs of nodes between image and `state` that are images: [1, C, H, W] with H and W above 1.
[[nodiscard]] std::vector<std::size_t> imageLikeTensors(const LayerGraph& graph, std::size_t state);

/// The layers of the layer-energy map: for a quarter and an eighth of the input's height, the last residual
/// sum at the nearest height, or the last tensor at it where there is none. Finest first; empty when no shape
/// fits.
[[nodiscard]] std::vector<std::size_t> energyLayers(const LayerGraph& graph, std::size_t state,
                                                    int inputHeight);

/// Is the image shifted or scaled by constants before the first linear layer?
[[nodiscard]] bool normalisesInput(const LayerGraph& graph);

} // namespace pw
