// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/App.hpp>

namespace pw::app {

/// evaluate: how faithful each map method is on the user's photographs. `status` is the exit status to be.
void addEvaluateCommand(CLI::App& program, int& status);

} // namespace pw::app
