// SPDX-License-Identifier: GPL-3.0-or-later
// The whole map of one aligned face against OpenCV's forward pass of the same network file: the embedded
// network as programs run it, without the channel pass, and a large network; the first map of a process, four
// faces together, and maps on a busy machine.
#include "core/pipeline/modelstore.h"
#include "tests/bench/benchmarks.h"
#include "tests/bench/childprocess.h"
#include "tests/bench/mapengine.h"
#include "tests/bench/temporarynetwork.h"
#include "tests/core/networks/reference.h"

#include <chrono>
#include <list>
#include <thread>

namespace pw::bench {

namespace {

std::string suffix(int threads)
{
    return threads == 1 ? ", 1 thread" : ", " + std::to_string(threads) + " threads";
}

class Bench {
  public:
    /// Which rows a network gets beside its forward pass and its maps.
    struct Rows {
        bool opencv = true;
        bool groups = false;
    };

    /// Adds rows `prefix` + "map paper, 1 thread" and so on.
    void add(RecognitionBackend& backend, const NetworkInfo& info, const cv::Mat& face,
             const std::string& prefix, const Rows& rows)
    {
        for (const int threads : {1, 2}) {
            MapEngine& engine = m_engines.emplace_back(backend, info, face, threads);
            const auto row = [&](const std::string& name, void (MapEngine::*step)()) {
                m_variants.push_back({prefix + name + suffix(threads), [&engine, step] { (engine.*step)(); },
                                      [&engine] { engine.useThreads(); }});
            };
            if (rows.opencv)
                row("cv::dnn forward", &MapEngine::opencvForward);
            row("forward", &MapEngine::forward);
            row("map paper", &MapEngine::paperMap);
            row("map layer-energy", &MapEngine::layerEnergyMap);
            if (rows.groups) {
                row("four maps singly", &MapEngine::fourMapsSingly);
                row("four maps together", &MapEngine::fourMapsTogether);
            }
        }
    }

    [[nodiscard]] std::vector<Row> run(const MeasurementOptions& options) const
    {
        return measure(m_variants, options);
    }

  private:
    std::list<MapEngine> m_engines; // which stay where they are
    std::vector<Variant> m_variants;
};

/// From the loaded module to the first map, with all threads of the machine, as the program does it. Each in
/// a process of its own: the second network of a process finds much ready that the first one has to make.
Row firstMap(const ModelStore& store, const NetworkInfo& info, const cv::Mat& face)
{
    constexpr int kProcesses = 5;
    std::vector<double> times;
    for (int i = 0; i < kProcesses; ++i)
        times.push_back(inOwnProcess([&] {
            const auto backend = unwrapped(loadBackend(store.backendModule()));
            const int threads = static_cast<int>(std::thread::hardware_concurrency());
            const auto start = std::chrono::steady_clock::now();
            static_cast<void>(verifyModelFile(info.file, info.sha256)); // as before each loading
            MapEngine engine(*backend, info, face, threads);
            engine.layerEnergyMap();
            return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
                .count();
        }));
    return summarise("module in to first map, first of a process", std::move(times));
}

/// Maps alone and beside two processes that never rest: idle threads that spin would starve the others.
void addBusyRows(RecognitionBackend& backend, const NetworkInfo& info, const cv::Mat& face, Report& report)
{
    constexpr int kCalls = 200;
    for (const int threads : {1, 2}) {
        MapEngine engine(backend, info, face, threads);
        const Variant variant{"", [&] { engine.layerEnergyMap(); }, {}};
        const auto row = [&](const char* name) {
            Row times = measure({&variant, 1}, {.rounds = 1, .warmUp = 3, .burst = kCalls}).front();
            times.name = name + suffix(threads);
            report.rows.push_back(times);
            return times;
        };
        const double undisturbed = row("map layer-energy, undisturbed").median;
        const BusyProcesses others(2);
        const Row busy = row("map layer-energy, two busy processes");
        report.ratios.emplace_back("busy_slowest_vs_undisturbed_median_" + std::to_string(threads),
                                   busy.slowest / undisturbed);
        report.ratios.emplace_back("busy_median_vs_undisturbed_median_" + std::to_string(threads),
                                   busy.median / undisturbed);
    }
}

Report measureEngine()
{
    const ModelStore store = unwrapped(ModelStore::open(currentProgram()));
    const cv::Mat face = test::readReference().alignedFace;
    NetworkInfo info = unwrapped(store.network("embedded"));
    const Row first = firstMap(store, info, face); // while there is a single thread
    const auto backend = unwrapped(loadBackend(store.backendModule()));
    Report report;
    {
        Bench bench;
        bench.add(*backend, info, face, "", {.opencv = true, .groups = true});
        info.prunesChannels = false;
        bench.add(*backend, info, face, "all channels, ", {.opencv = false});
        report.rows = bench.run({.rounds = 12, .warmUp = 2, .burst = 5});
    }
    report.rows.push_back(first);
    info.prunesChannels = true;
    addBusyRows(*backend, info, face, report);
    {
        const TemporaryNetwork large = TemporaryNetwork::iResNet50();
        Bench bench;
        bench.add(*backend, large.info(), face, "IResNet-50, ", {});
        const auto rows = bench.run({.rounds = 4, .warmUp = 1, .burst = 3});
        report.rows.insert(report.rows.end(), rows.begin(), rows.end());
    }
    for (const int threads : {1, 2}) {
        const auto add = [&](const std::string& name, const std::string& row, const std::string& base) {
            report.ratios.emplace_back(name + std::to_string(threads),
                                       ratio(report.rows, row + suffix(threads), base + suffix(threads)));
        };
        add("map_vs_cvdnn_forward_", "map layer-energy", "cv::dnn forward");
        add("paper_map_vs_cvdnn_forward_", "map paper", "cv::dnn forward");
        add("forward_vs_cvdnn_forward_", "forward", "cv::dnn forward");
        add("unpruned_map_vs_cvdnn_forward_", "all channels, map layer-energy", "cv::dnn forward");
        add("unpruned_paper_map_vs_cvdnn_forward_", "all channels, map paper", "cv::dnn forward");
        add("four_together_vs_singly_", "four maps together", "four maps singly");
        add("iresnet50_map_vs_cvdnn_forward_", "IResNet-50, map layer-energy", "IResNet-50, cv::dnn forward");
        add("iresnet50_paper_map_vs_cvdnn_forward_", "IResNet-50, map paper", "IResNet-50, cv::dnn forward");
    }
    return report;
}

} // namespace

Result<Report> runEngine(int&, char**)
{
    try {
        return measureEngine();
    } catch (const std::exception& error) {
        return failure(ErrorCode::Internal, "engine", error.what());
    }
}

} // namespace pw::bench
