// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace pw {

/// Colour tables for maps: core/imaging/colourmap.h.
enum class ColourMapId { Cividis, Viridis, Inferno, Turbo, Grey, RdYlGn };

} // namespace pw
