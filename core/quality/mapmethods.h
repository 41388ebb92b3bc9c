// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/mapmethod.h"

#include <optional>
#include <span>
#include <string_view>

namespace pw {

/// What a map is drawn from; methods of one kind share the way back through the network.
enum class MapEvidenceKind {
    LayerEnergies, ///< energies at two layers
    PixelGradient, ///< gradient of the embedding's sum at the pixels
    Projections,   ///< gradients of random projections of the embedding at the pixels
};

/// How faithful a method was on the sample and group photographs with the embedded network, as
/// `pixelworth-cli evaluate` measures it (docs/methods.md).
struct MapFaithfulness {
    double deletion;     ///< area under the curve, low is good
    double insertion;    ///< area under the curve, high is good
    double localisation; ///< of drawn disturbances, 0.5 by chance, 1 is perfect
    double reaction;     ///< the same relative to the undisturbed map
};

/// One kind of map. `key` as on the command line and in files; `name` and `shows` (one sentence: what a high
/// value means) for people, untranslated, context "pw::MapMethod"; `formula` and `source` for help and
/// reports.
struct MapMethodDescriptor {
    MapMethod method;
    const char* key;
    const char* name;
    const char* shows;
    const char* formula;
    const char* source;
    MapEvidenceKind evidence;
    double backwardPasses; ///< ways back through the whole network that a map costs
    MapFaithfulness faithfulness;
};

/// The default first.
[[nodiscard]] std::span<const MapMethodDescriptor> mapMethods();
[[nodiscard]] const MapMethodDescriptor& mapMethodDescriptor(MapMethod method);
[[nodiscard]] std::optional<MapMethod> mapMethodFromKey(std::string_view key);

} // namespace pw
