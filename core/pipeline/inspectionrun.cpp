// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/inspectionrun.h"

#include "core/alignment/facealigner.h"
#include "core/imaging/imagereader.h"
#include "core/measures/measurecontext.h"
#include "core/measures/measureregistry.h"
#include "core/networks/networkcapabilities.h"
#include "core/networks/networkmanifest.h"
#include "core/pipeline/mainface.h"
#include "core/quality/facemap.h"
#include "core/quality/facequality.h"
#include "core/quality/facewarnings.h"
#include "core/quality/facialregions.h"
#include "core/quality/mapmethods.h"
#include "core/quality/pixelmap.h"
#include "core/quality/seedspread.h"
#include "core/report/errormessage.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <numeric>
#include <utility>

namespace pw {

namespace {

double millisecondsSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

/// The whole image as the network's input. Pixel centres are whole numbers, so scaling also shifts by half a
/// pixel.
AlignedFace resizedToInput(const cv::Mat& bgr, const NetworkInfo& network)
{
    const cv::Size input(network.inputWidth, network.inputHeight);
    const double scaleX = static_cast<double>(input.width) / bgr.cols;
    const double scaleY = static_cast<double>(input.height) / bgr.rows;
    AlignedFace face;
    face.imageToAligned = {scaleX, 0, (scaleX - 1) / 2, 0, scaleY, (scaleY - 1) / 2};
    face.alignedToImage = inverted(face.imageToAligned);
    if (bgr.size() == input)
        face.bgr = bgr;
    else
        cv::resize(bgr, face.bgr, input, 0, 0, scaleX * scaleY < 1 ? cv::INTER_AREA : cv::INTER_LINEAR);
    return face;
}

/// Limits mean nothing on a scale that nobody calibrated.
Assessed<double> comparableQuality(const QualityScore& quality, const NetworkInfo& network)
{
    if (!network.isCalibrated)
        return notAssessable(
            PW_TR_NOOP("pw::Measure", "The recognition network's scale of quality is not calibrated."));
    return quality.scaled;
}

} // namespace

InspectionRun::InspectionRun(Engine& engine, const InspectionRequest& request, std::stop_token stop,
                             const StageSink& onStage, const ResultSink& onResult)
    : m_engine(engine), m_request(request), m_stop(std::move(stop)), m_onStage(onStage), m_onResult(onResult)
{
    m_result.requestId = request.id;
    m_result.parameters = request.parameters;
    m_result.environment = engine.environment();
}

Result<void> InspectionRun::execute()
{
    using Step = Result<void> (InspectionRun::*)();
    const std::pair<Stage, Step> steps[] = {
        {Stage::Decode, &InspectionRun::checkParameters},
        {Stage::Decode, &InspectionRun::decode},
        {Stage::Detect, m_request.aligned ? &InspectionRun::takeAsAligned : &InspectionRun::findFaces},
        {Stage::Detect, &InspectionRun::chooseFaces},
        {Stage::Landmarks, &InspectionRun::locateFaces},
        {Stage::Network, &InspectionRun::evaluateAndMeasureFaces},
    };
    for (const auto& [stage, step] : steps) {
        if (!wanted(stage))
            break;
        if (auto done = (this->*step)(); !done)
            return done;
    }
    return {};
}

InspectionResult InspectionRun::finish(const Result<void>& outcome)
{
    if (!outcome)
        m_result.error = aboutThisImage(outcome.error());
    m_result.finished = true;
    m_result.totalMilliseconds = millisecondsSince(m_start);
    return std::move(m_result);
}

Result<void> InspectionRun::checkParameters()
{
    const auto& parameters = m_request.parameters;
    if (parameters.passes < 3 || parameters.passes > 1000)
        return failure(ErrorCode::InvalidArgument, "passes = " + std::to_string(parameters.passes),
                       "3 to 1000 passes are possible");
    if (!(parameters.dropout > 0) || !(parameters.dropout < 1))
        return failure(ErrorCode::InvalidArgument, "dropout = " + std::to_string(parameters.dropout),
                       "the probability lies between 0 and 1");
    if (parameters.seeds < 1 || parameters.seeds > 100)
        return failure(ErrorCode::InvalidArgument, "seeds = " + std::to_string(parameters.seeds),
                       "1 to 100 seeds are possible");
    return {};
}

Result<void> InspectionRun::decode()
{
    auto image = during(Stage::Decode, [&]() -> Result<Image> {
        return m_request.image ? Result<Image>(*m_request.image) : readImage(m_request.path);
    });
    if (!image)
        return tl::unexpected(image.error());
    m_result.image = *std::move(image);
    publish();
    return {};
}

Result<void> InspectionRun::findFaces()
{
    if (!m_request.knownFaces.empty()) {
        for (const FaceDetection& face : m_request.knownFaces)
            m_result.faces.emplace_back().detection = face;
        return {};
    }
    const auto faces = during(Stage::Detect, [&]() -> Result<std::vector<FaceDetection>> {
        const auto detector = m_engine.detector();
        if (!detector)
            return tl::unexpected(detector.error());
        const cv::Mat& bgr = m_result.image->bgr();
        return m_request.stillQuality ? (*detector)->detectSmallToo(bgr) : (*detector)->detect(bgr);
    });
    if (!faces)
        return tl::unexpected(faces.error());
    if (faces->empty())
        return failure(ErrorCode::NoFaceFound, {});
    for (const FaceDetection& detection : *faces)
        m_result.faces.emplace_back().detection = detection;
    return {};
}

Result<void> InspectionRun::takeAsAligned()
{
    auto aligned = during(Stage::Align, [&]() -> Result<AlignedFace> {
        const auto network = m_engine.networkInfo();
        if (!network)
            return tl::unexpected(network.error());
        return resizedToInput(m_result.image->bgr(), *network);
    });
    if (!aligned)
        return tl::unexpected(aligned.error());
    auto& face = m_result.faces.emplace_back();
    face.detection.box = cv::Rect2d(0, 0, m_result.image->width(), m_result.image->height());
    face.aligned = *std::move(aligned);
    return {};
}

Result<void> InspectionRun::chooseFaces()
{
    const std::size_t count = m_result.faces.size();
    switch (m_request.faces.kind) {
    case FaceSelection::Kind::Largest:
        m_chosen = {largestFace()};
        break;
    case FaceSelection::Kind::All:
        m_chosen.resize(count);
        std::iota(m_chosen.begin(), m_chosen.end(), std::size_t{0});
        break;
    case FaceSelection::Kind::Index:
        if (m_request.faces.index < 0 || static_cast<std::size_t>(m_request.faces.index) >= count)
            return failure(ErrorCode::InvalidArgument, "face = " + std::to_string(m_request.faces.index + 1),
                           "faces found: " + std::to_string(count));
        m_chosen = {static_cast<std::size_t>(m_request.faces.index)};
        break;
    }
    m_result.currentFace = static_cast<int>(m_chosen.front());
    return {};
}

/// Live video keeps to what it tracks; a crop has one face.
std::size_t InspectionRun::largestFace()
{
    const bool searched = !m_request.aligned && m_request.knownFaces.empty();
    const auto landmarks = m_engine.landmarkExtractor();
    if (!searched || !m_request.stillQuality || !landmarks)
        return 0;
    std::vector<FaceDetection> faces;
    for (const FaceInspection& face : m_result.faces)
        faces.push_back(face.detection);
    return mainFace(m_result.image->bgr(), faces, **landmarks);
}

Result<void> InspectionRun::locateFaces()
{
    auto located = m_request.aligned ? Result<void>()
                                     : forEachChosen([&](FaceInspection& face) { return locate(face); });
    if (located)
        publish();
    return located;
}

Result<void> InspectionRun::locate(FaceInspection& face)
{
    const cv::Mat& bgr = m_result.image->bgr();
    auto landmarks = during(Stage::Landmarks, [&]() -> Result<Landmarks> {
        const auto extractor = m_engine.landmarkExtractor();
        if (!extractor)
            return tl::unexpected(extractor.error());
        return m_request.stillQuality ? (*extractor)->extractMedian(bgr, face.detection)
                                      : (*extractor)->extractOnce(bgr, face.detection);
    });
    if (!landmarks)
        return tl::unexpected(landmarks.error());
    face.landmarks = *landmarks;
    auto aligned = during(Stage::Align, [&]() -> Result<AlignedFace> {
        const auto network = m_engine.networkInfo();
        if (!network)
            return tl::unexpected(network.error());
        return alignFace(bgr, *landmarks, alignmentOf(*network));
    });
    if (!aligned)
        return tl::unexpected(aligned.error());
    face.aligned = *std::move(aligned);
    return {};
}

/// Most measures need no recognition network: they are there even when it cannot be loaded.
Result<void> InspectionRun::evaluateAndMeasureFaces()
{
    auto evaluated = evaluateFaces();
    const bool cancelled = !evaluated && evaluated.error().code == ErrorCode::Cancelled;
    if (cancelled || !wanted(Stage::Components))
        return evaluated;
    auto done = forEachChosen([&](FaceInspection& face) { return measure(face); });
    return evaluated ? done : evaluated;
}

Result<void> InspectionRun::evaluateFaces()
{
    const auto network = during(Stage::Network, [&] { return m_engine.network(); });
    m_result.environment = m_engine.environment(); // loading added the module's libraries
    if (!network)
        return tl::unexpected(network.error());
    RecognitionNetwork* runner = *network;
    return forEachChosen([&](FaceInspection& face) {
        m_result.network = runner->info();
        auto done = evaluate(face, *runner);
        if (!done && done.error().code == ErrorCode::OutOfMemory) {
            if (RecognitionNetwork* onCpu = m_engine.networkOnCpu()) {
                runner = onCpu;
                m_result.network = runner->info();
                done = evaluate(face, *runner);
            }
        }
        noteFallback();
        return done;
    });
}

void InspectionRun::noteFallback()
{
    const auto fallback = m_engine.fallback();
    if (fallback && std::ranges::find(m_result.warnings, *fallback) == m_result.warnings.end())
        m_result.warnings.push_back(*fallback);
}

Result<void> InspectionRun::evaluate(FaceInspection& face, RecognitionNetwork& network)
{
    std::unique_ptr<FaceEvaluation> evaluation;
    auto embedding = during(Stage::Network, [&]() -> Result<Embedding> {
        auto started = network.evaluate(face.aligned->bgr);
        if (!started)
            return tl::unexpected(started.error());
        evaluation = *std::move(started);
        return faceEmbedding(*evaluation);
    });
    if (!embedding)
        return tl::unexpected(embedding.error());
    face.embedding = *std::move(embedding);
    face.warnings = warningsFor(m_request.parameters.method, *face.embedding);
    if (!wanted(Stage::Quality))
        return {};
    if (auto scored = scoreQuality(face, *evaluation, network.info()); !scored)
        return scored;
    publish();
    if (!wanted(Stage::Map))
        return {};
    if (auto drawn = drawMap(face, *evaluation, network.info()); !drawn)
        return drawn;
    publish();
    return m_request.parameters.seeds > 1 ? repeatWithSeeds(face, *evaluation, network.info())
                                          : Result<void>();
}

Result<void> InspectionRun::scoreQuality(FaceInspection& face, FaceEvaluation& evaluation,
                                         const NetworkInfo& network)
{
    const auto score =
        during(Stage::Quality, [&] { return faceQuality(evaluation, m_request.parameters, network); });
    if (!score)
        return tl::unexpected(score.error());
    face.quality = *score;
    return {};
}

Result<void> InspectionRun::drawMap(FaceInspection& face, FaceEvaluation& evaluation,
                                    const NetworkInfo& network)
{
    const MapMethod method = m_request.parameters.method;
    if (const NetworkLack* lack = methodLack(method, network))
        return failure(ErrorCode::MethodUnavailable, mapMethodDescriptor(method).key, englishText(*lack));
    const auto evidence = during(Stage::Gradient, [&] {
        return mapEvidence(mapMethodDescriptor(method).evidence, evaluation, network,
                           m_request.parameters.seed);
    });
    if (!evidence)
        return tl::unexpected(evidence.error());
    auto map = during(Stage::Map, [&]() -> Result<PixelQualityMap> {
        const auto values = drawnMap(method, *evidence, *face.embedding, face.quality->scaled, network);
        if (!values)
            return tl::unexpected(values.error());
        PixelQualityMap described = describedMap(*values, method);
        if (face.landmarks) {
            const Landmarks inFrame = transformed(*face.landmarks, face.aligned->imageToAligned);
            described.regions =
                regionMeans(described.values, facialRegions(inFrame, described.values.size()));
        }
        return described;
    });
    if (!map)
        return tl::unexpected(map.error());
    face.map = *std::move(map);
    return {};
}

Result<void> InspectionRun::measure(FaceInspection& face)
{
    MeasureInput input{*m_result.image,        {},           0,
                       face.landmarks,         face.aligned, m_engine.measureModels(),
                       m_request.stillQuality, m_stop};
    if (face.quality)
        input.quality = comparableQuality(*face.quality, *m_result.network);
    for (const FaceInspection& other : m_result.faces)
        input.faces.push_back(other.detection);
    input.face = static_cast<std::size_t>(&face - m_result.faces.data());
    auto components = during(Stage::Components, [&] {
        MeasureContext context(std::move(input));
        return measureFace(context);
    });
    if (!components)
        return tl::unexpected(components.error());
    face.components = *std::move(components);
    publish();
    return {};
}

Result<void> InspectionRun::repeatWithSeeds(FaceInspection& face, FaceEvaluation& evaluation,
                                            const NetworkInfo& network)
{
    const auto spread = during(Stage::Quality, [&] {
        return measuredSeedSpread(evaluation, m_request.parameters, network, *face.embedding,
                                  face.map->values);
    });
    if (!spread)
        return tl::unexpected(spread.error());
    face.seedSpread = *spread;
    return {};
}

template <class Work>
auto InspectionRun::during(Stage stage, Work&& work) -> decltype(work())
{
    if (m_stop.stop_requested())
        return failure(ErrorCode::Cancelled, {});
    if (m_onStage && m_announced != stage)
        m_onStage(stage);
    m_announced = stage;
    const auto start = Clock::now();
    auto outcome = work();
    addTime(stage, millisecondsSince(start));
    return outcome;
}

template <class Work>
Result<void> InspectionRun::forEachChosen(Work&& work)
{
    std::size_t good = 0;
    for (const std::size_t index : m_chosen) {
        FaceInspection& face = m_result.faces[index];
        if (face.error)
            continue;
        if (auto done = work(face); done)
            ++good;
        else if (done.error().code == ErrorCode::Cancelled)
            return done;
        else
            face.error = aboutThisImage(done.error());
    }
    if (good == 0)
        return tl::unexpected(*m_result.faces[m_chosen.front()].error);
    return {};
}

InspectionError InspectionRun::aboutThisImage(InspectionError error) const
{
    if (error.subject.empty())
        error.subject = m_result.image ? m_result.image->source().name : m_request.path;
    return error;
}

void InspectionRun::addTime(Stage stage, double milliseconds)
{
    const auto known = std::ranges::find(m_result.timings, stage, &StageTiming::stage);
    if (known != m_result.timings.end())
        known->milliseconds += milliseconds;
    else
        m_result.timings.push_back({stage, milliseconds});
}

void InspectionRun::publish()
{
    m_result.totalMilliseconds = millisecondsSince(m_start);
    if (m_onResult)
        m_onResult(m_result);
}

} // namespace pw
