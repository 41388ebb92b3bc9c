// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/device.h"

#include <CLI/App.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace pw::app {

/// What every command that runs a network understands.
struct EngineArguments {
    std::string network = "embedded";
    std::string device = "auto";
    int threads = 0;
};

/// --device and --threads.
void addRunOptions(CLI::App& command, EngineArguments& arguments);
/// --network and the above.
void addEngineOptions(CLI::App& command, EngineArguments& arguments);

/// auto, cpu, cuda or cuda:N.
[[nodiscard]] std::optional<Device> deviceFromText(std::string_view text);

} // namespace pw::app
