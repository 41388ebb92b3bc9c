// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/result.h"
#include "tests/bench/measurement.h"

#include <span>
#include <string>
#include <utility>
#include <vector>

namespace pw::bench {

/// What a benchmark found: times, and ratios of times taken interleaved, which compare better between
/// machines.
struct Report {
    std::vector<Row> rows;
    std::vector<std::pair<std::string, double>> ratios; ///< and other plain numbers
};

/// One benchmark of the program. A new one is a source file with its function and a row in benchmarks.cpp.
struct Benchmark {
    const char* name;
    const char* measures;                          ///< one line for --help
    Result<Report> (*run)(int& argc, char** argv); ///< the program's arguments, for benchmarks that need Qt
};

[[nodiscard]] std::span<const Benchmark> benchmarks();

Result<Report> runEngine(int& argc, char** argv);
Result<Report> runMemory(int& argc, char** argv);

} // namespace pw::bench
