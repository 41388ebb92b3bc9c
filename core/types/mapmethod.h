// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace pw {

/// Kinds of pixel-level quality map. Names, formulas and texts: core/quality/mapmethods.h.
enum class MapMethod {
    LayerEnergy,
    Paper,
    PaperStable,
    Jacobian,
};

} // namespace pw
