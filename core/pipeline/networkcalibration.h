// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/inspectionpipeline.h"
#include "core/quality/calibration.h"
#include "core/types/inspectionerror.h"

#include <cstddef>
#include <functional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace pw {

/// A calibration of the pipeline's network, and what it rests on.
struct NetworkCalibration {
    NetworkInfo network; ///< with its constants as they were
    CalibrationMeasurements measured;
    Calibration calibration;
    std::vector<std::pair<std::string, InspectionError>> failures; ///< photographs that gave no face, and why
};

enum class CalibrationStep { FindFaces, Measure };
/// Called before each photograph, and then before each face, with how many are done of how many.
using CalibrationProgress = std::function<void(CalibrationStep step, std::size_t done, std::size_t all)>;

/// Finds the faces of the photographs and measures the pipeline's network on them (docs/methods.md). Errors:
/// InvalidArgument (no usable face; quality that does not fall), those of the network, Cancelled. Thread: the
/// pipeline's.
[[nodiscard]] Result<NetworkCalibration> calibrateNetwork(InspectionPipeline& pipeline,
                                                          const std::vector<std::string>& photographs,
                                                          std::stop_token stop = {},
                                                          const CalibrationProgress& progress = {});

} // namespace pw
