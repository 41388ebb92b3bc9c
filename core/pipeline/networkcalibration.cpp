// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/networkcalibration.h"

#include "core/networks/recognitionnetwork.h"
#include "core/pipeline/portraitcollection.h"
#include "core/quality/calibrationmeasurement.h"

namespace pw {

Result<NetworkCalibration> calibrateNetwork(InspectionPipeline& pipeline,
                                            const std::vector<std::string>& photographs, std::stop_token stop,
                                            const CalibrationProgress& progress)
{
    const auto during = [&](CalibrationStep step) -> TaskProgress {
        if (!progress)
            return {};
        return [&progress, step](std::size_t done, std::size_t all) { progress(step, done, all); };
    };
    auto collection = collectPortraits(pipeline, photographs, stop, during(CalibrationStep::FindFaces));
    if (!collection)
        return tl::unexpected(collection.error());
    const auto network = pipeline.network();
    if (!network)
        return tl::unexpected(network.error());
    auto measured =
        measureForCalibration(**network, collection->portraits, {}, stop, during(CalibrationStep::Measure));
    if (!measured)
        return tl::unexpected(measured.error());
    const auto calibration = calibrationFrom(*measured);
    if (!calibration)
        return tl::unexpected(calibration.error());
    return NetworkCalibration{(*network)->info(), *std::move(measured), *calibration,
                              std::move(collection->failures)};
}

} // namespace pw
