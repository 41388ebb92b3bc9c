// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/App.hpp>

namespace pw::app {

/// calibrate: the constants of a network, measured on sharp portraits. `status` is the exit status to be.
void addCalibrateCommand(CLI::App& program, int& status);

} // namespace pw::app
