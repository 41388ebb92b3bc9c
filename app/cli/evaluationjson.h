// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/mapevaluation.h"
#include "core/types/networkinfo.h"

#include <nlohmann/json.hpp>

namespace pw::app {

/// Schema "pixelworth.evaluation/1".
[[nodiscard]] nlohmann::ordered_json
evaluationJson(const EvaluationReport& report, const EvaluationOptions& options, const NetworkInfo& network);

} // namespace pw::app
