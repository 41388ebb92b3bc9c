// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/networkinfo.h"
#include "core/types/result.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace pw {

/// Native quality q of every portrait on one rung of the ladder of degradations.
struct CalibrationRung {
    std::string degradation; ///< Degradation::key
    double strength = 0;
    bool strongest = false;
    std::vector<double> quality;
};

/// What a network says of sharp portraits and of spoiled copies of them; one entry for each portrait. Levels
/// of maps that the network cannot give are empty.
struct CalibrationMeasurements {
    std::vector<std::string> faces;
    std::vector<double> quality;    ///< q of the originals
    std::vector<double> seedSpread; ///< sd of that q over seeds
    std::vector<CalibrationRung> rungs;
    std::vector<double> unitSum;  ///< |sum u|
    std::vector<double> slope;    ///< in-face median of the gradient of sum u, mean of the channels
    std::vector<double> jacobian; ///< in-face median of the jacobian map's J
    std::vector<double> energy;   ///< in-face median of E
};

enum class CalibrationWarning {
    WeakResponse, ///< q falls by less than 4 times its spread over seeds
    Saturated,    ///< more than 5 % of the originals have Q above 0.99
    FewPortraits, ///< fewer than 8
};

/// Sentence for people (untranslated, context "pw::CalibrationWarning") and key for files.
struct CalibrationWarningDescriptor {
    CalibrationWarning warning;
    const char* key;
    const char* text;
};
[[nodiscard]] std::span<const CalibrationWarningDescriptor> calibrationWarnings();
[[nodiscard]] const CalibrationWarningDescriptor& calibrationWarningDescriptor(CalibrationWarning warning);

/// The constants of a network (see NetworkInfo), and how they came about.
struct Calibration {
    double alpha = 0;
    double r = 0;
    double gamma = 0;
    std::optional<double> energyReference;
    std::optional<double> jacobianReference;
    double stableUnitSum = 0;
    double referenceMean = 0;
    double referenceSd = 0;
    std::vector<double> referenceValues; ///< ascending
    double goodQuality = 0;              ///< median q of the originals; they get Q = 0.88
    double badQuality = 0;               ///< median q of the strongest rungs; they get Q = 0.35
    double seedSpread = 0;               ///< median over the portraits
    std::vector<CalibrationWarning> warnings;
};

/// alpha = (logit 0.88 - logit 0.35) / (good - bad), r = good - logit(0.88) / alpha; references are medians;
/// gamma stays 7.5 when that gives the paper's map a median of 0.2 to 0.6 inside the face, else it is set for
/// 0.35. Errors: InvalidArgument (no portraits, or q does not fall at all on the strongest rungs).
[[nodiscard]] Result<Calibration> calibrationFrom(const CalibrationMeasurements& measured);

/// The network with these constants.
[[nodiscard]] NetworkInfo calibrated(NetworkInfo network, const Calibration& calibration);

} // namespace pw
