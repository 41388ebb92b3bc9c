// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/complianceprofile.h"
#include "core/types/inspectionresult.h"

#include <string>

namespace pw {

/// Tables after RFC 4180: comma, CRLF, quotation marks where needed, UTF-8. Numbers do not depend on the
/// locale; what is absent is an empty cell. Columns and units: docs/compliance.md. They follow from the table
/// of measures and the rows of the profile, so that all lines of a run have the same ones.
[[nodiscard]] std::string csvHeader(const ComplianceProfile& profile);

/// A line for each inspected face, or one with the error where there is none. assess() comes before.
[[nodiscard]] std::string csvLines(const std::string& input, const InspectionResult& result,
                                   const ComplianceProfile& profile);

} // namespace pw
