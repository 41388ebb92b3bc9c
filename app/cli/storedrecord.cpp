// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/storedrecord.h"

#include "core/imaging/hash.h"
#include "core/measures/measureregistry.h"
#include "core/quality/mapmethods.h"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <span>
#include <stdexcept>
#include <utility>

namespace pw::app {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

/// The image where the record says, or else beside the record, since both may have been moved together.
std::string imagePath(const std::string& stored, const fs::path& folder)
{
    std::error_code ignored;
    const fs::path beside = folder / fs::path(stored).filename();
    return !fs::exists(stored, ignored) && fs::exists(beside, ignored) ? beside.string() : stored;
}

InspectionParameters readParameters(const json& entry)
{
    InspectionParameters parameters;
    const auto key = entry.at("method").get<std::string>();
    const auto method = mapMethodFromKey(key);
    if (!method)
        throw std::invalid_argument("the map method " + key + " is unknown");
    parameters.method = *method;
    parameters.passes = entry.at("passes").get<int>();
    parameters.dropout = entry.at("dropout").get<double>();
    parameters.seed = entry.at("seed").get<std::uint64_t>();
    parameters.seeds = entry.value("seeds", parameters.seeds);
    return parameters;
}

std::vector<StoredFace> readFaces(const json& entries, const fs::path& folder)
{
    std::vector<StoredFace> faces;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const json& entry = entries[i];
        if (!entry.contains("quality") || !entry.contains("map"))
            continue; // detected, but not inspected
        const json& map = entry.at("map");
        StoredFace face;
        face.index = static_cast<int>(i);
        face.native = entry.at("quality").at("native").get<double>();
        face.scaled = entry.at("quality").at("scaled").get<double>();
        face.mapSha256 = map.at("sha256").get<std::string>();
        if (map.contains("file"))
            face.mapFile = folder / map.at("file").get<std::string>();
        for (const json& component : entry.value("components", json::array()))
            if (component.contains("native"))
                face.components.emplace_back(component.at("key").get<std::string>(),
                                             component.at("native").get<double>());
        faces.push_back(face);
    }
    if (faces.empty())
        throw std::invalid_argument("no face of it was inspected");
    return faces;
}

void checkSchema(const json& record)
{
    if (record.at("schema") != "pixelworth.inspection/1")
        throw std::invalid_argument("the schema is not pixelworth.inspection/1");
}

StoredRecord parseRecord(const json& record, const fs::path& folder)
{
    checkSchema(record);
    StoredRecord stored;
    stored.faces = readFaces(record.at("faces"), folder);
    const json& image = record.at("image");
    stored.imageSha256 = image.at("sha256").get<std::string>();
    stored.pixelSha256 = image.at("pixel_sha256").get<std::string>();
    stored.networkId = record.at("network").at("id").get<std::string>();
    stored.networkSha256 = record.at("network").at("sha256").get<std::string>();
    if (record.contains("environment"))
        stored.environment = record.at("environment");

    InspectionRequest& request = stored.request;
    if (stored.faces.front().components.empty()) // the record of a run without measures
        request.lastStage = Stage::Map;
    request.path = imagePath(image.at("path").get<std::string>(), folder);
    request.parameters = readParameters(record.at("parameters"));
    request.aligned =
        !record.at("faces").at(static_cast<std::size_t>(stored.faces.front().index)).contains("landmarks");
    request.faces = stored.faces.size() == 1
                        ? FaceSelection{FaceSelection::Kind::Index, stored.faces.front().index}
                        : FaceSelection{FaceSelection::Kind::All, 0};
    return stored;
}

QualityComponent readComponent(const json& entry)
{
    QualityComponent component;
    component.key = entry.at("key").get<std::string>();
    component.reason = entry.value("reason", std::string());
    if (entry.contains("native"))
        component.native = entry.at("native").get<double>();
    if (entry.contains("component"))
        component.component = entry.at("component").get<int>();
    const auto state = entry.at("state").get<std::string>();
    for (const auto known : {MeasureState::Ok, MeasureState::NotAssessable, MeasureState::NotApplicable})
        if (state == measureStateKey(known)) {
            component.state = known;
            return component;
        }
    throw std::invalid_argument("the state " + state + " is unknown");
}

FaceInspection readMeasuredFace(const json& entry, MapMethod method)
{
    FaceInspection face;
    for (const json& component : entry.value("components", json::array()))
        face.components.push_back(readComponent(component));
    if (!entry.contains("map") || !entry.at("map").contains("regions"))
        return face;
    face.map.emplace().method = method;
    for (const auto& [name, mean] : entry.at("map").at("regions").items())
        face.map->regions.push_back({name, mean.get<double>(), 0});
    return face;
}

InspectionResult parseMeasures(const json& record, std::span<const NetworkInfo> networks)
{
    checkSchema(record);
    InspectionResult result;
    result.parameters = readParameters(record.at("parameters"));
    for (const auto& network : networks)
        if (network.sha256 == record.at("network").at("sha256"))
            result.network = network;
    for (const json& face : record.at("faces"))
        result.faces.push_back(readMeasuredFace(face, result.parameters.method));
    if (std::ranges::all_of(result.faces, [](const auto& face) { return face.components.empty(); }))
        throw std::invalid_argument("no face of it was measured");
    return result;
}

template <class Parse>
auto parsed(const std::string& file, Parse&& parse)
    -> Result<decltype(parse(std::declval<const json&>(), std::declval<const fs::path&>()))>
{
    std::ifstream stream(file, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    if (!stream.is_open() || stream.bad() || text.empty())
        return failure(ErrorCode::FileNotReadable, file);
    try {
        return parse(json::parse(text), fs::path(file).parent_path());
    } catch (const std::exception& exception) {
        return failure(ErrorCode::InvalidArgument, file,
                       std::string("not the record of an inspection: ") + exception.what());
    }
}

} // namespace

Result<StoredRecord> readRecord(const std::string& file)
{
    return parsed(file,
                  [](const json& record, const fs::path& folder) { return parseRecord(record, folder); });
}

Result<InspectionResult> readMeasures(const std::string& file, std::span<const NetworkInfo> networks)
{
    return parsed(file, [&](const json& record, const fs::path&) { return parseMeasures(record, networks); });
}

std::string sha256OfArray(const std::string& npyFile)
{
    std::ifstream stream(npyFile, std::ios::binary);
    const std::vector<std::uint8_t> bytes{std::istreambuf_iterator<char>(stream),
                                          std::istreambuf_iterator<char>()};
    constexpr std::size_t kPreamble = 10; // magic, version, length of the header in 16 bits (format 1.0)
    if (bytes.size() < kPreamble)
        return {};
    const std::size_t header = kPreamble + bytes[8] + 256U * bytes[9];
    return header > bytes.size() ? std::string() : sha256(std::span(bytes).subspan(header));
}

} // namespace pw::app
