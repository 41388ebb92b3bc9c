// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/App.hpp>

namespace pw::app {

/// inspect: record, map and picture of each file. `status` is the exit status to be.
void addInspectCommand(CLI::App& program, int& status);

} // namespace pw::app
