// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/App.hpp>

namespace pw::app {

/// network check: loads a network, runs its self-test and prints what was understood.
void addNetworkCommand(CLI::App& program, int& status);

} // namespace pw::app
