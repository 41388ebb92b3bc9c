// SPDX-License-Identifier: GPL-3.0-or-later
// The whole map of one aligned face against OpenCV's forward pass of the same network file: the embedded
// network as programs run it, without the channel pass, and a large network.
#include "core/pipeline/modelstore.h"
#include "tests/bench/benchmarks.h"
#include "tests/bench/mapengine.h"
#include "tests/bench/temporarynetwork.h"
#include "tests/core/networks/reference.h"

#include <list>

namespace pw::bench {

namespace {

std::string suffix(int threads)
{
    return threads == 1 ? ", 1 thread" : ", " + std::to_string(threads) + " threads";
}

class Bench {
  public:
    /// Adds rows `prefix` + "map paper, 1 thread" and so on.
    void add(RecognitionBackend& backend, const NetworkInfo& info, const cv::Mat& face,
             const std::string& prefix, bool withOpencv)
    {
        for (const int threads : {1, 2}) {
            MapEngine& engine = m_engines.emplace_back(backend, info, face, threads);
            const auto row = [&](const std::string& name, void (MapEngine::*step)()) {
                m_variants.push_back({prefix + name + suffix(threads), [&engine, step] { (engine.*step)(); },
                                      [&engine] { engine.useThreads(); }});
            };
            if (withOpencv)
                row("cv::dnn forward", &MapEngine::opencvForward);
            row("forward", &MapEngine::forward);
            row("map paper", &MapEngine::paperMap);
            row("map layer-energy", &MapEngine::layerEnergyMap);
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

Report measureEngine()
{
    const ModelStore store = unwrapped(ModelStore::open(currentProgram()));
    const auto backend = unwrapped(loadBackend(store.backendModule()));
    const cv::Mat face = test::readReference().alignedFace;
    NetworkInfo info = unwrapped(store.network("embedded"));
    Report report;
    {
        Bench bench;
        bench.add(*backend, info, face, "", true);
        info.prunesChannels = false;
        bench.add(*backend, info, face, "all channels, ", false);
        report.rows = bench.run({.rounds = 12, .warmUp = 2, .burst = 5});
    }
    {
        const TemporaryNetwork large = TemporaryNetwork::iResNet50();
        Bench bench;
        bench.add(*backend, large.info(), face, "IResNet-50, ", true);
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
