// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/mapevaluation.h"

#include "core/detection/exceptionbarrier.h"
#include "core/evaluation/baselines.h"
#include "core/evaluation/disturbances.h"
#include "core/evaluation/mapmaker.h"
#include "core/evaluation/ranking.h"
#include "core/evaluation/variations.h"
#include "core/quality/facialregions.h"
#include "core/quality/mapmethods.h"
#include "core/quality/statistics.h"

#include <opencv2/core.hpp>

#include <cmath>

namespace pw {

namespace {

/// The measurements of one map, one entry for each face.
struct Tally {
    std::vector<FaithfulnessCurve> deletion, insertion;
    std::vector<std::vector<double>> localisation, reaction; // by kind of disturbance
    std::vector<std::vector<double>> stability;              // by kind of variation
    std::vector<double> levels, milliseconds;
};

/// Curves of one face that were computed already: maps that differ in level only have one and the same.
struct KnownCurves {
    std::vector<int> order;
    FaithfulnessCurve deletion, insertion;
};

FaithfulnessCurve meanCurve(const std::vector<FaithfulnessCurve>& curves)
{
    FaithfulnessCurve sum(curves.front().size());
    for (const auto& curve : curves)
        for (std::size_t i = 0; i < sum.size(); ++i)
            sum[i] += curve[i] / static_cast<double>(curves.size());
    return sum;
}

double meanOrChance(const std::vector<double>& areas)
{
    constexpr double kChance = 0.5;
    return areas.empty() ? kChance : mean(areas);
}

/// The map where the face was not spoiled is what it is; the quotient shows where it changed.
cv::Mat quotient(const cv::Mat& disturbed, const cv::Mat& undisturbed)
{
    constexpr double kSmallest = 1e-6;
    return (disturbed + kSmallest) / (undisturbed + kSmallest);
}

class MapEvaluator {
  public:
    MapEvaluator(RecognitionNetwork& network, const EvaluationOptions& options, std::stop_token stop)
        : m_options(options), m_maker(network, options.parameters, options.methods), m_stop(std::move(stop)),
          m_tallies(options.methods.size() + mapBaselines().size())
    {
        for (Tally& tally : m_tallies) {
            tally.localisation.resize(disturbances().size());
            tally.reaction.resize(disturbances().size());
            tally.stability.resize(mapVariations().size());
        }
    }

    Result<void> add(const Portrait& portrait, std::uint64_t index)
    {
        const auto seen = m_maker.maps(portrait.bgr);
        if (!seen)
            return tl::unexpected(seen.error());
        // Every face has other patches, noise and random maps.
        const std::uint64_t seed = m_options.parameters.seed + index;
        std::vector<cv::Mat> baselines;
        for (const auto& baseline : mapBaselines())
            baselines.push_back(baseline.map(portrait.bgr.size(), seed));
        const cv::Mat face = faceMask(portrait.landmarks, portrait.bgr.size());
        std::vector<cv::Mat> maps = seen->maps;
        for (std::size_t i = 0; i < maps.size(); ++i) {
            m_tallies[i].levels.push_back(median(pixelValues(maps[i], face)));
            m_tallies[i].milliseconds.push_back(seen->milliseconds[i]);
        }
        maps.insert(maps.end(), baselines.begin(), baselines.end());
        if (auto done = addCurves(portrait, *seen, maps); !done)
            return done;
        if (auto done = addDisturbances(portrait, face, baselines, maps, seed); !done)
            return done;
        return addVariations(portrait, seen->maps, seed);
    }

    std::vector<MapEvaluation> finished() const
    {
        std::vector<MapEvaluation> maps;
        for (std::size_t i = 0; i < m_tallies.size(); ++i) {
            const std::size_t methods = m_options.methods.size();
            maps.push_back(summary(m_tallies[i]));
            maps.back().key =
                i < methods ? mapMethodDescriptor(m_options.methods[i]).key : mapBaselines()[i - methods].key;
        }
        return maps;
    }

  private:
    Result<void> addCurves(const Portrait& portrait, const FaceMaps& seen, const std::vector<cv::Mat>& maps)
    {
        const Similarities similarities = [&](std::span<const cv::Mat> faces) -> Result<std::vector<double>> {
            if (m_stop.stop_requested())
                return failure(ErrorCode::Cancelled, {});
            return m_maker.similarities(faces, seen.embedding);
        };
        const cv::Mat blurred = blurredAway(portrait.bgr), flat = meanColour(portrait.bgr);
        std::vector<KnownCurves> known;
        for (std::size_t i = 0; i < maps.size(); ++i) {
            std::vector<int> order = pixelsByQuality(maps[i]);
            auto same = std::ranges::find(known, order, &KnownCurves::order);
            if (same == known.end()) {
                auto deletion = faithfulnessCurve(portrait.bgr, flat, order, m_options.steps, similarities);
                if (!deletion)
                    return tl::unexpected(deletion.error());
                auto insertion =
                    faithfulnessCurve(blurred, portrait.bgr, order, m_options.steps, similarities);
                if (!insertion)
                    return tl::unexpected(insertion.error());
                known.push_back({std::move(order), *std::move(deletion), *std::move(insertion)});
                same = known.end() - 1;
            }
            m_tallies[i].deletion.push_back(same->deletion);
            m_tallies[i].insertion.push_back(same->insertion);
        }
        return {};
    }

