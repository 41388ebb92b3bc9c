// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/inspectionerror.h"
#include "core/types/inspectionresult.h"

#include <string>
#include <vector>

namespace pw {

/// The record of an inspection, schema "pixelworth.inspection/1". Absent values are absent keys.
/// `mapFiles` names the map file of each inspected face ("" where none was written), in the order of faces.
/// `indent` -1 gives one line. Numbers round-trip and do not depend on the locale.
[[nodiscard]] std::string jsonReport(const InspectionResult& result, const std::vector<std::string>& mapFiles,
                                     int indent = 2);

/// {"schema", "image": {"path"}, "error": {"code", "message"}} for an input that could not be inspected.
[[nodiscard]] std::string jsonFailure(const std::string& path, const InspectionError& error, int indent = 2);

} // namespace pw
