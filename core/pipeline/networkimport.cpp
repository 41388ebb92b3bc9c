// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/networkimport.h"

#include "core/detection/modelfile.h"
#include "core/networks/calibrationmanifest.h"
#include "core/networks/networkformats.h"
#include "core/networks/networkmanifest.h"
#include "core/report/filewriter.h"

#include <algorithm>
#include <filesystem>

namespace pw {

namespace {

namespace fs = std::filesystem;

bool isTaken(const std::string& id, const ModelStore& store)
{
    std::error_code ignored;
    return std::ranges::find(store.networks(), id, &NetworkInfo::id) != store.networks().end() ||
           fs::exists(fs::path(userNetworksFolder()) / (id + ".json"), ignored);
}

Result<void> copyModel(const NetworkInfo& network, const std::string& target)
{
    const auto bytes = readModelFile(network.file, network.sha256);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return writeFile(target, *bytes, {network.file});
}

/// A network of the user's, as its manifest has it.
struct OwnNetwork {
    NetworkInfo info;
    fs::path manifest;
};

Result<OwnNetwork> ownNetwork(const std::string& id, const ModelStore& store)
{
    const auto network = std::ranges::find(store.networks(), id, &NetworkInfo::id);
    if (network == store.networks().end())
        return failure(ErrorCode::InvalidArgument, id, "there is no network with this id");
    if (network->isBuiltIn)
        return failure(ErrorCode::InvalidArgument, id, "it comes with the program and cannot be removed");
    // The manifest's name need not be the id's: it may have been written by hand.
    std::error_code problem;
    for (fs::directory_iterator entry(userNetworksFolder(), problem), end; !problem && entry != end;
         entry.increment(problem)) {
        if (entry->path().extension() != ".json")
            continue;
        if (const auto found = readNetworkManifest(entry->path()); found && found->id == id)
            return OwnNetwork{*network, entry->path()};
    }
    return failure(ErrorCode::InvalidArgument, id, "its manifest is gone");
}

Result<void> withFolder(const fs::path& folder)
{
    std::error_code problem;
    fs::create_directories(folder, problem);
    if (problem)
        return failure(ErrorCode::WriteFailed, folder, problem.message());
    return {};
}

/// Gives the file's path. `model`: what must not be overwritten.
Result<std::string> written(const fs::path& file, const std::string& text, const std::string& model)
{
    if (auto made = withFolder(file.parent_path()); !made)
        return tl::unexpected(made.error());
    const auto* begin = reinterpret_cast<const std::uint8_t*>(text.data());
    if (auto done = writeFile(file, {begin, text.size()}, {model}); !done)
        return tl::unexpected(done.error());
    return file.string();
}

} // namespace

std::string freeNetworkId(const std::string& file, const ModelStore& store)
{
    std::string stem;
    for (const char letter : fs::path(file).stem().string()) {
        const bool isUpper = letter >= 'A' && letter <= 'Z';
        const char lower = isUpper ? static_cast<char>(letter - 'A' + 'a') : letter;
        const bool isPlain = (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9') || lower == '_';
        if (isPlain && !(stem.empty() && lower == '_'))
            stem += lower;
        else if (!stem.empty() && stem.back() != '-')
            stem += '-';
    }
    constexpr std::size_t kLongest = 56; // leaves room for a number
    stem.resize(std::min(stem.size(), kLongest));
    while (!stem.empty() && stem.back() == '-')
        stem.pop_back();
    if (stem.empty())
        stem = "network";
    std::string id = stem;
    for (int number = 2; isTaken(id, store); ++number)
        id = stem + "-" + std::to_string(number);
    return id;
}

Result<std::string> storeNetwork(const NetworkInfo& network, const ModelStore& store, bool copy)
{
    if (!isNetworkId(network.id))
        return failure(ErrorCode::InvalidArgument, "id \"" + network.id + "\"",
                       "1 to 64 lower-case letters, digits, - and _ are possible");
    if (isTaken(network.id, store))
        return failure(ErrorCode::NetworkExists, network.id);
    const fs::path folder = userNetworksFolder();
    if (auto made = withFolder(folder); !made)
        return tl::unexpected(made.error());
    std::error_code problem;
    std::string model = fs::absolute(network.file, problem);
    if (copy) {
        model = network.id + networkFormatDescriptor(network.format).suffix;
        if (auto copied = copyModel(network, folder / model); !copied)
            return tl::unexpected(copied.error());
    }
    const std::string manifest = folder / (network.id + ".json");
    auto stored = written(manifest, networkManifest(network, model), network.file);
    if (!stored && copy)
        fs::remove(folder / model, problem);
    return stored;
}

Result<std::string> storeCalibration(const std::string& id, const Calibration& calibration,
                                     const ModelStore& store)
{
    const auto known = std::ranges::find(store.networks(), id, &NetworkInfo::id);
    if (known != store.networks().end() && known->isBuiltIn) {
        std::string file = store.ownCalibrationOf(id);
        if (file.empty())
            file = fs::path(userNetworksFolder()) / (id + ".calibration.json");
        return written(file, calibrationManifest(calibrated(*known, calibration)), known->file);
    }
    const auto own = ownNetwork(id, store);
    if (!own)
        return tl::unexpected(own.error());
    const fs::path model = own->info.file;
    const bool isBeside = model.parent_path() == own->manifest.parent_path();
    return written(own->manifest,
                   networkManifest(calibrated(own->info, calibration), isBeside ? model.filename() : model),
                   own->info.file);
}

Result<void> removeNetwork(const std::string& id, const ModelStore& store)
{
    if (const std::string constants = store.ownCalibrationOf(id); !constants.empty()) {
        std::error_code problem;
        if (!fs::remove(constants, problem) || problem)
            return failure(ErrorCode::WriteFailed, constants, problem.message());
        return {};
    }
    const auto own = ownNetwork(id, store);
    if (!own)
        return tl::unexpected(own.error());
    const fs::path model = own->info.file;
    std::error_code problem;
    if (!fs::remove(own->manifest, problem) || problem)
        return failure(ErrorCode::WriteFailed, own->manifest, problem.message());
    if (model.parent_path() == own->manifest.parent_path() && !fs::remove(model, problem) && problem)
        return failure(ErrorCode::WriteFailed, model, problem.message());
    return {};
}

} // namespace pw
