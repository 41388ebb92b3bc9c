// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/networkmanifest.h"

#include "core/alignment/facealigner.h"
#include "core/networks/calibrationmanifest.h"
#include "core/networks/manifestsection.h"
#include "core/networks/networkformats.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <stdexcept>

namespace pw {

namespace {

namespace fs = std::filesystem;
using Section = ManifestSection;

constexpr const char* kArcFaceTemplate = "arcface-112";

void readInput(const Section& input, NetworkInfo& network)
{
    network.inputWidth = input.integer("width", kLeastInputSide, kGreatestInputSide);
    network.inputHeight = input.integer("height", kLeastInputSide, kGreatestInputSide);
    network.channelsLast = input.choice("layout", "NCHW", "NHWC");
    static_cast<void>(input.at("colour_order"));
    network.encoding.isBgr = !input.choice("colour_order", "BGR", "RGB");
    network.encoding.mean = input.channels("mean");
    network.encoding.scale = input.channels("scale");
    if (std::ranges::any_of(network.encoding.scale, [](double scale) { return !(scale > 0); }))
        input.refuse("scale", "the numbers must be positive");
}

void readAlignment(const Section& manifest, NetworkInfo& network)
{
    if (!manifest.has("alignment"))
        return;
    if (!manifest.at("alignment").is_string())
        network.alignmentPoints = manifest.section("alignment").points("points");
    else if (manifest.text("alignment") != kArcFaceTemplate)
        manifest.refuse("alignment", std::string("\"") + kArcFaceTemplate + "\" or five points are expected");
}

NetworkInfo read(const Section& manifest)
{
    NetworkInfo network;
    network.id = manifest.text("id");
    if (!isNetworkId(network.id))
        manifest.refuse("id", "1 to 64 lower-case letters, digits, - and _ are expected");
    const auto format = networkFormatFromKey(manifest.text("format", "onnx"));
    if (!format)
        manifest.refuse("format", "\"onnx\" or \"torchscript\" is expected");
    network.format = *format;
    network.name = manifest.text("name");
    network.file = manifest.text("file");
    network.sha256 = manifest.sha256("sha256");
    network.licence = manifest.text("licence");
    network.provenance = manifest.text("provenance");
    readInput(manifest.section("input"), network);
    readAlignment(manifest, network);
    if (manifest.has("embedding_size"))
        network.embeddingSize = manifest.integer("embedding_size", 1, 1 << 20);
    network.fullPasses = manifest.choice("dropout", "head", "full");
    const bool needsNames = network.format == NetworkFormat::Onnx;
    network.stateTensor = needsNames ? manifest.text("state_tensor") : manifest.text("state_tensor", "");
    network.embeddingTensor =
        needsNames ? manifest.text("embedding_tensor") : manifest.text("embedding_tensor", "");
    network.energyTensors = manifest.texts("energy_tensors");
    network.prunesChannels = manifest.flag("prune", true);
    if (network.energyTensors.empty())
        network.lacks.push_back({NetworkCapability::LayerEnergies, LackReason::NoInnerLayers, {}});
    network.isCalibrated = manifest.has("calibration");
    if (network.isCalibrated)
        readCalibration(manifest.section("calibration"), network);
    return network;
}

nlohmann::ordered_json channelsJson(const std::array<double, 3>& values)
{
    if (values[0] == values[1] && values[1] == values[2])
        return values[0];
    return values;
}

nlohmann::ordered_json alignmentJson(const NetworkInfo& network)
{
    if (!network.alignmentPoints)
        return kArcFaceTemplate;
    auto points = nlohmann::ordered_json::array();
    for (const cv::Point2d& point : *network.alignmentPoints)
        points.push_back({point.x, point.y});
    return {{"points", points}};
}

} // namespace

Result<NetworkInfo> networkFromJson(const nlohmann::json& entry)
{
    try {
        return read(Section(entry, {}));
    } catch (const std::exception& exception) {
        return failure(ErrorCode::ManifestInvalid, {}, exception.what());
    }
}

nlohmann::ordered_json networkToJson(const NetworkInfo& network)
{
    nlohmann::ordered_json manifest{{"id", network.id},
                                    {"name", network.name},
                                    {"format", networkFormatDescriptor(network.format).key},
                                    {"file", network.file},
                                    {"sha256", network.sha256},
                                    {"licence", network.licence},
                                    {"provenance", network.provenance},
                                    {"input",
                                     {{"width", network.inputWidth},
                                      {"height", network.inputHeight},
                                      {"layout", network.channelsLast ? "NHWC" : "NCHW"},
                                      {"colour_order", network.encoding.isBgr ? "BGR" : "RGB"},
                                      {"mean", channelsJson(network.encoding.mean)},
                                      {"scale", channelsJson(network.encoding.scale)}}},
                                    {"alignment", alignmentJson(network)}};
    if (network.embeddingSize > 0)
        manifest["embedding_size"] = network.embeddingSize;
    manifest["dropout"] = network.fullPasses ? "full" : "head";
    manifest["state_tensor"] = network.stateTensor;
    manifest["embedding_tensor"] = network.embeddingTensor;
    manifest["energy_tensors"] = network.energyTensors;
    if (!network.prunesChannels)
        manifest["prune"] = false;
    manifest["calibration"] = calibrationToJson(network);
    return manifest;
}

Result<NetworkInfo> readNetworkManifest(const std::string& manifestFile)
{
    const auto manifest = parseManifestFile(manifestFile, kNetworkSchema);
    if (!manifest)
        return tl::unexpected(manifest.error());
    auto network = networkFromJson(*manifest);
    if (!network)
        return failure(ErrorCode::ManifestInvalid, manifestFile, network.error().detail);
    if (fs::path(network->file).is_relative())
        network->file = (fs::path(manifestFile).parent_path() / network->file).string();
    return network;
}

std::string networkManifest(const NetworkInfo& network, const std::string& modelFile)
{
    nlohmann::ordered_json manifest{{"schema", kNetworkSchema}};
    manifest.update(networkToJson(network));
    manifest["file"] = modelFile;
    return manifest.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

bool isNetworkId(std::string_view id)
{
    constexpr std::string_view kAllowed = "abcdefghijklmnopqrstuvwxyz0123456789-_";
    constexpr std::size_t kLongest = 64;
    return !id.empty() && id.size() <= kLongest && id.find_first_not_of(kAllowed) == std::string_view::npos &&
           id.front() != '-' && id.front() != '_';
}

AlignmentTemplate alignmentOf(const NetworkInfo& network)
{
    const cv::Size size(network.inputWidth, network.inputHeight);
    return network.alignmentPoints ? AlignmentTemplate{size, *network.alignmentPoints}
                                   : arcFaceTemplate(size);
}

} // namespace pw
