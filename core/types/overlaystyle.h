// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/colourmapid.h"

#include <optional>

namespace pw {

/// How a map is drawn over the photograph. Changing it never recomputes the map.
struct OverlayStyle {
    bool visible = true;
    double opacity = 0.6;   ///< 0..1
    ColourMapId colourMap = ColourMapId::Cividis;
    double low = 0.0;       ///< map value shown with the first colour; low < high
    double high = 1.0;      ///< map value shown with the last colour
    std::optional<double> threshold; ///< threshold mode: only cells with a value below it are drawn
    bool smooth = false;    ///< interpolate between cells; off shows the cells as they are

    bool operator==(const OverlayStyle&) const = default;
};

} // namespace pw
