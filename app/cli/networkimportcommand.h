// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/cliarguments.h"
#include "core/pipeline/modelstore.h"

#include <CLI/App.hpp>

namespace pw::app {

/// import: finds out about a network file, prints it and stores a manifest.
void addNetworkImportCommand(CLI::App& group, int& status);

/// The same without storing, for a file that is in no manifest. Gives the exit status.
[[nodiscard]] int checkFile(const EngineArguments& arguments, ModelStore store);

} // namespace pw::app
