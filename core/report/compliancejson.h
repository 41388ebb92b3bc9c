// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/finding.h"
#include "core/types/inspectionresult.h"

#include <nlohmann/json_fwd.hpp>

namespace pw {

/// The "components" of a face's record: the numbers and, where a profile was applied, verdict and limit of
/// each.
[[nodiscard]] nlohmann::ordered_json componentsJson(const FaceInspection& face);

/// The "verdict" of a face's record: profile, overall verdict, rows and finding (in English).
[[nodiscard]] nlohmann::ordered_json verdictJson(const ComplianceAssessment& assessment);

} // namespace pw
