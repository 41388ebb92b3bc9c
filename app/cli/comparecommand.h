// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/App.hpp>

namespace pw::app {

/// compare: cosine similarity of the largest faces of two files and the quality of both.
void addCompareCommand(CLI::App& program, int& status);

} // namespace pw::app
