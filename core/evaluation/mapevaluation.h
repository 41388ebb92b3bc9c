// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/faithfulnesscurve.h"
#include "core/networks/recognitionnetwork.h"
#include "core/types/inspectionparameters.h"
#include "core/types/mapmethod.h"
#include "core/types/portrait.h"
#include "core/types/result.h"
#include "core/types/taskprogress.h"

#include <cstddef>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace pw {

struct EvaluationOptions {
    std::vector<MapMethod> methods;
    InspectionParameters parameters; ///< passes, dropout, seed
    int steps = 20;                  ///< of the deletion and insertion curves
};

/// How well a map finds one kind of disturbance: probability that a pixel inside has a lower value than one
/// of the rest of the face, 0.5 by chance. Means over the faces on which something of it lies.
struct DisturbanceResult {
    std::string key;
    double localisation = 0;
    double reaction = 0; ///< the same of the map divided by that of the undisturbed face
};

/// One method or baseline, means over the faces.
struct MapEvaluation {
    std::string key;
    FaithfulnessCurve deletion;  ///< best pixels replaced by the mean colour first; low is good
    FaithfulnessCurve insertion; ///< best pixels put into the blurred face first; high is good
    std::vector<DisturbanceResult> disturbances;
    double localisation = 0; ///< mean over the kinds
    double reaction = 0;
    /// Rank correlation with the map of the varied face, by MapVariation::key; empty for baselines.
    std::vector<std::pair<std::string, double>> stability;
    std::optional<double>
        levelVariation; ///< sd / mean of the in-face medians; absent for baselines and single faces
    std::optional<double> milliseconds; ///< median time of a map beyond forward pass and quality
};

struct EvaluationReport {
    std::vector<std::string> faces;
    std::vector<MapEvaluation> maps; ///< the methods, then the baselines
};

/// Measures map methods and baselines on faces (docs/methods.md says how). Runs the network about
/// 20 + 2 * steps * (methods + baselines) times a face. Thread: the network's.
/// Errors: those of the network, InvalidArgument (no face, fewer than 2 steps), Cancelled.
[[nodiscard]] Result<EvaluationReport>
evaluateMaps(RecognitionNetwork& network, std::span<const Portrait> portraits,
             const EvaluationOptions& options, std::stop_token stop = {}, const TaskProgress& progress = {});

} // namespace pw
