// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/calibrationmanifest.h"

#include "core/networks/manifestsection.h"
#include "core/quality/mapmethods.h"

#include <algorithm>
#include <utility>

namespace pw {

namespace {

/// {"layer-energy": {"eyes": [mean, sd], ...}, ...}
std::vector<RegionReference> readRegionReferences(const ManifestSection& methods,
                                                  const nlohmann::json& entries)
{
    std::vector<RegionReference> references;
    for (const auto& [key, regions] : entries.items()) {
        const auto method = mapMethodFromKey(key);
        if (!method)
            methods.refuse(key, "the map method is unknown");
        for (const auto& [region, numbers] : regions.items()) {
            const bool isPair = numbers.is_array() && numbers.size() == 2 && numbers[0].is_number() &&
                                numbers[1].is_number() && numbers[1].get<double>() > 0;
            if (!isPair)
                methods.refuse(key + "." + region, "a mean and a positive standard deviation are expected");
            references.push_back({*method, region, numbers[0].get<double>(), numbers[1].get<double>()});
        }
    }
    return references;
}

nlohmann::ordered_json regionReferencesJson(const std::vector<RegionReference>& references)
{
    auto methods = nlohmann::ordered_json::object();
    for (const RegionReference& reference : references)
        methods[mapMethodDescriptor(reference.method).key][reference.region] = {reference.mean, reference.sd};
    return methods;
}

} // namespace

void readCalibration(const ManifestSection& calibration, NetworkInfo& network)
{
    network.isCalibrated = !calibration.flag("provisional", false);
    network.alpha = calibration.number("alpha");
    network.r = calibration.number("r");
    network.gamma = calibration.number("gamma");
    network.energyReference = calibration.positive("energy_reference");
    if (calibration.has("jacobian_reference"))
        network.jacobianReference = calibration.positive("jacobian_reference");
    network.stableUnitSum = calibration.positive("stable_unit_sum");
    if (calibration.has("reference_mean") && calibration.has("reference_sd")) {
        network.referenceMean = calibration.number("reference_mean");
        network.referenceSd = calibration.positive("reference_sd");
    }
    if (calibration.has("reference_values"))
        network.referenceValues = calibration.numbers("reference_values");
    std::ranges::sort(network.referenceValues);
    if (calibration.has("region_references"))
        network.regionReferences = readRegionReferences(calibration.section("region_references"),
                                                        calibration.at("region_references"));
}

nlohmann::ordered_json calibrationToJson(const NetworkInfo& network)
{
    nlohmann::ordered_json calibration{{"alpha", network.alpha},
                                       {"r", network.r},
                                       {"gamma", network.gamma},
                                       {"energy_reference", network.energyReference},
                                       {"jacobian_reference", network.jacobianReference},
                                       {"stable_unit_sum", network.stableUnitSum}};
    if (!network.isCalibrated)
        calibration["provisional"] = true;
    if (network.referenceMean && network.referenceSd) {
        calibration["reference_mean"] = *network.referenceMean;
        calibration["reference_sd"] = *network.referenceSd;
    }
    if (!network.referenceValues.empty())
        calibration["reference_values"] = network.referenceValues;
    if (!network.regionReferences.empty())
        calibration["region_references"] = regionReferencesJson(network.regionReferences);
    return calibration;
}

bool isCalibrationManifest(const std::string& manifestFile)
{
    return parseManifestFile(manifestFile, kCalibrationSchema).has_value();
}

Result<OwnCalibration> readCalibrationManifest(const std::string& manifestFile)
{
    const auto manifest = parseManifestFile(manifestFile, kCalibrationSchema);
    if (!manifest)
        return tl::unexpected(manifest.error());
    try {
        const ManifestSection top(*manifest, {});
        OwnCalibration own{top.text("network"), top.sha256("sha256"), {}};
        readCalibration(top.section("calibration"), own.constants);
        return own;
    } catch (const std::exception& exception) {
        return failure(ErrorCode::ManifestInvalid, manifestFile, exception.what());
    }
}

std::string calibrationManifest(const NetworkInfo& network)
{
    const nlohmann::ordered_json manifest{{"schema", kCalibrationSchema},
                                          {"network", network.id},
                                          {"sha256", network.sha256},
                                          {"calibration", calibrationToJson(network)}};
    return manifest.dump(2) + "\n";
}

NetworkInfo withCalibration(NetworkInfo network, const OwnCalibration& own)
{
    const NetworkInfo& from = own.constants;
    network.alpha = from.alpha;
    network.r = from.r;
    network.gamma = from.gamma;
    network.energyReference = from.energyReference;
    network.jacobianReference = from.jacobianReference;
    network.stableUnitSum = from.stableUnitSum;
    network.isCalibrated = from.isCalibrated;
    network.referenceMean = from.referenceMean;
    network.referenceSd = from.referenceSd;
    network.referenceValues = from.referenceValues;
    if (!from.regionReferences.empty())
        network.regionReferences = from.regionReferences;
    return network;
}

} // namespace pw
