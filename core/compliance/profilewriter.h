// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/complianceprofile.h"
#include "core/types/result.h"

#include <string>

namespace pw {

/// The profile as the JSON that parseProfile() reads; what is not set is left out. The files in
/// resources/profiles have exactly this form.
[[nodiscard]] std::string profileJson(const ComplianceProfile& profile);

/// Sets `sha256` to what the profile's file will have; call it after an edit.
void refreshHash(ComplianceProfile& profile);

/// Checks and writes, whole or not at all. Errors: ProfileInvalid, WriteFailed.
[[nodiscard]] Result<void> writeProfile(const ComplianceProfile& profile, const std::string& path);

} // namespace pw
