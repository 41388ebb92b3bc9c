// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

namespace pw {

/// 64 steps of a JPEG quantisation table, row by row: the order of libjpeg, not the zig-zag order of the
/// file.
using QuantisationTable = std::array<std::uint16_t, 64>;

/// The JPEG quality a quantisation table stands for, on libjpeg's scale.
struct TableQuality {
    double quality = 100;     ///< 1..100
    bool approximate = false; ///< the table is not the standard one scaled: an equivalent only

    bool operator==(const TableQuality&) const = default;
};

[[nodiscard]] TableQuality tableQuality(const QuantisationTable& table);

} // namespace pw
