// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compliance/profilestore.h"

#include "core/compliance/profilereader.h"
#include "core/compliance/profilewriter.h"
#include "core/pipeline/modelstore.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <tuple>
#include <utility>

namespace pw {

namespace {

namespace fs = std::filesystem;

std::string builtInFolder(const std::string& programFile)
{
    std::string folder;
    for (const auto& candidate : dataFolders(programFile)) {
        folder = fs::path(candidate) / "profiles";
        std::error_code ignored;
        if (fs::is_directory(folder, ignored))
            break;
    }
    return folder;
}

} // namespace

ProfileStore ProfileStore::open(const std::string& programFile, std::string userFolder)
{
    ProfileStore store;
    store.m_userFolder = std::move(userFolder);
    store.readFolder(builtInFolder(programFile), true);
    if (store.m_profiles.empty())
        store.m_problems.push_back({ErrorCode::FileNotReadable, builtInFolder(programFile),
                                    "the profiles that come with the program are not installed"});
    if (!store.m_userFolder.empty())
        store.readFolder(store.m_userFolder, false);
    store.sort();
    return store;
}

void ProfileStore::readFolder(const std::string& folder, bool builtIn)
{
    std::error_code ignored;
    std::vector<std::string> files;
    for (fs::directory_iterator entry(folder, ignored), end; entry != end; entry.increment(ignored))
        if (entry->path().extension() == ".json")
            files.push_back(entry->path());
    std::ranges::sort(files);
    for (const auto& file : files) {
        auto profile = readProfile(file);
        if (!profile)
            m_problems.push_back(profile.error());
        else if (const StoredProfile* other = find(profile->id))
            m_problems.push_back({ErrorCode::ProfileInvalid, file,
                                  "its id \"" + profile->id + "\" is that of " + other->file});
        else
            m_profiles.push_back({*std::move(profile), file, builtIn});
    }
}

void ProfileStore::sort()
{
    std::ranges::sort(m_profiles, {}, [](const StoredProfile& stored) {
        return std::tuple(!stored.builtIn, stored.profile.id != kDefaultProfile, stored.profile.id);
    });
}

const StoredProfile* ProfileStore::find(const std::string& id) const
{
    const auto found = std::ranges::find_if(
        m_profiles, [&id](const StoredProfile& stored) { return stored.profile.id == id; });
    return found == m_profiles.end() ? nullptr : &*found;
}

Result<ComplianceProfile> ProfileStore::load(const std::string& idOrFile) const
{
    if (const StoredProfile* stored = find(idOrFile))
        return stored->profile;
    std::error_code ignored;
    if (fs::exists(idOrFile, ignored))
        return readProfile(idOrFile);
    std::string known;
    for (const auto& stored : m_profiles)
        known += (known.empty() ? "" : ", ") + stored.profile.id;
    return failure(ErrorCode::InvalidArgument, idOrFile, "neither a file nor one of the profiles " + known);
}

std::string ProfileStore::freeId(const std::string& wanted) const
{
    std::string id = wanted;
    for (int number = 2; find(id); ++number)
        id = wanted + "-" + std::to_string(number);
    return id;
}

Result<void> ProfileStore::save(ComplianceProfile profile)
{
    if (m_userFolder.empty())
        return failure(ErrorCode::InvalidArgument, profile.id, "there is no folder for profiles");
    const StoredProfile* old = find(profile.id);
    if (old && old->builtIn)
        return failure(ErrorCode::InvalidArgument, profile.id,
                       "a profile that comes with the program cannot be changed; give the copy another id");
    std::error_code error;
    fs::create_directories(m_userFolder, error);
    if (error)
        return failure(ErrorCode::WriteFailed, m_userFolder, error.message());
    // A user may have called the file something else.
    const std::string file = old ? old->file : (fs::path(m_userFolder) / (profile.id + ".json")).string();
    if (auto written = writeProfile(profile, file); !written)
        return written;
    refreshHash(profile);
    std::erase_if(m_profiles, [&](const StoredProfile& stored) { return stored.profile.id == profile.id; });
    m_profiles.push_back({std::move(profile), file, false});
    sort();
    return {};
}

Result<void> ProfileStore::remove(const std::string& id)
{
    const StoredProfile* stored = find(id);
    if (!stored || stored->builtIn)
        return failure(ErrorCode::InvalidArgument, id, "not a profile of the user's");
    std::error_code error;
    fs::remove(stored->file, error);
    if (error)
        return failure(ErrorCode::WriteFailed, stored->file, error.message());
    std::erase_if(m_profiles, [&id](const StoredProfile& entry) { return entry.profile.id == id; });
    return {};
}

} // namespace pw
