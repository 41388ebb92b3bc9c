// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/benchmarks.h"

namespace pw::bench {

/// Each stage of an inspection of the sample portrait alone, and the whole, on all cores.
Result<Report> runStages(int& argc, char** argv);

} // namespace pw::bench
