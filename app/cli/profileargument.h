// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compliance/profilestore.h"

#include <CLI/App.hpp>

#include <string>

namespace pw::app {

/// --profile ID|FILE.
void addProfileOption(CLI::App& command, std::string& idOrFile);

/// The profile by id, of the program's or of the user's (folder "profiles" beside the window's settings), or
/// from a file. Throws CLI::ValidationError, that is wrong use, when there is none or it is not valid.
[[nodiscard]] ComplianceProfile profileFrom(const std::string& idOrFile);

} // namespace pw::app
