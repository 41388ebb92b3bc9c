// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/networks/networkselftest.h"
#include "core/pipeline/networkprobe.h"
#include "core/types/networkinfo.h"

#include <nlohmann/json.hpp>

namespace pw::app {

/// The manifest's keys, and what is known since the network was loaded.
[[nodiscard]] nlohmann::ordered_json networkJson(const NetworkInfo& network);
[[nodiscard]] nlohmann::ordered_json selfTestJson(const SelfTest& test);
/// Everything that was found out about a file.
[[nodiscard]] nlohmann::ordered_json probeJson(const NetworkProbe& probe);

} // namespace pw::app
