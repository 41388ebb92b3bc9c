// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/App.hpp>

namespace pw::app {

/// validate: repeats stored inspections and compares hashes and numbers.
void addValidateCommand(CLI::App& program, int& status);

} // namespace pw::app
