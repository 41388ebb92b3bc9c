// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measures/analysis/quantisation.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace pw {

namespace {

constexpr std::size_t kSteps = 64;
constexpr double kLargestSpread = 0.2; // of the mean ratio to the standard table

/// Luminance, ITU-T T.81 annex K.
constexpr QuantisationTable kStandard = {
    16, 11, 10, 16, 24,  40,  51,  61,  12, 12, 14, 19, 26,  58,  60,  55, //
    14, 13, 16, 24, 40,  57,  69,  56,  14, 17, 22, 29, 51,  87,  80,  62, //
    18, 22, 37, 56, 68,  109, 103, 77,  24, 35, 55, 64, 81,  104, 113, 92, //
    49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99};

/// The standard table scaled as libjpeg does for `quality` 1..100.
QuantisationTable standardTable(int quality)
{
    const int percent = quality < 50 ? 5000 / quality : 200 - 2 * quality;
    QuantisationTable table{};
    for (std::size_t i = 0; i < kSteps; ++i)
        table[i] = static_cast<std::uint16_t>(std::clamp((kStandard[i] * percent + 50) / 100, 1, 255));
    return table;
}

} // namespace

TableQuality tableQuality(const QuantisationTable& table)
{
    // Rounding bends the scaled tables at both ends, so the standard ones are recognised before the mean is
    // asked.
    for (int quality = 100; quality >= 1; --quality)
        if (table == standardTable(quality))
            return {static_cast<double>(quality), false};

    double sum = 0, squares = 0;
    for (std::size_t i = 0; i < kSteps; ++i) {
        const double ratio = static_cast<double>(table[i]) / kStandard[i];
        sum += ratio;
        squares += ratio * ratio;
    }
    const double mean = sum / kSteps, variance = std::max(squares / kSteps - mean * mean, 0.0);
    const double percent = 100 * mean;
    const double quality = percent <= 100 ? (200 - percent) / 2 : 5000 / percent;
    return {std::clamp(quality, 1.0, 100.0), std::sqrt(variance) > kLargestSpread * mean};
}

} // namespace pw
