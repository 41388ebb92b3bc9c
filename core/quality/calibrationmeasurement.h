// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/networks/recognitionnetwork.h"
#include "core/quality/calibration.h"
#include "core/types/inspectionparameters.h"
#include "core/types/portrait.h"
#include "core/types/taskprogress.h"

#include <span>
#include <stop_token>

namespace pw {

/// Measures everything calibrationFrom() needs: q over five seeds, the ladder of degradations, and the levels
/// of the maps. About 15 forward and 10 backward passes a portrait. Thread: the network's. Errors: those of
/// the network, InvalidArgument (no portraits), Cancelled.
[[nodiscard]] Result<CalibrationMeasurements>
measureForCalibration(RecognitionNetwork& network, std::span<const Portrait> portraits,
                      const InspectionParameters& parameters = {}, std::stop_token stop = {},
                      const TaskProgress& progress = {});

} // namespace pw
