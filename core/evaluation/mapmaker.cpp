// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/mapmaker.h"

#include "core/quality/facemap.h"
#include "core/quality/facequality.h"
#include "core/quality/mapmethods.h"

#include <chrono>
#include <map>
#include <numeric>
#include <utility>

namespace pw {

namespace {

using Clock = std::chrono::steady_clock;

double millisecondsSince(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

/// What one way back through the network gave and took.
struct TimedEvidence {
    MapEvidence evidence;
    double milliseconds = 0;
};

} // namespace

MapMaker::MapMaker(RecognitionNetwork& network, const InspectionParameters& parameters,
                   std::vector<MapMethod> methods)
    : m_network(network), m_parameters(parameters), m_methods(std::move(methods))
{
}

Result<FaceMaps> MapMaker::maps(const cv::Mat& face, std::uint64_t seedStep)
{
    const auto evaluation = m_network.evaluate(face);
    if (!evaluation)
        return tl::unexpected(evaluation.error());
    InspectionParameters parameters = m_parameters;
    parameters.seed += seedStep;
    const auto embedding = faceEmbedding(**evaluation);
    if (!embedding)
        return tl::unexpected(embedding.error());
    const auto quality = faceQuality(**evaluation, parameters, m_network.info());
    if (!quality)
        return tl::unexpected(quality.error());

    FaceMaps result{*embedding, *quality, {}, {}};
    std::map<MapEvidenceKind, TimedEvidence> known;
    for (const MapMethod method : m_methods) {
        const MapEvidenceKind kind = mapMethodDescriptor(method).evidence;
        auto found = known.find(kind);
        if (found == known.end()) {
            const auto start = Clock::now();
            auto evidence = mapEvidence(kind, **evaluation, m_network.info(), parameters.seed);
            if (!evidence)
                return tl::unexpected(evidence.error());
            found = known.insert({kind, {*std::move(evidence), millisecondsSince(start)}}).first;
        }
        const auto start = Clock::now();
        auto map = drawnMap(method, found->second.evidence, *embedding, quality->scaled, m_network.info());
        if (!map)
            return tl::unexpected(map.error());
        result.maps.push_back(*std::move(map));
        result.milliseconds.push_back(found->second.milliseconds + millisecondsSince(start));
    }
    return result;
}

Result<std::vector<double>> MapMaker::similarities(std::span<const cv::Mat> faces, const Embedding& embedding)
{
    const auto evaluations = m_network.evaluateTogether(faces);
    if (!evaluations)
        return tl::unexpected(evaluations.error());
    std::vector<double> similarities;
    for (const auto& evaluation : *evaluations) {
        const auto other = faceEmbedding(*evaluation);
        if (!other)
            return tl::unexpected(other.error());
        const double product =
            std::inner_product(other->values.begin(), other->values.end(), embedding.values.begin(), 0.0);
        similarities.push_back(product / (other->norm * embedding.norm));
    }
    return similarities;
}

} // namespace pw
