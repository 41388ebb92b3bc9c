// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measures/analysis/headmask.h"

#include <optional>

namespace pw {

/// What the background around a head looks like.
struct BackgroundStatistics {
    double share = 0;        ///< 0..1 of the head mask's region that is background; under 0.05 tells little
    double edges = 0;        ///< mean length of the Scharr gradient of the linear luminance: OFIQ's native
    double tone = 0;         ///< standard deviation of L*: sees soft unevenness that has no edges
    double lightness = 0;    ///< mean L*, 0..100
    double colourSpread = 0; ///< the larger standard deviation of a* and b*
    double whiteShare = 0;   ///< 0..1, luminance 255

    bool operator==(const BackgroundStatistics&) const = default;
};

/// Background uniformity after OFIQ 1.0.3, on an own mask: 354x292 pixels, head grown by 5x5, the rest shrunk
/// by 4x4. Absent when no background is left.
[[nodiscard]] std::optional<BackgroundStatistics> backgroundStatistics(const FaceFrame& aligned,
                                                                       const HeadMask& mask);

} // namespace pw
