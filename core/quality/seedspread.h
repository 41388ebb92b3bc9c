// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/networks/recognitionnetwork.h"
#include "core/types/embedding.h"
#include "core/types/inspectionparameters.h"
#include "core/types/result.h"
#include "core/types/seedspread.h"

#include <opencv2/core/mat.hpp>

namespace pw {

/// Repeats quality and map of a face with the seeds parameters.seed, seed + 1, ... (parameters.seeds of
/// them); the forward pass is not repeated. `shown` is the map with the first. Errors: those of the network
/// and the method.
[[nodiscard]] Result<SeedSpread> measuredSeedSpread(FaceEvaluation& evaluation,
                                                    const InspectionParameters& parameters,
                                                    const NetworkInfo& network, const Embedding& embedding,
                                                    const cv::Mat& shown);

} // namespace pw
