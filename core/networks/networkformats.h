// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/networkinfo.h"
#include "core/types/result.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace pw {

/// One kind of network file: `key` in manifests, `name` for people, the suffix of stored copies, the patterns
/// of a file dialog, and a test of a file's first bytes. What opens it is behind the torch wall.
struct NetworkFormatDescriptor {
    NetworkFormat format;
    const char* key;
    const char* name;
    const char* suffix;
    const char* patterns;
    bool (*matches)(std::span<const std::uint8_t> head);
};

[[nodiscard]] std::span<const NetworkFormatDescriptor> networkFormats();
[[nodiscard]] const NetworkFormatDescriptor& networkFormatDescriptor(NetworkFormat format);
[[nodiscard]] std::optional<NetworkFormat> networkFormatFromKey(std::string_view key);

/// By content alone, whatever the file is called. Errors: FileNotReadable, NetworkUnsupported.
[[nodiscard]] Result<NetworkFormat> networkFormatOf(const std::string& file);

} // namespace pw
