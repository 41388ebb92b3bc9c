// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/App.hpp>

namespace pw::app {

/// verdict: applies a profile to the measures in stored records; no photograph and no network are needed.
void addVerdictCommand(CLI::App& program, int& status);

} // namespace pw::app
