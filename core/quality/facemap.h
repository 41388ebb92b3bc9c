// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/networks/recognitionnetwork.h"
#include "core/quality/mapmethods.h"
#include "core/types/embedding.h"
#include "core/types/result.h"

#include <opencv2/core/mat.hpp>

#include <cstdint>
#include <vector>

namespace pw {

/// What the maps of one face are drawn from. It does not depend on the quality, and methods of the same kind
/// share it.
struct MapEvidence {
    MapEvidenceKind kind = MapEvidenceKind::LayerEnergies;
    std::vector<cv::Mat> layers; ///< the gradient (CV_32FC3), or energies (CV_32FC1), finest first
};

/// Goes back through the network. `seed` chooses the projections of MapEvidenceKind::Projections.
/// Errors: those of the network.
[[nodiscard]] Result<MapEvidence> mapEvidence(MapEvidenceKind kind, FaceEvaluation& evaluation,
                                              const NetworkInfo& network, std::uint64_t seed);

/// The map of a face with this embedding and quality Q: CV_32FC1 of the network's input size.
/// `evidence` is of the method's kind. Errors: InvalidArgument (see qualityNodeWeight).
[[nodiscard]] Result<cv::Mat> drawnMap(MapMethod method, const MapEvidence& evidence,
                                       const Embedding& embedding, double scaledQuality,
                                       const NetworkInfo& network);

} // namespace pw
