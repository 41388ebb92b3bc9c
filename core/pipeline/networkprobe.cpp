// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/networkprobe.h"

#include "core/imaging/filebytes.h"
#include "core/imaging/hash.h"
#include "core/networks/networkcapabilities.h"
#include "core/networks/networkformats.h"
#include "core/pipeline/engine.h"
#include "core/pipeline/samplefaces.h"
#include "core/quality/calibrationmeasurement.h"
#include "core/quality/facemap.h"
#include "core/quality/facequality.h"
#include "core/quality/facialregions.h"
#include "core/quality/mapmethods.h"
#include "core/quality/pixelmap.h"
#include "core/quality/serfiq.h"
#include "core/quality/statistics.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <iterator>
#include <span>
#include <utility>
#include <vector>

namespace pw {

namespace {

constexpr std::uint64_t kLargestFile = std::uint64_t{4} << 30U; // bytes
constexpr std::size_t kMostEach = 3;                            // faces of one photograph
constexpr std::size_t kFewestToCalibrate = 8;                   // as the calibration itself has it
constexpr std::size_t kEnoughToCalibrate = 12; // more make the wait longer and the constants hardly better
constexpr std::size_t kGroupsToCompare = 3;

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
        const std::span compared(groups.data(), std::min(groups.size(), kGroupsToCompare));
        auto trials = compareEncodings(network, encodings, compared, stop);
        if (!trials)
            return tl::unexpected(trials.error());
        probe.trials = *std::move(trials);
        const EncodingTrial &best = probe.trials[0], &next = probe.trials[1];
        constexpr double kClear = 1.2; // a fifth apart, and faces told apart at all
        const bool isClear = best.separation > kClear * next.separation && best.separation > 2;
        findings.push_back(
            {FindingKind::EncodingCompared,
             isClear ? Certainty::Likely : Certainty::Guess,
             {rounded(best.separation), encodingText(next.encoding), rounded(next.separation)}});
    }
    probe.proposal.info.encoding = network.info().encoding;
    return {};
}

bool canCalibrate(const NetworkWishes& wishes, const NetworkInfo& info)
{
    return wishes.calibrates && !wishes.alpha && !wishes.r && !info.fullPasses &&
           !lackOf(info, NetworkCapability::InputGradient);
}

Result<void> calibrate(RecognitionNetwork& network, const std::vector<FaceGroup>& groups,
                       const std::stop_token& stop, NetworkProbe& probe)
{
    std::vector<Portrait> portraits;
    for (const FaceGroup& group : groups)
        std::ranges::copy(group, std::back_inserter(portraits));
    if (portraits.size() < kFewestToCalibrate)
        return {};
    const auto measured = measureForCalibration(network, portraits, {}, stop);
    if (!measured)
        return tl::unexpected(measured.error());
    const auto calibration = calibrationFrom(*measured);
    if (!calibration) // quality that does not fall is a property of the network, and its constants stay
                      // provisional
        return {};
    probe.calibration = *calibration;
    NetworkInfo& info = probe.proposal.info;
    info = calibrated(std::move(info), *calibration);
    info.isCalibrated = true;
    return {};
}

/// The first method of the table that the network can serve.
const MapMethodDescriptor* firstMethod(const NetworkInfo& info)
{
    const auto rows = mapMethods();
    const auto row =
        std::ranges::find_if(rows, [&](const auto& method) { return !methodLack(method.method, info); });
    return row == rows.end() ? nullptr : &*row;
}

/// Median inside the face of what E0 divides.
double medianEnergy(const MapEvidence& evidence, const Portrait& face)
{
    const auto energy = combinedEnergy(evidence.layers, face.bgr.size());
    const auto inside =
        energy ? pixelValues(*energy, faceMask(face.landmarks, face.bgr.size())) : std::vector<double>();
    return inside.empty() ? 0 : median(inside);
}

/// Quality and map of the sample; sets the constants that nothing else has set.
Result<void> trySample(RecognitionNetwork& network, const NetworkWishes& wishes, const Portrait& face,
                       NetworkProbe& probe)
{
    NetworkInfo& info = probe.proposal.info;
    const auto evaluation = network.evaluate(face.bgr);
    if (!evaluation)
        return tl::unexpected(evaluation.error());
    const auto embedding = faceEmbedding(**evaluation);
    if (!embedding)
        return tl::unexpected(embedding.error());
    auto score = faceQuality(**evaluation, {}, info);
    if (!score)
        return tl::unexpected(score.error());
    if (!probe.calibration && !wishes.r)
        info.r = score->native - std::log(kGoodPortraitQuality / (1 - kGoodPortraitQuality)) / info.alpha;
    score->scaled = scaledQuality(score->native, info.alpha, info.r);
    probe.quality = *score;
    const MapMethodDescriptor* method = firstMethod(info);
    if (!method)
        return {};
    const auto evidence = mapEvidence(method->evidence, **evaluation, info, 0);
    if (!evidence)
        return tl::unexpected(evidence.error());
    if (!probe.calibration && method->evidence == MapEvidenceKind::LayerEnergies)
        if (const double level = medianEnergy(*evidence, face); level > 0)
            info.energyReference = level;
    const auto values = drawnMap(method->method, *evidence, *embedding, score->scaled, info);
    if (!values)
        return tl::unexpected(values.error());
    probe.map = describedMap(*values, method->method);
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
    const auto samples =
        facesFor(engine, info, engine.store().samplePhotographs(), kMostEach, kEnoughToCalibrate, stop);
    if (stop.stop_requested())
        return failure(ErrorCode::Cancelled, {});
    if (auto chosen = chooseEncoding(**network, wishes, samples, stop, probe); !chosen)
        return chosen;
    auto test = selfTest(**network);
    if (!test)
        return tl::unexpected(test.error());
    probe.selfTest = *std::move(test);
    if (canCalibrate(wishes, info)) {
        const auto own =
            facesFor(engine, info, wishes.portraits, kMostEach, wishes.portraits.size() * kMostEach, stop);
        if (auto done = calibrate(**network, wishes.portraits.empty() ? samples : own, stop, probe); !done)
            return done;
    }
    if (samples.empty())
        return {};
    probe.face = samples.front().front().bgr;
    return trySample(**network, wishes, samples.front().front(), probe);
}

} // namespace

Result<NetworkProbe> probeNetwork(Engine& engine, NetworkWishes wishes, const std::stop_token& stop)
{
    if (stop.stop_requested())
        return failure(ErrorCode::Cancelled, {});
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
    NetworkProbe probe;
    probe.proposal = *std::move(proposal);
    probe.proposal.info.sha256 = sha256(*bytes);
    if (const auto tried = tryOut(engine, **backend, wishes, stop, probe); !tried) {
        if (tried.error().code == ErrorCode::Cancelled)
            return tl::unexpected(tried.error());
        probe.error = tried.error();
    }
    return probe;
}

} // namespace pw
