// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace pw {

/// What a network may be able to do.
enum class NetworkCapability {
    Embedding,
    StochasticHead, ///< random passes of the part behind the pre-dropout tensor
    StochasticFull, ///< random passes of the whole network with its own dropout layers
    InputGradient,  ///< derivative of the embedding to the pixels
    LayerEnergies,  ///< derivative to inner layers
};

/// Why a network cannot do something. Sentences for people: core/networks/networkcapabilities.h.
enum class LackReason {
    NoInnerLayers,   ///< no image-like layer between image and embedding is known
    NoGradient,      ///< LibTorch finds no way back through the network
    NoLinearLayer,   ///< no layer is known before which dropout could be put
    NoDropoutLayers, ///< it has no dropout layers of its own, or just one before the last linear layer
};

struct NetworkLack {
    NetworkCapability capability = NetworkCapability::Embedding;
    LackReason reason = LackReason::NoInnerLayers;
    std::string detail; ///< untranslated cause, may be empty

    bool operator==(const NetworkLack&) const = default;
};

} // namespace pw
