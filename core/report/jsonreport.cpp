// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/jsonreport.h"

#include "core/imaging/imagenotes.h"
#include "core/pipeline/stages.h"
#include "core/quality/facewarnings.h"
#include "core/quality/mapmethods.h"
#include "core/report/compliancejson.h"
#include "core/report/errormessage.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace pw {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kSchema = "pixelworth.inspection/1";

// Paths may hold bytes that are not UTF-8; they become replacement characters instead of an exception.
std::string dump(const Json& json, int indent)
{
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

void putText(Json& object, const char* key, const std::string& text)
{
    if (!text.empty())
        object[key] = text;
}

Json toJson(const InspectionError& error)
{
    return {{"code", errorMessage(error.code).key}, {"message", englishText(error)}};
}

Json texts(const std::vector<ImageNote>& notes)
{
    Json json = Json::array();
    for (const ImageNote& note : notes)
        json.push_back(englishText(note));
    return json;
}

Json toJson(const Image& image)
{
    const ImageSource& source = image.source();
    Json json = Json::object();
    putText(json, "path", source.path);
    putText(json, "sha256", source.sha256);
    putText(json, "pixel_sha256", source.pixelSha256);
    json["width"] = image.width();
    json["height"] = image.height();
    json["conversions"] = texts(source.conversions);
    json["warnings"] = texts(source.warnings);
    return json;
}

Json toJson(const NetworkInfo& network)
{
    Json json{{"id", network.id}, {"sha256", network.sha256}};
    putText(json, "backend", network.backend);
    putText(json, "device", network.device);
    if (network.prunedChannels > 0)
        json["pruned_channels"] = network.prunedChannels;
    if (!network.isCalibrated)
        json["calibrated"] = false;
    return json;
}

// What anybody needs to repeat the numbers; the network's constants are there once the network is known.
Json toJson(const InspectionParameters& parameters, const std::optional<NetworkInfo>& network)
{
    Json json{{"method", mapMethodDescriptor(parameters.method).key},
              {"passes", parameters.passes},
              {"dropout", parameters.dropout},
              {"seed", parameters.seed}};
    if (parameters.seeds > 1)
        json["seeds"] = parameters.seeds;
    if (!network)
        return json;
    if (network->fullPasses) { // the network's own rates
        Json rates = Json::array();
        for (const DropoutSite& site : network->dropoutSites)
            rates.push_back(site.probability);
        json["dropout_layers"] = std::move(rates);
    }
    json["alpha"] = network->alpha;
    json["r"] = network->r;
    json["gamma"] = network->gamma;
    if (parameters.method == MapMethod::LayerEnergy)
        json["energy_reference"] = network->energyReference;
    if (parameters.method == MapMethod::Jacobian)
        json["jacobian_reference"] = network->jacobianReference;
    if (parameters.method == MapMethod::PaperStable)
        json["stable_unit_sum"] = network->stableUnitSum;
    return json;
}

Json toJson(const PixelQualityMap& map, const std::string& file)
{
    Json json = Json::object();
    putText(json, "file", file);
    json["sha256"] = map.sha256;
    json["mean"] = map.mean;
    json["median"] = map.median;
    if (!map.regions.empty()) {
        Json regions = Json::object();
        for (const auto& region : map.regions)
            regions[region.name] = region.mean;
        json["regions"] = std::move(regions);
    }
    return json;
}

Json toJson(const Landmarks& landmarks)
{
    Json json = Json::array();
    for (const auto& point : landmarks.points)
        json.push_back(Json::array({point.x, point.y}));
    return json;
}

Json toJson(const cv::Matx23d& m)
{
    return Json::array({Json::array({m(0, 0), m(0, 1), m(0, 2)}), Json::array({m(1, 0), m(1, 1), m(1, 2)})});
}

Json toJson(const QualityScore& quality)
{
    Json json{{"native", quality.native}, {"scaled", quality.scaled}, {"spread", quality.spread}};
    if (quality.percentile)
        json["percentile"] = *quality.percentile;
    return json;
}

Json toJson(const SeedSpread& spread)
{
    return {{"seeds", spread.seeds},        {"native_mean", spread.nativeMean},
            {"native_sd", spread.nativeSd}, {"scaled_mean", spread.scaledMean},
            {"scaled_sd", spread.scaledSd}, {"map_difference", spread.mapDifference}};
}

Json toJson(const FaceInspection& face, const std::string& mapFile)
{
    const cv::Rect2d& box = face.detection.box;
    Json json{{"box", Json::array({box.x, box.y, box.width, box.height})}};
    if (face.detection.score > 0) // an aligned face was given, not detected: it has no score
        json["score"] = face.detection.score;
    if (face.landmarks)
        json["landmarks"] = toJson(*face.landmarks);
    if (face.aligned)
        json["alignment"] = toJson(face.aligned->imageToAligned);
    if (face.embedding)
        json["regression_health"] = std::abs(face.embedding->unitSum);
    if (face.quality)
        json["quality"] = toJson(*face.quality);
    if (face.seedSpread)
        json["seed_spread"] = toJson(*face.seedSpread);
    if (face.map)
        json["map"] = toJson(*face.map, mapFile);
    if (!face.components.empty())
        json["components"] = componentsJson(face);
    if (face.compliance)
        json["verdict"] = verdictJson(*face.compliance);
    for (const FaceWarning warning : face.warnings) {
        const auto& row = faceWarningDescriptor(warning);
        json["warnings"].push_back({{"code", row.key}, {"message", row.text}});
    }
    if (face.error)
        json["error"] = toJson(*face.error);
    return json;
}

Json timings(const InspectionResult& result)
{
    Json json = Json::object();
    for (const auto& timing : result.timings)
        json[stageDescriptor(timing.stage).key] = timing.milliseconds;
    json["total"] = result.totalMilliseconds;
    return json;
}

Json toJson(const Environment& environment)
{
    Json json{{"program", environment.program}};
    putText(json, "version", environment.version);
    Json libraries = Json::object();
    for (const auto& [name, version] : environment.libraries)
        libraries[name] = version;
    json["libraries"] = std::move(libraries);
    putText(json, "cpu", environment.cpu);
    putText(json, "instruction_set", environment.instructionSet);
    if (environment.threads > 0)
        json["threads"] = environment.threads;
    return json;
}

} // namespace

std::string jsonReport(const InspectionResult& result, const std::vector<std::string>& mapFiles, int indent)
{
    Json json{{"schema", kSchema}};
    if (result.image)
        json["image"] = toJson(*result.image);
    if (result.network)
        json["network"] = toJson(*result.network);
    json["parameters"] = toJson(result.parameters, result.network);
    Json faces = Json::array();
    for (std::size_t i = 0; i < result.faces.size(); ++i)
        faces.push_back(toJson(result.faces[i], i < mapFiles.size() ? mapFiles[i] : std::string()));
    json["faces"] = std::move(faces);
    json["timings_ms"] = timings(result);
    json["environment"] = toJson(result.environment);
    if (!result.warnings.empty()) {
        json["warnings"] = Json::array();
        for (const InspectionError& warning : result.warnings)
            json["warnings"].push_back(toJson(warning));
    }
    if (result.error)
        json["error"] = toJson(*result.error);
    return dump(json, indent);
}

std::string jsonFailure(const std::string& path, const InspectionError& error, int indent)
{
    Json json{{"schema", kSchema}};
    json["image"] = {{"path", path}};
    json["error"] = toJson(error);
    return dump(json, indent);
}

} // namespace pw
