// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/overlaystyle.h"

namespace pw::ui {

/// What the overlay commands make of a style.

/// `steps` of 0.1, clamped to 0..1.
[[nodiscard]] OverlayStyle opacityChanged(OverlayStyle style, int steps);
/// The next (+1) or previous (-1) colour map of the list, round and round.
[[nodiscard]] OverlayStyle colourMapChanged(OverlayStyle style, int steps);
/// On: at the middle of the shown range.
[[nodiscard]] OverlayStyle thresholdSwitched(OverlayStyle style, bool on);
/// 0 to 1.
[[nodiscard]] OverlayStyle limitsReset(OverlayStyle style);

} // namespace pw::ui
