// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/complianceprofile.h"
#include "core/types/result.h"

#include <cstdint>
#include <span>
#include <string>

namespace pw {

inline constexpr const char* kProfileSchema = "pixelworth.profile/1";

/// A profile from JSON (docs/compliance.md), checked by checkProfile(). Unknown and repeated keys are
/// refused: a misspelt limit must not pass for none. `name` is the subject of errors. Errors: ProfileInvalid,
/// whose detail names row, key and what is allowed.
[[nodiscard]] Result<ComplianceProfile> parseProfile(std::span<const std::uint8_t> bytes,
                                                     const std::string& name);

/// The same from a file of at most 1 MiB. Errors: FileNotReadable, FileTooLarge, ProfileInvalid.
[[nodiscard]] Result<ComplianceProfile> readProfile(const std::string& path);

} // namespace pw
