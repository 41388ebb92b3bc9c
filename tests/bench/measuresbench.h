// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/benchmarks.h"

namespace pw::bench {

/// All measures of a still portrait, the live ones, and their parts alone, on all cores. The measures' own
/// arithmetic is what they cost over the networks they run and GrabCut.
Result<Report> runMeasures(int& argc, char** argv);

} // namespace pw::bench
