// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/manifestsection.h"

#include <filesystem>
#include <fstream>

namespace pw {

Result<nlohmann::json> parseManifestFile(const std::string& manifestFile, const char* schema)
{
    std::ifstream stream(manifestFile, std::ios::binary);
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(manifestFile, ignored) || !stream.is_open())
        return failure(ErrorCode::FileNotReadable, manifestFile);
    try {
        nlohmann::json manifest = nlohmann::json::parse(stream);
        const ManifestSection top(manifest, {});
        if (const std::string found = top.text("schema"); found != schema)
            top.refuse("schema", "\"" + found + "\" is not \"" + schema + "\"");
        return manifest;
    } catch (const std::exception& exception) {
        return failure(ErrorCode::ManifestInvalid, manifestFile, exception.what());
    }
}

} // namespace pw
