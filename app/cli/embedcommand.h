// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/App.hpp>

namespace pw::app {

/// embed: the unit embedding of the largest face of each file, one JSON object a line.
void addEmbedCommand(CLI::App& program, int& status);

} // namespace pw::app
