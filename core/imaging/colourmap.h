// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/colourmapid.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace pw {

struct Rgb {
    std::uint8_t r = 0, g = 0, b = 0;
    bool operator==(const Rgb&) const = default;
};

/// One colour map: `key` for files and the command line, `name` for people (untranslated).
struct ColourMapDescriptor {
    ColourMapId id;
    const char* key;
    const char* name;
};

/// All colour maps in the order of the menu. Cividis (safe for colour-blind readers) first;
/// RdYlGn is ColorBrewer's diverging scale with 11 classes, the one in the paper.
[[nodiscard]] std::span<const ColourMapDescriptor> colourMaps();
[[nodiscard]] std::optional<ColourMapId> colourMapFromKey(std::string_view key);

/// The 256 colours of a map, low value first. The reference stays valid for ever.
[[nodiscard]] const std::array<Rgb, 256>& colourTable(ColourMapId id);

/// Index into the table for a map value, clamped: low -> 0, high -> 255.
[[nodiscard]] int colourIndex(double value, double low, double high);

} // namespace pw
