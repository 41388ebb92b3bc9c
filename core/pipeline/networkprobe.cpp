// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/networkprobe.h"

#include "core/alignment/facealigner.h"
#include "core/imaging/filebytes.h"
#include "core/imaging/hash.h"
#include "core/imaging/imagereader.h"
#include "core/networks/networkformats.h"
#include "core/networks/networkmanifest.h"
#include "core/pipeline/engine.h"
#include "core/quality/dropoutmask.h"
#include "core/quality/mapmethods.h"
#include "core/quality/pixelmap.h"
#include "core/quality/serfiq.h"
#include "core/types/embedding.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numeric>
#include <utility>

namespace pw {

namespace {

constexpr std::uint64_t kLargestFile = std::uint64_t{4} << 30U; // bytes
constexpr int kPasses = 100;
constexpr double kDropout = 0.5;
constexpr double kGoodQuality = 0.88; // Q of a good portrait, as calibration has it
constexpr std::size_t kMostFaces = 3; // of one photograph

/// Faces of the sample photographs in the network's frame; the portrait's alone comes first.
std::vector<FaceGroup> sampleFaces(Engine& engine, const NetworkInfo& network)
{
    std::vector<FaceGroup> groups;
    const auto detector = engine.detector();
    const auto extractor = engine.landmarkExtractor();
    if (!detector || !extractor)
        return groups;
    for (const std::string& file : engine.store().samplePhotographs()) {
        const auto image = readImage(file);
        if (!image)
            continue;
        const auto detections = (*detector)->detect(image->bgr());
        FaceGroup group;
        for (const FaceDetection& detection : detections.value_or(std::vector<FaceDetection>())) {
            const auto landmarks = (*extractor)->extractMedian(image->bgr(), detection);
            if (!landmarks)
                continue;
            const auto aligned = alignFace(image->bgr(), *landmarks, alignmentOf(network));
            if (aligned && group.size() < kMostFaces)
                group.push_back(aligned->bgr);
        }
        if (!group.empty())
            groups.push_back(std::move(group));
        if (groups.size() == 3) // enough to compare with
            break;
    }
    return groups;
}

std::string rounded(double value)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.2f", value);
    return text;
}

/// Chooses among the usual encodings where the user left it open.
Result<void> chooseEncoding(RecognitionNetwork& network, const NetworkWishes& wishes,
                            const std::vector<FaceGroup>& groups, const std::stop_token& stop,
                            NetworkProbe& probe)
{
    auto& findings = probe.proposal.findings;
    const auto encodings = usualEncodings(wishes);
    if (encodings.size() == 1) {
        network.encodeInput(encodings.front());
        findings.push_back({FindingKind::EncodingGiven, Certainty::Given, {}});
    } else if (groups.empty()) {
        network.encodeInput(encodings.front());
        findings.push_back({FindingKind::EncodingUsual, Certainty::Guess, {}});
    } else {
        auto trials = compareEncodings(network, encodings, groups, stop);
        if (!trials)
            return tl::unexpected(trials.error());
        probe.trials = *std::move(trials);
        const EncodingTrial &best = probe.trials[0], &next = probe.trials[1];
        constexpr double kClear = 1.2; // twenty per cent apart, and faces told apart at all
        const bool isClear = best.separation > kClear * next.separation && best.separation > 2;
        findings.push_back(
            {FindingKind::EncodingCompared,
             isClear ? Certainty::Likely : Certainty::Guess,
             {rounded(best.separation), encodingText(next.encoding), rounded(next.separation)}});
    }
    probe.proposal.info.encoding = network.info().encoding;
    return {};
}

/// The middle half of the aligned face, where no hair or background is.
double medianInside(const std::vector<cv::Mat>& energies, cv::Size size)
{
    constexpr double kUnit = 1, kQ = kGoodQuality; // strength = E / E0 with E0 = 1
    const auto map = mapFromEnergies(energies, size, kQ, kUnit);
    if (!map)
        return 0;
    const cv::Rect middle(size.width / 4, size.height / 4, size.width / 2, size.height / 2);
    const cv::Mat inside = (*map)(middle).clone();
    std::vector<float> values(inside.begin<float>(), inside.end<float>());
    const auto half = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), half, values.end());
    const double p = *half; // P = 1 - 1/(1 + E^2)
    return p < 1 ? std::sqrt(p / (1 - p)) : 0;
}

