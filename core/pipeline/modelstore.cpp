// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/modelstore.h"

#include "core/detection/exceptionbarrier.h"
#include "core/detection/modelfile.h"
#include "core/networks/calibrationmanifest.h"
#include "core/networks/networkmanifest.h"

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

NetworkInfo readNetwork(const json& entry, const std::vector<std::string>& folders)
{
    auto network = networkFromJson(entry);
    if (!network)
        throw std::invalid_argument("networks: " + network.error().detail);
    network->file = locate(folders, network->file);
    network->isBuiltIn = true;
    return *network;
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
        for (const json& entry : manifest.at("samples")) {
            const std::string file = locate(store.m_assetFolders, entry.at("file").get<std::string>());
            if (!fs::is_regular_file(file, ignored))
                continue;
            store.m_samplePhotographs.push_back(file);
            if (entry.at("id") == "portrait")
                store.m_samplePortrait = file;
        }
    } catch (const std::exception& exception) {
        return failure(ErrorCode::ModelDamaged, manifestFile, exception.what());
    }
    store.addUserNetworks();
    return store;
}

void ModelStore::addUserNetworks()
{
    std::vector<std::string> manifests;
    std::error_code problem;
    for (fs::directory_iterator entry(userNetworksFolder(), problem), end; !problem && entry != end;
         entry.increment(problem))
        if (entry->path().extension() == ".json")
            manifests.push_back(entry->path());
    std::ranges::sort(manifests);
    for (const std::string& manifest : manifests) {
        if (isCalibrationManifest(manifest)) {
            takeOverCalibration(manifest);
            continue;
        }
        auto network = readNetworkManifest(manifest);
        if (!network)
            m_warnings.push_back(network.error());
        else if (std::ranges::find(m_networks, network->id, &NetworkInfo::id) != m_networks.end())
            m_warnings.push_back({ErrorCode::NetworkExists, network->id, manifest});
        else
            m_networks.push_back(*std::move(network));
    }
}

/// Constants belong to one model file: after an update of the program with another they would mislead.
void ModelStore::takeOverCalibration(const std::string& manifest)
{
    const auto own = readCalibrationManifest(manifest);
    if (!own) {
        m_warnings.push_back(own.error());
        return;
    }
    const auto network = std::ranges::find(m_networks, own->network, &NetworkInfo::id);
    const auto refuse = [&](const char* why) {
        m_warnings.push_back({ErrorCode::ManifestInvalid, manifest, why});
    };
    if (network == m_networks.end() || !network->isBuiltIn)
        refuse("network: no network with this id comes with the program");
    else if (own->sha256 != network->sha256)
        refuse("sha256: the constants are of another version of the network; calibrate it again");
    else {
        *network = withCalibration(*network, *own);
        m_ownCalibrations[network->id] = manifest;
    }
}

std::string ModelStore::ownCalibrationOf(const std::string& id) const
{
    const auto found = m_ownCalibrations.find(id);
    return found == m_ownCalibrations.end() ? std::string() : found->second;
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

std::string userNetworksFolder()
{
    const auto variable = [](const char* name) {
        const char* value = std::getenv(name);
        return fs::path(value ? value : "");
    };
    if (const fs::path chosen = variable("PIXELWORTH_NETWORKS"); !chosen.empty())
        return chosen;
    if (const fs::path data = variable("PIXELWORTH_DATA"); !data.empty())
        return data / "networks";
    fs::path data = variable("XDG_DATA_HOME");
    if (!data.is_absolute()) // the specification has relative ones ignored
        data = variable("HOME") / ".local" / "share";
    return data / "pixelworth" / "networks";
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
