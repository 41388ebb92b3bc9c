// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace pw {

/// The libraries that compute the numbers, with the versions in use.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> libraryVersions();

} // namespace pw