Result<PixelQualityMap> sampleMap(FaceEvaluation& evaluation, const NetworkProbe& probe, NetworkInfo& info)
{
    const cv::Size size = probe.face.size();
    if (!methodLack(MapMethod::LayerEnergy, info)) {
        const auto energies = evaluation.layerEnergies();
        if (!energies)
            return tl::unexpected(energies.error());
        if (const double median = medianInside(*energies, size); median > 0)
            info.energyReference = median;
        return mapFromEnergies(*energies, size, probe.quality->scaled, info.energyReference)
            .map([](cv::Mat values) { return describedMap(std::move(values), MapMethod::LayerEnergy); });
    }
    const auto embedding = evaluation.embedding();
    if (!embedding)
        return tl::unexpected(embedding.error());
    const auto weight = qualityNodeWeight(MapMethod::PaperStable, probe.quality->scaled, {}, info);
    if (!weight)
        return tl::unexpected(weight.error());
    const auto gradient =
        evaluation.inputGradient(std::vector<float>(embedding->size(), static_cast<float>(*weight)));
    if (!gradient)
        return tl::unexpected(gradient.error());
    return mapFromGradient(*gradient, info.gamma).map([](cv::Mat values) {
        return describedMap(std::move(values), MapMethod::PaperStable);
    });
}

/// Quality and map of the sample; sets the constants that the user left open.
Result<void> trySample(RecognitionNetwork& network, const NetworkWishes& wishes, NetworkProbe& probe)
{
    NetworkInfo& info = probe.proposal.info;
    const auto evaluation = network.evaluate(probe.face);
    if (!evaluation)
        return tl::unexpected(evaluation.error());
    const auto gram =
        (*evaluation)
            ->stochasticGram(dropoutMasks(0, kPasses, (*evaluation)->stateSize(), kDropout, network.info()),
                             kPasses);
    if (!gram)
        return tl::unexpected(gram.error());
    auto score = serfiq(*gram, kPasses, info);
    if (!score)
        return tl::unexpected(score.error());
    if (!wishes.r)
        info.r = score->native - std::log(kGoodQuality / (1 - kGoodQuality)) / info.alpha;
    score->scaled = scaledQuality(score->native, info.alpha, info.r);
    probe.quality = *score;
    if (methodLack(MapMethod::LayerEnergy, info) && methodLack(MapMethod::PaperStable, info))
        return {}; // a network without maps
    auto map = sampleMap(**evaluation, probe, info);
    if (!map)
        return tl::unexpected(map.error());
    probe.map = *std::move(map);
    return {};
}

/// The parts that need the open network.
Result<void> tryOut(Engine& engine, RecognitionBackend& backend, const NetworkWishes& wishes,
                    const std::stop_token& stop, NetworkProbe& probe)
{
    NetworkInfo& info = probe.proposal.info;
    const auto network = backend.open(info, {DeviceKind::Cpu, 0});
    if (!network)
        return tl::unexpected(network.error());
    info.lacks = (*network)->info().lacks;
    info.dropoutSites = (*network)->info().dropoutSites;
    const auto groups = sampleFaces(engine, info);
    if (auto chosen = chooseEncoding(**network, wishes, groups, stop, probe); !chosen)
        return chosen;
    auto test = selfTest(**network);
    if (!test)
        return tl::unexpected(test.error());
    probe.selfTest = *std::move(test);
    if (groups.empty())
        return {};
    probe.face = groups.front().front();
    return trySample(**network, wishes, probe);
}

} // namespace

Result<NetworkProbe> probeNetwork(Engine& engine, NetworkWishes wishes, std::stop_token stop)
{
    const auto format = networkFormatOf(wishes.file);
    if (!format)
        return tl::unexpected(format.error());
    wishes.format = *format;
    const auto bytes = readFileBytes(wishes.file, kLargestFile);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto backend = engine.backend();
    if (!backend)
        return tl::unexpected(backend.error());
    auto proposal = (*backend)->propose(wishes);
    if (!proposal)
        return tl::unexpected(proposal.error());
    NetworkProbe probe{*std::move(proposal), {}, {}, {}, {}, {}, {}};
    probe.proposal.info.sha256 = sha256(*bytes);
    if (const auto tried = tryOut(engine, **backend, wishes, stop, probe); !tried) {
        if (tried.error().code == ErrorCode::Cancelled)
            return tl::unexpected(tried.error());
        probe.error = tried.error();
    }
    return probe;
}

} // namespace pw
