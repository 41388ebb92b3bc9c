// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/alignmenttemplate.h"
#include "core/types/networkinfo.h"
#include "core/types/result.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>

namespace pw {

inline constexpr const char* kNetworkSchema = "pixelworth.network/1";
inline constexpr int kLeastInputSide = 64, kGreatestInputSide = 256;

/// One network as a manifest describes it (docs/networks.md). `file` is taken over as it stands. Errors:
/// ManifestInvalid without a subject; the detail names the key.
[[nodiscard]] Result<NetworkInfo> networkFromJson(const nlohmann::json& entry);

/// Everything that networkFromJson() reads, without the schema.
[[nodiscard]] nlohmann::ordered_json networkToJson(const NetworkInfo& network);

/// Reads a manifest of its own (schema "pixelworth.network/1"); a relative model file is meant from the
/// manifest's folder. Errors: FileNotReadable, ManifestInvalid (subject: the manifest's path).
[[nodiscard]] Result<NetworkInfo> readNetworkManifest(const std::string& manifestFile);

/// The text of such a manifest with `modelFile` as the file.
[[nodiscard]] std::string networkManifest(const NetworkInfo& network, const std::string& modelFile);

/// May it be an id, and so part of a file name? 1..64 lower-case letters, digits, hyphens and underscores,
/// the first a letter or digit.
[[nodiscard]] bool isNetworkId(std::string_view id);

/// How faces are aligned for the network.
[[nodiscard]] AlignmentTemplate alignmentOf(const NetworkInfo& network);

} // namespace pw
