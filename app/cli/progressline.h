// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/taskprogress.h"

#include <string>

namespace pw::app {

/// Shows "WHAT 3 of 31" on standard error while a long task runs, when that is a terminal; nothing otherwise.
[[nodiscard]] TaskProgress progressOnTerminal(const std::string& what);

} // namespace pw::app
