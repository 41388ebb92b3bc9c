// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/pixelqualitymap.h"

#include <optional>

namespace pw {

/// Calms the maps of a video: each cell of the aligned face follows its values with a time constant, so that
/// the result does not depend on how many frames a second are analysed. For the eye only; a capture is
/// inspected by itself.
class MapSmoother {
  public:
    /// Seconds, 0..5; 0: every map as it is.
    void setTimeConstant(double seconds) { m_timeConstant = seconds; }

    /// The map of a frame taken at `second`, on any clock that runs on.
    [[nodiscard]] PixelQualityMap smoothed(const PixelQualityMap& map, double second);

    /// Another face, or none: begin anew.
    void reset() { m_shown.reset(); }

  private:
    double m_timeConstant = 0.3;
    std::optional<PixelQualityMap> m_shown;
    double m_at = 0;
};

} // namespace pw
