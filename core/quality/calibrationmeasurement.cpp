// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/calibrationmeasurement.h"

#include "core/detection/exceptionbarrier.h"
#include "core/networks/networkcapabilities.h"
#include "core/quality/degradations.h"
#include "core/quality/facemap.h"
#include "core/quality/facequality.h"
#include "core/quality/facialregions.h"
#include "core/quality/pixelmap.h"
#include "core/quality/statistics.h"

#include <opencv2/core.hpp>

#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

namespace pw {

namespace {

constexpr std::uint64_t kSeeds = 5;

Result<cv::Mat> slopeOf(const MapEvidence& evidence, cv::Size /*size*/)
{
    return meanSlope(evidence.layers.front());
}

Result<cv::Mat> normOf(const MapEvidence& evidence, cv::Size /*size*/)
{
    return evidence.layers.front();
}

Result<cv::Mat> energyOf(const MapEvidence& evidence, cv::Size size)
{
    return combinedEnergy(evidence.layers, size);
}

class CalibrationMeasurer {
  public:
    CalibrationMeasurer(RecognitionNetwork& network, const InspectionParameters& parameters)
        : m_network(network), m_parameters(parameters)
    {
        for (const Degradation& degradation : degradations())
            for (const double strength : degradation.strengths)
                m_measured.rungs.push_back(
                    {degradation.key, strength, strength == degradation.strengths.back(), {}});
    }

    Result<void> add(const Portrait& portrait)
    {
        const auto evaluation = m_network.evaluate(portrait.bgr);
        if (!evaluation)
            return tl::unexpected(evaluation.error());
        for (const auto step : {&CalibrationMeasurer::addQuality, &CalibrationMeasurer::addEmbedding,
                                &CalibrationMeasurer::addLevels})
            if (auto done = (this->*step)(**evaluation, portrait); !done)
                return done;
        return addLadder(portrait);
    }

    CalibrationMeasurements finished() { return std::move(m_measured); }

  private:
    Result<void> addQuality(FaceEvaluation& evaluation, const Portrait& portrait)
    {
        std::vector<double> overSeeds;
        for (std::uint64_t step = 0; step < kSeeds; ++step) {
            InspectionParameters parameters = m_parameters;
            parameters.seed += step;
            const auto score = faceQuality(evaluation, parameters, m_network.info());
            if (!score)
                return tl::unexpected(score.error());
            overSeeds.push_back(score->native);
        }
        m_measured.faces.push_back(portrait.name);
        m_measured.quality.push_back(overSeeds.front());
        m_measured.seedSpread.push_back(standardDeviation(overSeeds));
        return {};
    }

    Result<void> addEmbedding(FaceEvaluation& evaluation, const Portrait& /*portrait*/)
    {
        return faceEmbedding(evaluation).map([&](const Embedding& embedding) {
            m_measured.unitSum.push_back(std::abs(embedding.unitSum));
        });
    }

    /// What the network can give of them.
    Result<void> addLevels(FaceEvaluation& evaluation, const Portrait& portrait)
    {
        const cv::Mat face = faceMask(portrait.landmarks, portrait.bgr.size());
        const auto add = [&](std::vector<double>& levels, MapEvidenceKind kind, NetworkCapability needed,
                             Result<cv::Mat> (*values)(const MapEvidence&, cv::Size)) -> Result<void> {
            if (lackOf(m_network.info(), needed))
                return {};
            const auto evidence = mapEvidence(kind, evaluation, m_network.info(), m_parameters.seed);
            if (!evidence)
                return tl::unexpected(evidence.error());
            return values(*evidence, portrait.bgr.size()).map([&](const cv::Mat& pixels) {
                levels.push_back(median(pixelValues(pixels, face)));
            });
        };
        if (auto done = add(m_measured.slope, MapEvidenceKind::PixelGradient,
                            NetworkCapability::InputGradient, slopeOf);
            !done)
            return done;
        if (auto done = add(m_measured.jacobian, MapEvidenceKind::Projections,
                            NetworkCapability::InputGradient, normOf);
            !done)
            return done;
        return add(m_measured.energy, MapEvidenceKind::LayerEnergies, NetworkCapability::LayerEnergies,
                   energyOf);
    }

    Result<void> addLadder(const Portrait& portrait)
    {
        std::vector<cv::Mat> spoiled;
        for (const Degradation& degradation : degradations())
            for (const double strength : degradation.strengths)
                spoiled.push_back(degradation.apply(portrait.bgr, strength));
        const auto evaluations = m_network.evaluateTogether(spoiled);
        if (!evaluations)
            return tl::unexpected(evaluations.error());
        for (std::size_t rung = 0; rung < evaluations->size(); ++rung) {
            const auto score = faceQuality(*(*evaluations)[rung], m_parameters, m_network.info());
            if (!score)
                return tl::unexpected(score.error());
            m_measured.rungs[rung].quality.push_back(score->native);
        }
        return {};
    }

    RecognitionNetwork& m_network;
    const InspectionParameters& m_parameters;
    CalibrationMeasurements m_measured;
};

} // namespace

Result<CalibrationMeasurements> measureForCalibration(RecognitionNetwork& network,
                                                      std::span<const Portrait> portraits,
                                                      const InspectionParameters& parameters,
                                                      std::stop_token stop, const TaskProgress& progress)
{
    if (portraits.empty())
        return failure(ErrorCode::InvalidArgument, "calibration", "there are no portraits to calibrate with");
    return withoutExceptions("calibration", [&]() -> Result<CalibrationMeasurements> {
        CalibrationMeasurer measurer(network, parameters);
        for (std::size_t i = 0; i < portraits.size(); ++i) {
            if (stop.stop_requested())
                return failure(ErrorCode::Cancelled, {});
            if (progress)
                progress(i, portraits.size());
            if (auto added = measurer.add(portraits[i]); !added)
                return tl::unexpected(added.error());
        }
        if (progress)
            progress(portraits.size(), portraits.size());
        return measurer.finished();
    });
}

} // namespace pw
