// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/complianceprofile.h"
#include "core/types/result.h"

#include <string>
#include <vector>

namespace pw {

inline constexpr const char* kDefaultProfile = "icao-portrait";

struct StoredProfile {
    ComplianceProfile profile;
    std::string file;
    bool builtIn = true; ///< came with the program: cannot be saved over or removed
};

/// The profiles of the program (folder "profiles" beside the list of models, see dataFolders()) and those of
/// a user (every *.json of a folder of the caller's). Read once; used by one thread.
class ProfileStore {
  public:
    /// `userFolder` may be empty or missing. Never fails: what cannot be read is listed in problems().
    [[nodiscard]] static ProfileStore open(const std::string& programFile, std::string userFolder = {});

    /// The default first, then the other built-in ones, then the user's, each by id.
    [[nodiscard]] const std::vector<StoredProfile>& profiles() const { return m_profiles; }
    [[nodiscard]] const std::vector<InspectionError>& problems() const { return m_problems; }

    /// Null for an unknown id.
    [[nodiscard]] const StoredProfile* find(const std::string& id) const;

    /// By id, or else from a file. Errors: InvalidArgument (neither), and those of readProfile().
    [[nodiscard]] Result<ComplianceProfile> load(const std::string& idOrFile) const;

    /// An id that is free: "icao-portrait-2".
    [[nodiscard]] std::string freeId(const std::string& wanted) const;

    /// Writes a user's profile to <user folder>/<id>.json, made when missing, and takes it into the list.
    /// Errors: ProfileInvalid, InvalidArgument (the id of a built-in one, no user folder), WriteFailed.
    [[nodiscard]] Result<void> save(ComplianceProfile profile);

    /// Deletes a user's profile and its file. Errors: InvalidArgument (unknown or built-in), WriteFailed.
    [[nodiscard]] Result<void> remove(const std::string& id);

  private:
    void readFolder(const std::string& folder, bool builtIn);
    void sort();

    std::string m_userFolder;
    std::vector<StoredProfile> m_profiles;
    std::vector<InspectionError> m_problems;
};

} // namespace pw
