// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/mapmethod.h"

#include <cstdint>

namespace pw {

/// Everything about an inspection that changes its numbers, besides image and network.
struct InspectionParameters {
    MapMethod method = MapMethod::LayerEnergy;
    int passes = 100;     ///< random dropout passes T, 3..1000
    double dropout = 0.5; ///< probability that an entry is dropped, 0 < p < 1
    std::uint64_t seed = 0;
    int seeds = 1;        ///< 1..100; more than 1: the spread over that many seeds, from `seed` on, is measured too

    bool operator==(const InspectionParameters&) const = default;
};

} // namespace pw
