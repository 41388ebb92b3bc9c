// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/modelstore.h"

#include "core/detection/exceptionbarrier.h"
#include "core/detection/modelfile.h"
#include "core/quality/mapmethods.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace pw {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr const char* kSchema = "pixelworth.models/1";
constexpr const char* kManifestName = "models.json";

/// The first of the folders' files that exists, or the first candidate so that messages name a full path.
std::string locate(const std::vector<std::string>& folders, const std::string& file)
{
    for (const auto& folder : folders) {
        std::error_code ignored;
        if (fs::exists(fs::path(folder) / file, ignored))
            return fs::path(folder) / file;
    }
    return folders.empty() ? file : (fs::path(folders.front()) / file).string();
}

ModelFile readModel(const json& entry, const std::vector<std::string>& folders)
{
    return {entry.at("id").get<std::string>(), locate(folders, entry.at("file").get<std::string>()),
            entry.at("sha256").get<std::string>(), entry.at("licence").get<std::string>(),
            entry.at("provenance").get<std::string>()};
}

/// {"layer-energy": {"eyes": [mean, sd], ...}, ...}
std::vector<RegionReference> readRegionReferences(const json& methods)
{
    std::vector<RegionReference> references;
    for (const auto& [key, regions] : methods.items()) {
        const auto method = mapMethodFromKey(key);
        if (!method)
            throw std::invalid_argument("the map method " + key + " is unknown");
        for (const auto& [region, numbers] : regions.items()) {
            references.push_back({*method, region, numbers.at(0).get<double>(), numbers.at(1).get<double>()});
            if (!(references.back().sd > 0))
                throw std::invalid_argument("region " + region + ": the standard deviation must be positive");
        }
    }
    return references;
}

NetworkInfo readNetwork(const json& entry, const std::vector<std::string>& folders)
{
    const ModelFile model = readModel(entry, folders);
    NetworkInfo info;
    info.id = model.id;
    info.name = entry.at("name").get<std::string>();
    info.file = model.file;
    info.sha256 = model.sha256;
    info.licence = model.licence;
    info.provenance = model.provenance;

    const json& input = entry.at("input");
    info.inputWidth = input.at("width").get<int>();
    info.inputHeight = input.at("height").get<int>();
    const auto order = input.at("colour_order").get<std::string>();
    if (order != "BGR" && order != "RGB")
        throw std::invalid_argument("network " + info.id + ": colour_order is neither BGR nor RGB");
    info.inputIsBgr = order == "BGR";
    info.mean = input.at("mean").get<double>();
    info.scale = input.at("scale").get<double>();

    info.stateTensor = entry.at("state_tensor").get<std::string>();
    info.embeddingTensor = entry.at("embedding_tensor").get<std::string>();
    info.energyTensors = entry.at("energy_tensors").get<std::vector<std::string>>();

    info.prunesChannels = entry.value("prune", true);

    const json& calibration = entry.at("calibration");
    info.alpha = calibration.at("alpha").get<double>();
    info.r = calibration.at("r").get<double>();
    info.gamma = calibration.at("gamma").get<double>();
    info.energyReference = calibration.at("energy_reference").get<double>();
    info.jacobianReference = calibration.value("jacobian_reference", info.jacobianReference);
    info.stableUnitSum = calibration.at("stable_unit_sum").get<double>();
    if (calibration.contains("reference_mean") && calibration.contains("reference_sd")) {
        info.referenceMean = calibration.at("reference_mean").get<double>();
        info.referenceSd = calibration.at("reference_sd").get<double>();
    }
    if (calibration.contains("region_references"))
        info.regionReferences = readRegionReferences(calibration.at("region_references"));
    info.referenceValues = calibration.value("reference_values", info.referenceValues);
    std::ranges::sort(info.referenceValues);
    if (info.inputWidth < 1 || info.inputHeight < 1 || !(info.scale > 0) || !(info.energyReference > 0) ||
        !(info.jacobianReference > 0) || !(info.stableUnitSum > 0))
        throw std::invalid_argument("network " + info.id + ": sizes, scale and references must be positive");
    return info;
}

json parseManifest(const std::string& path)
{
    std::ifstream stream(path);
    json manifest = json::parse(stream);
    if (const auto schema = manifest.at("schema").get<std::string>(); schema != kSchema)
        throw std::invalid_argument("schema is \"" + schema + "\", expected \"" + kSchema + "\"");
    return manifest;
}

template <class Entry>
Result<Entry> existing(const std::vector<Entry>& entries, const std::string& id, ErrorCode unknown)
{
    const auto found = std::ranges::find(entries, id, &Entry::id);
    if (found == entries.end())
        return failure(unknown, id, "the manifest has no such entry");
    std::error_code ignored;
    if (!fs::exists(found->file, ignored))
        return failure(ErrorCode::ModelMissing, found->file, "the file does not exist");
    return *found;
}

} // namespace

Result<ModelStore> ModelStore::open(const std::string& programFile)
{
    const fs::path prefix = fs::path(programFile).parent_path().parent_path();
    ModelStore store;
    store.m_backendModule = prefix / PW_MODULE_DIR / "pixelworth_torch.so";

    const auto folders = dataFolders(programFile);
    for (const auto& folder : folders)
        store.m_assetFolders.push_back(fs::path(folder) / "assets");
    store.m_assetFolders.push_back(prefix.parent_path() / "assets"); // build/release/bin -> build/assets

    const std::string manifestFile = locate(folders, kManifestName);
    std::error_code ignored;
    if (!fs::is_regular_file(manifestFile, ignored))
        return failure(ErrorCode::ModelMissing, manifestFile, "the list of models does not exist");
    try {
        const json manifest = parseManifest(manifestFile);
        for (const json& entry : manifest.at("models"))
            store.m_models.push_back(readModel(entry, store.m_assetFolders));
        for (const json& entry : manifest.at("networks"))
            store.m_networks.push_back(readNetwork(entry, store.m_assetFolders));
        for (const json& entry : manifest.at("samples"))
            if (entry.at("id") == "portrait")
                store.m_samplePortrait = locate(store.m_assetFolders, entry.at("file").get<std::string>());
    } catch (const std::exception& exception) {
        return failure(ErrorCode::ModelDamaged, manifestFile, exception.what());
    }
    if (!fs::is_regular_file(store.m_samplePortrait, ignored))
        store.m_samplePortrait.clear();
    return store;
}

Result<ModelFile> ModelStore::model(const std::string& id) const
{
    return existing(m_models, id, ErrorCode::ModelMissing);
}

Result<NetworkInfo> ModelStore::network(const std::string& id) const
{
    return existing(m_networks, id, ErrorCode::InvalidArgument);
}

std::string ModelStore::samplePortrait() const
{
    return m_samplePortrait;
}

std::string ModelStore::backendModule() const
{
    return m_backendModule;
}

std::vector<std::string> dataFolders(const std::string& programFile)
{
    std::vector<std::string> folders;
    if (const char* chosen = std::getenv("PIXELWORTH_DATA"); chosen && *chosen)
        folders.emplace_back(chosen);
    folders.push_back(fs::path(programFile).parent_path().parent_path() / PW_DATA_DIR);
    return folders;
}

std::string currentProgram()
{
    std::error_code ignored;
    return fs::read_symlink("/proc/self/exe", ignored);
}

Result<void> verifyModelFile(const std::string& file, const std::string& sha256)
{
    return withoutExceptions(file, [&]() -> Result<void> {
        auto bytes = readModelFile(file, sha256);
        if (!bytes)
            return tl::unexpected(bytes.error());
        return {};
    });
}

} // namespace pw
