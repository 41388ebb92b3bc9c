// SPDX-License-Identifier: GPL-3.0-or-later
// pixelworth-bench NAME [--json]: runs one benchmark and prints its times.
#include "app/processsettings.h"
#include "tests/bench/benchmarks.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <string>
#include <string_view>
#include <thread>

namespace pw::bench {
namespace {

/// "AMD EPYC, 2 processors"
std::string machine()
{
    std::ifstream info("/proc/cpuinfo");
    std::string model = "unknown processor";
    for (std::string line; std::getline(info, line);) {
        if (line.starts_with("model name")) {
            model = line.substr(line.find(':') + 2);
            break;
        }
    }
    return model + ", " + std::to_string(std::thread::hardware_concurrency()) + " processors";
}

void printJson(const Report& report)
{
    nlohmann::ordered_json json;
    json["machine"] = machine();
    json["threads"] = std::thread::hardware_concurrency();
    json["rows"] = nlohmann::ordered_json::array();
    for (const Row& row : report.rows)
        json["rows"].push_back({{"name", row.name},
                                {"median_ms", row.median},
                                {"q1_ms", row.q1},
                                {"q3_ms", row.q3},
                                {"slowest_ms", row.slowest},
                                {"n", row.n}});
    json["ratios"] = nlohmann::ordered_json::object();
    for (const auto& [name, value] : report.ratios)
        json["ratios"][name] = value;
    std::printf("%s\n", json.dump(2).c_str());
}

void printText(const Report& report)
{
    std::printf("%s\n%-52s %10s %10s %10s %10s %6s\n", machine().c_str(), "", "median/ms", "q1", "q3",
                "slowest", "n");
    for (const Row& row : report.rows)
        std::printf("%-52s %10.2f %10.2f %10.2f %10.2f %6d\n", row.name.c_str(), row.median, row.q1, row.q3,
                    row.slowest, row.n);
    for (const auto& [name, value] : report.ratios)
        std::printf("%-52s %10.3f\n", name.c_str(), value);
}

int usage(std::FILE* stream)
{
    std::fprintf(stream, "usage: pixelworth-bench NAME [--json]\n");
    for (const Benchmark& benchmark : benchmarks())
        std::fprintf(stream, "  %-10s %s\n", benchmark.name, benchmark.measures);
    return stream == stdout ? 0 : 2;
}

int run(int argc, char** argv)
{
    const auto arguments = std::span(argv, static_cast<std::size_t>(argc)).subspan(1);
    const Benchmark* chosen = nullptr;
    bool json = false;
    for (const std::string_view argument : arguments) {
        if (argument == "--help")
            return usage(stdout);
        if (argument == "--json") {
            json = true;
            continue;
        }
        const auto found = std::ranges::find(benchmarks(), argument, &Benchmark::name);
        if (chosen || found == benchmarks().end())
            return usage(stderr);
        chosen = &*found;
    }
    if (!chosen)
        return usage(stderr);

    const auto report = chosen->run(argc, argv);
    if (!report) {
        std::fprintf(stderr, "pixelworth-bench: %s: %s\n", report.error().subject.c_str(),
                     report.error().detail.c_str());
        return 1;
    }
    json ? printJson(*report) : printText(*report);
    return 0;
}

} // namespace
} // namespace pw::bench

int main(int argc, char** argv)
{
    pw::app::prepareProcess(argv);
    return pw::bench::run(argc, argv);
}
