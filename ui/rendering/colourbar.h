// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/overlaystyle.h"

#include <QColor>
#include <QFont>
#include <QLocale>
#include <QRectF>
#include <QString>

#include <optional>
#include <vector>

class QPainter;

namespace pw {

/// Everything a colour bar shows. The same drawing serves the canvas and the exports.
struct ColourBarContent {
    QString title;                ///< name of the map method
    OverlayStyle style;           ///< colour map, limits, threshold
    std::optional<double> marker; ///< probed value
    QColor ink;                   ///< text and ticks
    QFont font;
    QLocale locale = QLocale::c(); ///< of the numbers: the window's on screen, C in exported pictures
};

/// A number beside the bar. Those that would run into a more important one are left out.
struct ColourBarLabel {
    double value = 0;
    QString text; ///< "0.2"; at a limit that cuts values off "≤ 0.2"
    QRectF box;   ///< logical pixels
    bool bold = false;
};

/// Where everything stands inside an area. Public so that tests can see that nothing is clipped or overlaps.
struct ColourBarLayout {
    QRectF title;
    QRectF bar;
    std::vector<double> ticks; ///< map values
    std::vector<ColourBarLabel> labels;

    [[nodiscard]] qreal yOf(double value, const OverlayStyle& style) const;
};

[[nodiscard]] ColourBarLayout colourBarLayout(const QRectF& area, const ColourBarContent& content);

/// Vertical bar with title, ticks and limits inside `area` (logical pixels).
void paintColourBar(QPainter& painter, const QRectF& area, const ColourBarContent& content);

/// Width and least height that `paintColourBar` needs with this font.
[[nodiscard]] QSizeF colourBarSize(const ColourBarContent& content);

} // namespace pw