    Result<void> addDisturbances(const Portrait& portrait, const cv::Mat& face,
                                 const std::vector<cv::Mat>& baselines,
                                 const std::vector<cv::Mat>& undisturbed, std::uint64_t seed)
    {
        for (std::size_t kind = 0; kind < disturbances().size(); ++kind) {
            if (m_stop.stop_requested())
                return failure(ErrorCode::Cancelled, {});
            const DisturbedFace disturbed = disturbedFace(disturbances()[kind], portrait, seed);
            auto seen = m_maker.maps(disturbed.bgr);
            if (!seen)
                return tl::unexpected(seen.error());
            std::vector<cv::Mat>& maps = seen->maps;
            maps.insert(maps.end(), baselines.begin(), baselines.end());
            const cv::Mat inside = face & disturbed.mask, rest = face & ~disturbed.mask;
            const auto addArea = [&](std::vector<double>& areas, const cv::Mat& map) {
                if (const auto area = rocArea(pixelValues(map, inside), pixelValues(map, rest)))
                    areas.push_back(*area);
            };
            for (std::size_t i = 0; i < maps.size(); ++i) {
                addArea(m_tallies[i].localisation[kind], maps[i]);
                addArea(m_tallies[i].reaction[kind], quotient(maps[i], undisturbed[i]));
            }
        }
        return {};
    }

    Result<void> addVariations(const Portrait& portrait, const std::vector<cv::Mat>& original,
                               std::uint64_t seed)
    {
        for (std::size_t kind = 0; kind < mapVariations().size(); ++kind) {
            if (m_stop.stop_requested())
                return failure(ErrorCode::Cancelled, {});
            const MapVariation& variation = mapVariations()[kind];
            const auto seen = m_maker.maps(variation.changed(portrait.bgr, seed), variation.seedStep);
            if (!seen)
                return tl::unexpected(seen.error());
            const int border = static_cast<int>(std::ceil(variation.border * portrait.bgr.cols));
            const cv::Rect compared(border, border, portrait.bgr.cols - 2 * border,
                                    portrait.bgr.rows - 2 * border);
            for (std::size_t i = 0; i < original.size(); ++i) {
                const cv::Mat back = variation.back(seen->maps[i]);
                if (const auto r =
                        rankCorrelation(pixelValues(original[i](compared)), pixelValues(back(compared))))
                    m_tallies[i].stability[kind].push_back(*r);
            }
        }
        return {};
    }

    static MapEvaluation summary(const Tally& tally)
    {
        MapEvaluation result;
        result.deletion = meanCurve(tally.deletion);
        result.insertion = meanCurve(tally.insertion);
        std::vector<double> localisation, reaction;
        for (std::size_t kind = 0; kind < disturbances().size(); ++kind) {
            localisation.push_back(meanOrChance(tally.localisation[kind]));
            reaction.push_back(meanOrChance(tally.reaction[kind]));
            result.disturbances.push_back({disturbances()[kind].key, localisation.back(), reaction.back()});
        }
        result.localisation = mean(localisation);
        result.reaction = mean(reaction);
        for (std::size_t kind = 0; kind < mapVariations().size(); ++kind)
            if (!tally.stability[kind].empty())
                result.stability.emplace_back(mapVariations()[kind].key, mean(tally.stability[kind]));
        if (const double level = tally.levels.size() > 1 ? mean(tally.levels) : 0; level > 0)
            result.levelVariation = standardDeviation(tally.levels) / level;
        if (!tally.milliseconds.empty())
            result.milliseconds = median(tally.milliseconds);
        return result;
    }

    const EvaluationOptions& m_options;
    MapMaker m_maker;
    std::stop_token m_stop;
    std::vector<Tally> m_tallies;
};

} // namespace

Result<EvaluationReport> evaluateMaps(RecognitionNetwork& network, std::span<const Portrait> portraits,
                                      const EvaluationOptions& options, std::stop_token stop,
                                      const TaskProgress& progress)
{
    if (portraits.empty())
        return failure(ErrorCode::InvalidArgument, "faces", "there is no face to evaluate on");
    if (options.steps < 2)
        return failure(ErrorCode::InvalidArgument, "steps = " + std::to_string(options.steps),
                       "a curve needs two steps or more");
    return withoutExceptions("evaluation", [&]() -> Result<EvaluationReport> {
        MapEvaluator evaluator(network, options, std::move(stop));
        EvaluationReport report;
        for (std::size_t i = 0; i < portraits.size(); ++i) {
            if (progress)
                progress(i, portraits.size());
            if (auto added = evaluator.add(portraits[i], i); !added)
                return tl::unexpected(added.error());
            report.faces.push_back(portraits[i].name);
        }
        if (progress)
            progress(portraits.size(), portraits.size());
        report.maps = evaluator.finished();
        return report;
    });
}

} // namespace pw
