// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace pw::bench {

/// One thing to time. `prepare` runs untimed before each burst (set a number of threads, say); it may be
/// empty.
struct Variant {
    std::string name;
    std::function<void()> run;
    std::function<void()> prepare;
};

struct MeasurementOptions {
    int rounds = 10; ///< every variant gets one burst a round, in an order that rotates
    int warmUp = 1;  ///< untimed calls at the start of each burst
    int burst = 3;   ///< timed calls of each burst
};

/// Times in milliseconds: median, quartiles and the slowest of all timed calls.
struct Row {
    std::string name;
    double median = 0;
    double q1 = 0;
    double q3 = 0;
    double slowest = 0;
    int n = 0;
};

/// Median, quartiles (linear interpolation between order statistics) and the slowest of at least one time.
[[nodiscard]] Row summarise(std::string name, std::vector<double> milliseconds);

/// Times the variants in turns, so that whatever else the machine does falls on all of them alike.
/// Rows in the order of the variants.
[[nodiscard]] std::vector<Row> measure(std::span<const Variant> variants,
                                       const MeasurementOptions& options = {});

/// Median of `row` over median of `base`, by name; both must be among the rows.
[[nodiscard]] double ratio(std::span<const Row> rows, const std::string& row, const std::string& base);

} // namespace pw::bench
