// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/benchmarks.h"

namespace pw::bench {

/// All measures of the sample portrait against their network passes and GrabCut alone, stage by stage, and
/// the live subset.
Result<Report> runMeasures(int& argc, char** argv);

} // namespace pw::bench
