// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/networkmanifest.h"

#include "core/alignment/facealigner.h"
#include "core/networks/networkformats.h"
#include "core/quality/mapmethods.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace pw {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr const char* kArcFaceTemplate = "arcface-112";
constexpr std::size_t kHashLength = 64;

/// An object of the manifest with the path to it, so that every complaint names the key.
class Section {
  public:
    Section(const json& object, std::string path) : m_object(object), m_path(std::move(path))
    {
        if (!m_object.is_object())
            refuse("", "an object is expected");
    }

    [[noreturn]] void refuse(const std::string& key, const std::string& why) const
    {
        const std::string where = m_path.empty() || key.empty() ? m_path + key : m_path + "." + key;
        throw std::invalid_argument((where.empty() ? "the manifest" : where) + ": " + why);
    }

    [[nodiscard]] bool has(const char* key) const { return m_object.contains(key); }

    [[nodiscard]] const json& at(const char* key) const
    {
        if (!has(key))
            refuse(key, "the key is missing");
        return m_object.at(key);
    }

    [[nodiscard]] Section section(const char* key) const
    {
        return {at(key), m_path.empty() ? key : m_path + "." + key};
    }

    [[nodiscard]] std::string text(const char* key) const
    {
        if (!at(key).is_string())
            refuse(key, "a text is expected");
        return at(key).get<std::string>();
    }

    [[nodiscard]] std::string text(const char* key, const std::string& standard) const
    {
        return has(key) ? text(key) : standard;
    }

    /// One of two words; true for the second.
    [[nodiscard]] bool choice(const char* key, const char* first, const char* second) const
    {
        const std::string word = text(key, first);
        if (word != first && word != second)
            refuse(key, "\"" + word + "\" is neither \"" + first + "\" nor \"" + second + "\"");
        return word == second;
    }

    [[nodiscard]] double number(const char* key) const { return finite(key, at(key)); }

    [[nodiscard]] double positive(const char* key) const
    {
        const double value = number(key);
        if (!(value > 0))
            refuse(key, "the number must be positive");
        return value;
    }

    [[nodiscard]] int integer(const char* key, int least, int greatest) const
    {
        const json& value = at(key);
        if (!value.is_number_integer() || value.get<std::int64_t>() < least ||
            value.get<std::int64_t>() > greatest)
            refuse(key, "a whole number from " + std::to_string(least) + " to " + std::to_string(greatest) +
                            " is expected");
        return value.get<int>();
    }

    [[nodiscard]] bool flag(const char* key, bool standard) const
    {
        if (has(key) && !at(key).is_boolean())
            refuse(key, "true or false is expected");
        return has(key) ? at(key).get<bool>() : standard;
    }

    /// One number for all channels, or one for each.
    [[nodiscard]] std::array<double, 3> channels(const char* key) const
    {
        const json& value = at(key);
        std::array<double, 3> all{};
        if (!value.is_array()) {
            all.fill(number(key));
            return all;
        }
        if (value.size() != all.size())
            refuse(key, "one number or three are expected");
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i] = finite(key, value[i]);
        return all;
    }

    [[nodiscard]] std::vector<std::string> texts(const char* key) const
    {
        const json& value = at(key);
        if (!value.is_array() || !std::ranges::all_of(value, [](const json& row) { return row.is_string(); }))
            refuse(key, "a list of texts is expected");
        return value.get<std::vector<std::string>>();
    }

    [[nodiscard]] std::vector<double> numbers(const char* key) const
    {
        const json& value = at(key);
        if (!value.is_array())
            refuse(key, "a list of numbers is expected");
        std::vector<double> result;
        for (const json& row : value)
            result.push_back(finite(key, row));
        return result;
    }

    [[nodiscard]] std::array<cv::Point2d, 5> points(const char* key) const
    {
        const json& value = at(key);
        std::array<cv::Point2d, 5> result;
        const auto isPoint = [](const json& row) { return row.is_array() && row.size() == 2; };
        if (!value.is_array() || value.size() != result.size() || !std::ranges::all_of(value, isPoint))
            refuse(key, "five points [x, y] are expected");
        for (std::size_t i = 0; i < result.size(); ++i)
            result[i] = {finite(key, value[i][0]), finite(key, value[i][1])};
        return result;
    }

  private:
    [[nodiscard]] double finite(const char* key, const json& value) const
    {
        if (!value.is_number() || !std::isfinite(value.get<double>()))
            refuse(key, "a number is expected");
        return value.get<double>();
    }

    const json& m_object;
    std::string m_path;
};

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

/// {"layer-energy": {"eyes": [mean, sd], ...}, ...}
std::vector<RegionReference> readRegionReferences(const Section& methods, const json& entries)
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

void readCalibration(const Section& manifest, NetworkInfo& network)
{
    network.isCalibrated = manifest.has("calibration");
    if (!network.isCalibrated)
        return;
    const Section calibration = manifest.section("calibration");
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

void readHash(const Section& manifest, NetworkInfo& network)
{
    network.sha256 = manifest.text("sha256");
    if (network.sha256.size() != kHashLength ||
        network.sha256.find_first_not_of("0123456789abcdef") != std::string::npos)
        manifest.refuse("sha256", "64 lower-case hexadecimal digits are expected");
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
    readHash(manifest, network);
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
    readCalibration(manifest, network);
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

nlohmann::ordered_json calibrationJson(const NetworkInfo& network)
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
    manifest["calibration"] = calibrationJson(network);
    return manifest;
}

Result<NetworkInfo> readNetworkManifest(const std::string& manifestFile)
{
    std::ifstream stream(manifestFile, std::ios::binary);
    std::error_code ignored;
    if (!fs::is_regular_file(manifestFile, ignored) || !stream.is_open())
        return failure(ErrorCode::FileNotReadable, manifestFile);
    json manifest;
    try {
        manifest = json::parse(stream);
        const Section top(manifest, {});
        if (const std::string schema = top.text("schema"); schema != kNetworkSchema)
            top.refuse("schema", "\"" + schema + "\" is not \"" + kNetworkSchema + "\"");
    } catch (const std::exception& exception) {
        return failure(ErrorCode::ManifestInvalid, manifestFile, exception.what());
    }
    auto network = networkFromJson(manifest);
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
