// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/mapmethod.h"

#include <optional>
#include <span>
#include <string_view>

namespace pw {

/// One kind of map. `key` as on the command line and in files; `name` and `shows` (one sentence: what a high value
/// means) for people, untranslated, context "pw::MapMethod"; `formula` and `source` for help and reports.
struct MapMethodDescriptor {
    MapMethod method;
    const char* key;
    const char* name;
    const char* shows;
    const char* formula;
    const char* source;
};

/// The default first.
[[nodiscard]] std::span<const MapMethodDescriptor> mapMethods();
[[nodiscard]] const MapMethodDescriptor& mapMethodDescriptor(MapMethod method);
[[nodiscard]] std::optional<MapMethod> mapMethodFromKey(std::string_view key);

} // namespace pw
