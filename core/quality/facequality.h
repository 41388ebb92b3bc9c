// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/networks/recognitionnetwork.h"
#include "core/types/embedding.h"
#include "core/types/inspectionparameters.h"
#include "core/types/qualityscore.h"
#include "core/types/result.h"

namespace pw {

/// The embedding of a face with its length and the sum of its unit entries.
/// Errors: those of the network, Internal (an embedding without length).
[[nodiscard]] Result<Embedding> faceEmbedding(FaceEvaluation& evaluation);

/// SER-FIQ of a face with the masks of parameters.seed. Errors: those of the network and of serfiq().
[[nodiscard]] Result<QualityScore>
faceQuality(FaceEvaluation& evaluation, const InspectionParameters& parameters, const NetworkInfo& network);

} // namespace pw
