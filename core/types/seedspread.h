// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace pw {

/// How much the numbers of a face depend on the seed of the random masks.
struct SeedSpread {
    int seeds = 0; ///< how many, the inspection's own included
    double nativeMean = 0;
    double nativeSd = 0;
    double scaledMean = 0;
    double scaledSd = 0;
    double mapDifference = 0; ///< mean of |P - P'| over the pixels, P the map shown, P' that of another seed

    bool operator==(const SeedSpread&) const = default;
};

} // namespace pw
