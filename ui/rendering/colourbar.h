// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/overlaystyle.h"

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QString>

#include <optional>

class QPainter;

namespace pw {

/// Everything a colour bar shows. The same drawing serves the canvas and the exports.
struct ColourBarContent {
    QString title;                ///< name of the map method
    OverlayStyle style;           ///< colour map, limits, threshold
    std::optional<double> marker; ///< probed value
    QColor ink;                   ///< text and ticks
    QFont font;
};

/// Vertical bar with title, ticks and limits inside `area` (logical pixels).
void paintColourBar(QPainter& painter, const QRectF& area, const ColourBarContent& content);

/// Width and least height that `paintColourBar` needs with this font.
[[nodiscard]] QSizeF colourBarSize(const ColourBarContent& content);

} // namespace pw
