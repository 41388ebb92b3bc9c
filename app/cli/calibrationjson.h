// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/quality/calibration.h"

#include <nlohmann/json.hpp>

namespace pw::app {

/// Schema "pixelworth.calibration/1"; `calibration` in it is what a network's manifest takes.
[[nodiscard]] nlohmann::ordered_json calibrationJson(const CalibrationMeasurements& measured,
                                                     const Calibration& calibration,
                                                     const NetworkInfo& network);

} // namespace pw::app
