// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/networks/layergraph.h"
#include "core/networks/networkproposal.h"

namespace pw {

/// Sizes that are tried where a file does not fix its input, the most usual first.
[[nodiscard]] std::vector<cv::Size> usualInputSizes();

/// A proposal with what the user said and nothing else.
[[nodiscard]] NetworkProposal startedFrom(const NetworkWishes& wishes);

/// Adds what the layers tell: pre-dropout tensor, energy tensors, normalisation of the input. `layers` has
/// shapes.
void proposeHead(NetworkProposal& proposal, const NetworkWishes& wishes, const LayerGraph& layers);
void proposeEnergies(NetworkProposal& proposal, const NetworkWishes& wishes, const LayerGraph& layers,
                     std::size_t state);
void proposeNormalisation(NetworkProposal& proposal, const LayerGraph& layers);

/// "size runs, and so do these".
[[nodiscard]] NetworkFinding sizeFinding(const std::vector<cv::Size>& running);

} // namespace pw
