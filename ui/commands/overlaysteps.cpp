// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/overlaysteps.h"

#include "core/imaging/colourmap.h"

#include <algorithm>
#include <cmath>

namespace pw::ui {

OverlayStyle opacityChanged(OverlayStyle style, int steps)
{
    // Rounded, so that ten steps up and ten down end where they began.
    style.opacity = std::clamp(std::round(style.opacity * 10 + steps) / 10, 0.0, 1.0);
    return style;
}

OverlayStyle colourMapChanged(OverlayStyle style, int steps)
{
    const auto maps = colourMaps();
    const int count = static_cast<int>(maps.size());
    const auto current = std::ranges::find(maps, style.colourMap, &ColourMapDescriptor::id);
    const int index = static_cast<int>(std::distance(maps.begin(), current));
    style.colourMap = maps[static_cast<std::size_t>(((index + steps) % count + count) % count)].id;
    return style;
}

OverlayStyle thresholdSwitched(OverlayStyle style, bool on)
{
    style.threshold.reset();
    if (on)
        style.threshold = (style.low + style.high) / 2;
    return style;
}

OverlayStyle limitsReset(OverlayStyle style)
{
    style.low = 0;
    style.high = 1;
    return style;
}

} // namespace pw::ui
