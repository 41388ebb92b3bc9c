// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/complianceprofile.h"
#include "core/types/result.h"

namespace pw {

/// What a profile must keep beyond the form of its file: ids, known measures, limits that make sense. The
/// detail of the error names row, key and what is allowed; the subject is the profile's id. Errors:
/// ProfileInvalid.
[[nodiscard]] Result<void> checkProfile(const ComplianceProfile& profile);

} // namespace pw
