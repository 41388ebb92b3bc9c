// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/stagesbench.h"

#include "core/alignment/facealigner.h"
#include "core/detection/facedetector.h"
#include "core/imaging/imagereader.h"
#include "core/landmarks/landmarkextractor.h"
#include "core/networks/recognitionbackend.h"
#include "core/pipeline/inspectionpipeline.h"
#include "core/quality/dropoutmask.h"
#include "core/quality/facialregions.h"
#include "core/quality/pixelmap.h"
#include "core/quality/serfiq.h"

#include <stdexcept>
#include <thread>

namespace pw::bench {
namespace {

template <class T>
T unwrapped(Result<T> result)
{
    if (!result)
        throw std::runtime_error(result.error().subject + ": " + result.error().detail);
    return *std::move(result);
}

template <class Model>
Model opened(const ModelStore& store, const char* id)
{
    const ModelFile file = unwrapped(store.model(id));
    return unwrapped(Model::open(file.file, file.sha256));
}

/// Everything the stages need, each made by the stage before.
struct Bench {
    ModelStore store = unwrapped(ModelStore::open(currentProgram()));
    Image image = unwrapped(readImage(store.samplePortrait()));
    FaceDetector detector = opened<FaceDetector>(store, "detector");
    LandmarkExtractor extractor = opened<LandmarkExtractor>(store, "landmarks");
    FaceDetection face = unwrapped(detector.detect(image.bgr())).at(0);
    Landmarks landmarks = unwrapped(extractor.extractMedian(image.bgr(), face));
    AlignedFace aligned = unwrapped(alignFace(image.bgr(), landmarks));
    std::unique_ptr<RecognitionBackend> backend = unwrapped(loadBackend(store.backendModule()));
    NetworkInfo info = unwrapped(store.network("embedded"));
    std::unique_ptr<RecognitionNetwork> network;
    InspectionPipeline pipeline{store, {}};
    InspectionParameters parameters;

    Bench()
    {
        backend->setThreads(static_cast<int>(std::thread::hardware_concurrency()));
        network = unwrapped(backend->open(info, {DeviceKind::Cpu}));
    }

    std::unique_ptr<FaceEvaluation> forward()
    {
        auto evaluation = unwrapped(network->evaluate(aligned.bgr));
        unwrapped(evaluation->embedding());
        return evaluation;
    }

    QualityScore quality(FaceEvaluation& evaluation)
    {
        const auto masks =
            dropoutMasks(parameters.seed, parameters.passes, evaluation.stateSize(), parameters.dropout);
        return unwrapped(
            serfiq(unwrapped(evaluation.stochasticGram(masks, parameters.passes)), parameters.passes, info));
    }

    void map(const std::vector<cv::Mat>& energies)
    {
        const auto values =
            unwrapped(mapFromEnergies(energies, aligned.bgr.size(), 0.88, info.energyReference));
        const auto described = describedMap(values, MapMethod::LayerEnergy);
        const auto regions = facialRegions(transformed(landmarks, aligned.imageToAligned), values.size());
        (void)regionMeans(described.values, regions);
    }

    void inspect(MapMethod method)
    {
        InspectionRequest request;
        request.path = store.samplePortrait();
        request.parameters.method = method;
        if (const auto result = pipeline.inspect(request); result.error)
            throw std::runtime_error(result.error->subject + ": " + result.error->detail);
    }
};

Report measureStages()
{
    Bench bench;
    const auto evaluation = bench.forward();
    const std::vector<float> ones(unwrapped(evaluation->embedding()).size(), 1.0F);
    const std::vector<cv::Mat> energies = unwrapped(evaluation->layerEnergies());
    const Variant variants[] = {
        {"decode", [&] { unwrapped(readImage(bench.store.samplePortrait())); }, {}},
        {"detect", [&] { unwrapped(bench.detector.detect(bench.image.bgr())); }, {}},
        {"landmarks, once",
         [&] { unwrapped(bench.extractor.extractOnce(bench.image.bgr(), bench.face)); },
         {}},
        {"landmarks, median",
         [&] { unwrapped(bench.extractor.extractMedian(bench.image.bgr(), bench.face)); },
         {}},
        {"align", [&] { unwrapped(alignFace(bench.image.bgr(), bench.landmarks)); }, {}},
        {"network", [&] { bench.forward(); }, {}},
        {"quality", [&] { bench.quality(*evaluation); }, {}},
        {"gradient to the pixels", [&] { unwrapped(evaluation->inputGradient(ones)); }, {}},
        {"layer energies", [&] { unwrapped(evaluation->layerEnergies()); }, {}},
        {"map", [&] { bench.map(energies); }, {}},
        {"total, layer-energy", [&] { bench.inspect(MapMethod::LayerEnergy); }, {}},
        {"total, paper", [&] { bench.inspect(MapMethod::Paper); }, {}},
    };
    return {measure(variants), {}};
}

} // namespace

Result<Report> runStages(int&, char**)
{
    try {
        return measureStages();
    } catch (const std::exception& error) {
        return failure(ErrorCode::Internal, "stages", error.what());
    }
}

} // namespace pw::bench
