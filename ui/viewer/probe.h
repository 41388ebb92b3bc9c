// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPoint>

#include <optional>

namespace pw::ui {

/// What lies under the cursor: photograph pixel, its colour, and the exact map value of the cell there.
struct Probe {
    QPoint pixel;
    QColor colour;
    std::optional<double> mapValue;
    QPoint cell; ///< of the map, when there is a value
};

} // namespace pw::ui
