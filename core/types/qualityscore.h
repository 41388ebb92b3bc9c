// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

namespace pw {

/// SER-FIQ quality (Terhörst et al., CVPR 2020) and its scaled form (Terhörst et al., TBIOM 2023, eq. 2).
struct QualityScore {
    double native = 0;            ///< q = 2 / (1 + e^d), 0..1
    double scaled = 0;            ///< Q = 1 / (1 + e^(-alpha (q - r))), 0..1
    double spread = 0;            ///< standard error of q over the random masks (jackknife over the passes)
    std::optional<double> percentile; ///< share of good portraits with a lower q, 0..100; absent without a reference
    int passes = 0;
    std::uint64_t seed = 0;

    bool operator==(const QualityScore&) const = default;
};

} // namespace pw
