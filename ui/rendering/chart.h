// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPointF>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <vector>

class QPainter;

namespace pw {

/// One line, or cloud of dots, of a chart.
struct ChartSeries {
    QString name;
    QColor colour;
    std::vector<QPointF> points;
    bool joined = true; ///< by a line; dots alone otherwise
};

/// A plain two-dimensional chart for exported pictures. Points outside the ranges are not drawn.
struct Chart {
    QString title;
    QString xLabel, yLabel;
    double xLow = 0, xHigh = 1, yLow = 0, yHigh = 1;
    QStringList categories; ///< names of x = 0, 1, 2...; numbers as ticks when empty
    std::vector<ChartSeries> series;
};

/// Draws axes, ticks and series inside `area`; text in `font` and dark ink on the background that is there.
void paintChart(QPainter& painter, const QRectF& area, const Chart& chart, const QFont& font);

/// Colours that stay distinct under colour blindness (Okabe and Ito, 2008), repeated when there are more
/// series.
[[nodiscard]] QColor seriesColour(int index);

/// Swatch and name of each series, one below the other.
void paintLegend(QPainter& painter, const QPointF& topLeft, const std::vector<ChartSeries>& series,
                 const QFont& font);

} // namespace pw
