// SPDX-License-Identifier: GPL-3.0-or-later
// The whole map of one aligned face, by method, against OpenCV's forward pass of the same network file.
#include "core/networks/recognitionbackend.h"
#include "core/pipeline/modelstore.h"
#include "core/quality/dropoutmask.h"
#include "core/quality/pixelmap.h"
#include "core/quality/serfiq.h"
#include "tests/bench/benchmarks.h"
#include "tests/core/networks/reference.h"

#include <opencv2/core.hpp>
#include <opencv2/dnn.hpp>

#include <stdexcept>

namespace pw::bench {

namespace {

constexpr int kPasses = 100;

template <class T>
T unwrapped(Result<T> result)
{
    if (!result)
        throw std::runtime_error(result.error().subject + ": " + result.error().detail);
    return *std::move(result);
}

/// The variants of one number of threads. Each has a network of its own: convolutions are planned for the number
/// of threads that is set when they first run.
class Engine {
  public:
    Engine(RecognitionBackend& backend, const NetworkInfo& info, cv::Mat face, int threads)
        : m_backend(backend), m_face(std::move(face)), m_threads(threads), m_opencv(cv::dnn::readNetFromONNX(info.file))
    {
        useThreads();
        m_network = unwrapped(backend.open(info, {DeviceKind::Cpu, 0}));
        const int stateSize = unwrapped(m_network->evaluate(m_face))->stateSize();
        m_masks = dropoutMasks(0, kPasses, stateSize, 0.5);
    }

    std::vector<Variant> variants()
    {
        const std::string suffix = ", " + std::to_string(m_threads) + (m_threads == 1 ? " thread" : " threads");
        const auto prepare = [this] { useThreads(); };
        return {
            {"cv::dnn forward" + suffix, [this] { opencvForward(); }, prepare},
            {"forward" + suffix, [this] { unwrapped(evaluation()->embedding()); }, prepare},
            {"map paper" + suffix, [this] { paper(); }, prepare},
            {"map layer-energy" + suffix, [this] { layerEnergy(); }, prepare},
        };
    }

  private:
    void useThreads()
    {
        m_backend.setThreads(m_threads);
        cv::setNumThreads(m_threads);
    }

    void opencvForward()
    {
        const NetworkInfo& info = m_network->info();
        m_opencv.setInput(cv::dnn::blobFromImage(m_face, 1 / info.scale, {}, cv::Scalar::all(info.mean)));
        (void)m_opencv.forward();
    }

    std::unique_ptr<FaceEvaluation> evaluation() { return unwrapped(m_network->evaluate(m_face)); }

    double quality(FaceEvaluation& face)
    {
        const auto gram = unwrapped(face.stochasticGram(m_masks, kPasses));
        return unwrapped(serfiq(gram, kPasses, m_network->info())).scaled;
    }

    void paper()
    {
        const auto face = evaluation();
        Embedding embedding{unwrapped(face->embedding()), 0, 0};
        embedding.norm = cv::norm(embedding.values);
        embedding.unitSum = cv::sum(embedding.values)[0] / embedding.norm;
        const double weight =
            unwrapped(qualityNodeWeight(MapMethod::Paper, quality(*face), embedding, m_network->info()));
        const std::vector<float> weights(embedding.values.size(), static_cast<float>(weight));
        (void)unwrapped(mapFromGradient(unwrapped(face->inputGradient(weights)), m_network->info().gamma));
    }

    void layerEnergy()
    {
        const auto face = evaluation();
        (void)unwrapped(face->embedding());
        const double scaled = quality(*face);
        (void)unwrapped(mapFromEnergies(unwrapped(face->layerEnergies()), m_face.size(), scaled,
                                        m_network->info().energyReference));
    }

    RecognitionBackend& m_backend;
    cv::Mat m_face;
    int m_threads;
    cv::dnn::Net m_opencv;
    std::unique_ptr<RecognitionNetwork> m_network;
    std::vector<float> m_masks;
};

Report measureEngine()
{
    const ModelStore store = unwrapped(ModelStore::open(currentProgram()));
    const auto backend = unwrapped(loadBackend(store.backendModule()));
    const NetworkInfo info = unwrapped(store.network("embedded"));
    const cv::Mat face = test::readReference().alignedFace;
    Engine one(*backend, info, face, 1);
    Engine two(*backend, info, face, 2);
    std::vector<Variant> variants = one.variants();
    for (Variant& variant : two.variants())
        variants.push_back(std::move(variant));

    Report report{measure(variants, {.rounds = 12, .warmUp = 2, .burst = 5}), {}};
    for (const std::string threads : {"1 thread", "2 threads"}) {
        const std::string number = threads.substr(0, 1);
        const std::string base = "cv::dnn forward, " + threads;
        const auto add = [&](const std::string& name, const std::string& row) {
            report.ratios.emplace_back(name + number, ratio(report.rows, row + ", " + threads, base));
        };
        add("map_vs_cvdnn_forward_", "map layer-energy");
        add("paper_map_vs_cvdnn_forward_", "map paper");
        add("forward_vs_cvdnn_forward_", "forward");
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
