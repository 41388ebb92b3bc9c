// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measurement.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <stdexcept>
#include <utility>

namespace pw::bench {

namespace {

double milliseconds(const std::function<void()>& run)
{
    const auto start = std::chrono::steady_clock::now();
    run();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

double quantile(const std::vector<double>& sorted, double share)
{
    const double position = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(position);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return std::lerp(sorted[below], sorted[above], position - std::floor(position));
}

const Row& find(std::span<const Row> rows, const std::string& name)
{
    const auto found = std::ranges::find(rows, name, &Row::name);
    if (found == rows.end())
        throw std::out_of_range("no row " + name);
    return *found;
}

} // namespace

Row summarise(std::string name, std::vector<double> milliseconds)
{
    std::ranges::sort(milliseconds);
    return {std::move(name),
            quantile(milliseconds, 0.5),
            quantile(milliseconds, 0.25),
            quantile(milliseconds, 0.75),
            milliseconds.back(),
            static_cast<int>(milliseconds.size())};
}

std::vector<Row> measure(std::span<const Variant> variants, const MeasurementOptions& options)
{
    std::vector<std::vector<double>> times(variants.size());
    for (int round = 0; round < options.rounds; ++round) {
        for (std::size_t turn = 0; turn < variants.size(); ++turn) {
            const std::size_t which = (turn + static_cast<std::size_t>(round)) % variants.size();
            const Variant& variant = variants[which];
            if (variant.prepare)
                variant.prepare();
            for (int call = 0; call < options.warmUp; ++call)
                variant.run();
            for (int call = 0; call < options.burst; ++call)
                times[which].push_back(milliseconds(variant.run));
        }
    }
    std::vector<Row> rows;
    for (std::size_t which = 0; which < variants.size(); ++which)
        rows.push_back(summarise(variants[which].name, std::move(times[which])));
    return rows;
}

double ratio(std::span<const Row> rows, const std::string& row, const std::string& base)
{
    return find(rows, row).median / find(rows, base).median;
}

} // namespace pw::bench
