// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/calibration.h"

#include "core/quality/pixelmap.h"
#include "core/quality/serfiq.h"
#include "core/quality/statistics.h"
#include "core/report/errormessage.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <utility>

namespace pw {

namespace {

constexpr double kBadPortraitQuality = 0.35;
constexpr double kUsualGamma = 7.5, kWantedLevel = 0.35, kLowestLevel = 0.2, kHighestLevel = 0.6;
constexpr double kLeastResponse = 4; // in spreads over seeds
constexpr double kSaturatedQuality = 0.99, kMostSaturated = 0.05;
constexpr std::size_t kFewestPortraits = 8;

constexpr std::array kWarnings = {
    CalibrationWarningDescriptor{
        CalibrationWarning::WeakResponse, "weak-response",
        PW_TR_NOOP("pw::CalibrationWarning",
                   "The quality hardly falls when portraits are spoiled: random dropout "
                   "says little about this network.")},
    CalibrationWarningDescriptor{
        CalibrationWarning::Saturated, "saturated",
        PW_TR_NOOP("pw::CalibrationWarning",
                   "Many of the portraits reach the top of the scale, so that their quality "
                   "can no longer be told apart.")},
    CalibrationWarningDescriptor{CalibrationWarning::FewPortraits, "few-portraits",
                                 PW_TR_NOOP("pw::CalibrationWarning",
                                            "Fewer than 8 portraits: the constants are rough. Add more sharp "
                                            "portraits.")},
};

double logit(double p)
{
    return std::log(p / (1 - p));
}

double badQuality(const CalibrationMeasurements& measured)
{
    std::vector<double> qualities;
    for (const CalibrationRung& rung : measured.rungs)
        if (rung.strongest)
            qualities.insert(qualities.end(), rung.quality.begin(), rung.quality.end());
    return median(std::move(qualities));
}

/// 7.5 as in the paper, unless the paper's maps would be nearly black or nearly white with it.
double gammaFor(const CalibrationMeasurements& measured, const Calibration& calibration)
{
    if (measured.slope.empty())
        return kUsualGamma;
    std::vector<double> strengths; // x of the paper's equation 6
    for (std::size_t i = 0; i < measured.slope.size(); ++i) {
        const double quality = scaledQuality(measured.quality[i], calibration.alpha, calibration.r);
        strengths.push_back(quality / measured.unitSum[i] * measured.slope[i]);
    }
    const double square = std::pow(median(std::move(strengths)), 2);
    const double level = 1 - 1 / (1 + std::pow(10, kUsualGamma) * square);
    if (level >= kLowestLevel && level <= kHighestLevel)
        return kUsualGamma;
    return std::log10(kWantedLevel / (1 - kWantedLevel) / square);
}

std::vector<CalibrationWarning> warningsFor(const CalibrationMeasurements& measured,
                                            const Calibration& calibration)
{
    std::vector<CalibrationWarning> warnings;
    if (calibration.goodQuality - calibration.badQuality < kLeastResponse * calibration.seedSpread)
        warnings.push_back(CalibrationWarning::WeakResponse);
    const auto saturated = std::ranges::count_if(measured.quality, [&](double q) {
        return scaledQuality(q, calibration.alpha, calibration.r) > kSaturatedQuality;
    });
    if (static_cast<double>(saturated) > kMostSaturated * static_cast<double>(measured.quality.size()))
        warnings.push_back(CalibrationWarning::Saturated);
    if (measured.quality.size() < kFewestPortraits)
        warnings.push_back(CalibrationWarning::FewPortraits);
    return warnings;
}

} // namespace

std::span<const CalibrationWarningDescriptor> calibrationWarnings()
{
    return kWarnings;
}

const CalibrationWarningDescriptor& calibrationWarningDescriptor(CalibrationWarning warning)
{
    return *std::ranges::find(kWarnings, warning, &CalibrationWarningDescriptor::warning);
}

Result<Calibration> calibrationFrom(const CalibrationMeasurements& measured)
{
    if (measured.quality.empty() || std::ranges::none_of(measured.rungs, &CalibrationRung::strongest))
        return failure(ErrorCode::InvalidArgument, "calibration", "there are no portraits to calibrate with");
    Calibration result;
    result.goodQuality = median(measured.quality);
    result.badQuality = badQuality(measured);
    if (!(result.goodQuality > result.badQuality))
        return failure(
            ErrorCode::InvalidArgument, "calibration",
            "the network's quality does not fall when portraits are spoiled, so it cannot be scaled");
    result.alpha =
        (logit(kGoodPortraitQuality) - logit(kBadPortraitQuality)) / (result.goodQuality - result.badQuality);
    result.r = result.goodQuality - logit(kGoodPortraitQuality) / result.alpha;
    result.gamma = gammaFor(measured, result);
    if (!measured.energy.empty())
        result.energyReference = median(measured.energy);
    if (!measured.jacobian.empty())
        result.jacobianReference = median(measured.jacobian);
    result.stableUnitSum = median(measured.unitSum);
    result.referenceMean = mean(measured.quality);
    result.referenceSd = standardDeviation(measured.quality);
    result.referenceValues = measured.quality;
    std::ranges::sort(result.referenceValues);
    result.seedSpread = median(measured.seedSpread);
    result.warnings = warningsFor(measured, result);
    return result;
}

NetworkInfo calibrated(NetworkInfo network, const Calibration& calibration)
{
    network.isCalibrated = true;
    network.alpha = calibration.alpha;
    network.r = calibration.r;
    network.gamma = calibration.gamma;
    network.energyReference = calibration.energyReference.value_or(network.energyReference);
    network.jacobianReference = calibration.jacobianReference.value_or(network.jacobianReference);
    network.stableUnitSum = calibration.stableUnitSum;
    network.referenceMean = calibration.referenceMean;
    network.referenceSd = calibration.referenceSd;
    if (!(calibration.referenceSd > 0)) { // a single portrait has no distribution
        network.referenceMean.reset();
        network.referenceSd.reset();
    }
    network.referenceValues = calibration.referenceValues;
    return network;
}

} // namespace pw
