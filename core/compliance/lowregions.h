// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/networkinfo.h"
#include "core/types/pixelqualitymap.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pw {

/// What is said about a part of the face whose pixels carry little (context "pw::Finding").
struct RegionDescriptor {
    const char* region; ///< RegionQuality::name
    const char* name;   ///< for people: "eyes"
    const char* lowText;
};

/// All parts of the face; not "outside", whose pixels are not expected to carry anything.
[[nodiscard]] std::span<const RegionDescriptor> faceRegions();

/// The parts in which a measure looks, so that a row and a low region at the same place become one finding.
[[nodiscard]] std::vector<std::string> regionsOfMeasure(std::string_view measure);

/// Distribution of a region's mean over good portraits for this kind of map; null where there is none.
[[nodiscard]] const RegionReference* regionReference(const NetworkInfo& network, MapMethod method,
                                                     std::string_view region);

/// A region that lies more than kLowRegionDeviations standard deviations below good portraits.
struct LowRegion {
    std::string region;
    double deviations = 0; ///< below the mean, in standard deviations; positive
};
inline constexpr double kLowRegionDeviations = 2.5;

/// The lowest first; empty without a reference.
[[nodiscard]] std::vector<LowRegion> lowRegions(const PixelQualityMap& map, const NetworkInfo& network);

} // namespace pw
