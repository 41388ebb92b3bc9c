// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/benchmarks.h"

namespace pw::bench {

/// A generated video of 1280x720 at 30/s through the file source, the inspection thread and a window off
/// screen: display_fps, analysis_fps, latency_p50_ms, latency_p95_ms, drops_per_s.
[[nodiscard]] Result<Report> runLive(int& argc, char** argv);

} // namespace pw::bench
