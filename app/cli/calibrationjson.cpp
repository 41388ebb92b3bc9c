// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/calibrationjson.h"

namespace pw::app {

namespace {

using Json = nlohmann::ordered_json;

Json constantsJson(const Calibration& calibration)
{
    Json json{{"alpha", calibration.alpha}, {"r", calibration.r}, {"gamma", calibration.gamma}};
    if (calibration.energyReference)
        json["energy_reference"] = *calibration.energyReference;
    if (calibration.jacobianReference)
        json["jacobian_reference"] = *calibration.jacobianReference;
    json["stable_unit_sum"] = calibration.stableUnitSum;
    json["reference_mean"] = calibration.referenceMean;
    json["reference_sd"] = calibration.referenceSd;
    json["reference_values"] = calibration.referenceValues;
    return json;
}

} // namespace

Json calibrationJson(const CalibrationMeasurements& measured, const Calibration& calibration,
                     const NetworkInfo& network)
{
    Json ladder = Json::array(), warnings = Json::array();
    for (const CalibrationRung& rung : measured.rungs)
        ladder.push_back(
            {{"degradation", rung.degradation}, {"strength", rung.strength}, {"quality", rung.quality}});
    for (const CalibrationWarning warning : calibration.warnings) {
        const auto& row = calibrationWarningDescriptor(warning);
        warnings.push_back({{"code", row.key}, {"message", row.text}});
    }
    return {{"schema", "pixelworth.calibration/1"},
            {"network", {{"id", network.id}, {"sha256", network.sha256}}},
            {"calibration", constantsJson(calibration)},
            {"good_quality", calibration.goodQuality},
            {"bad_quality", calibration.badQuality},
            {"seed_spread", calibration.seedSpread},
            {"warnings", std::move(warnings)},
            {"faces", measured.faces},
            {"quality", measured.quality},
            {"ladder", std::move(ladder)}};
}

} // namespace pw::app
