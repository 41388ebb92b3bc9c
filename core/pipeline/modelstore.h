// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/networkinfo.h"
#include "core/types/result.h"

#include <map>
#include <string>
#include <vector>

namespace pw {

/// A model file named in resources/models.json.
struct ModelFile {
    std::string id;   ///< "detector", "landmarks", "pose"...
    std::string file; ///< full path
    std::string sha256;
    std::string licence;
    std::string provenance;
};

/// Finds manifest, models, samples and the torch module. Looked up in this order: environment variable
/// PIXELWORTH_DATA (one folder with models.json and assets/), <program>/../share/pixelworth, and for
/// the assets also <program>/../../assets, where set-up puts them in the build tree. The user's own networks
/// (docs/networks.md) are added to those of the manifest, and the user's own constants take the place of the
/// program's; a broken file is left out and kept as a warning.
class ModelStore {
  public:
    /// `programFile` is the running program's path (/proc/self/exe). Errors: ModelMissing (no manifest
    /// found), ModelDamaged (manifest unreadable).
    [[nodiscard]] static Result<ModelStore> open(const std::string& programFile);

    /// A model by id. Errors: ModelMissing.
    [[nodiscard]] Result<ModelFile> model(const std::string& id) const;

    /// Those of the program first, then the user's by file name.
    [[nodiscard]] const std::vector<NetworkInfo>& networks() const { return m_networks; }

    /// Path of the file with the user's own constants for a network of the program; "" when it has those it
    /// came with (docs/networks.md).
    [[nodiscard]] std::string ownCalibrationOf(const std::string& id) const;

    /// What is wrong with the user's manifests: ManifestInvalid, NetworkExists, FileNotReadable.
    [[nodiscard]] const std::vector<InspectionError>& warnings() const { return m_warnings; }

    /// A network by manifest id. Errors: ModelMissing, InvalidArgument (unknown id).
    [[nodiscard]] Result<NetworkInfo> network(const std::string& id) const;

    /// The sample portrait, or "" when it is not installed.
    [[nodiscard]] std::string samplePortrait() const;

    /// The portrait and the further photographs of the manifest that are there, for trying out networks.
    [[nodiscard]] const std::vector<std::string>& samplePhotographs() const { return m_samplePhotographs; }

    /// Path of the LibTorch module.
    [[nodiscard]] std::string backendModule() const;

  private:
    void addUserNetworks();
    void takeOverCalibration(const std::string& manifest);

    std::vector<NetworkInfo> m_networks;
    std::map<std::string, std::string> m_ownCalibrations; ///< file by network
    std::vector<InspectionError> m_warnings;
    std::vector<ModelFile> m_models;
    std::vector<std::string> m_assetFolders;
    std::string m_samplePortrait;
    std::vector<std::string> m_samplePhotographs;
    std::string m_backendModule;
};

/// Where the program's data may lie, in the order of ModelStore.
[[nodiscard]] std::vector<std::string> dataFolders(const std::string& programFile);

/// Where the user's networks are: the folder $PIXELWORTH_NETWORKS, else "networks" in $PIXELWORTH_DATA, else
/// pixelworth/networks in the user's data folder (XDG). It need not exist.
[[nodiscard]] std::string userNetworksFolder();

/// Path of the running program.
[[nodiscard]] std::string currentProgram();

/// Errors: ModelMissing, ModelDamaged.
[[nodiscard]] Result<void> verifyModelFile(const std::string& file, const std::string& sha256);

} // namespace pw
