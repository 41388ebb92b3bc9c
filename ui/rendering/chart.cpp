// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rendering/chart.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

namespace pw {
namespace {

constexpr QColor kInk(32, 32, 32);
constexpr QColor kQuietInk(96, 96, 96);
constexpr QColor kGrid(226, 226, 226);

/// 1, 2 or 5 times a power of ten, so that about five steps fill the range.
double tickStep(double range)
{
    const double rough = range / 5;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= 0.999 * rough)
            return factor * power;
    return 10 * power;
}

int decimalsFor(double step)
{
    return std::max(0, static_cast<int>(std::ceil(-std::log10(step) - 1e-9)));
}

class ChartPainter {
  public:
    ChartPainter(QPainter& painter, const QRectF& area, const Chart& chart, const QFont& font)
        : m_painter(painter), m_area(area), m_chart(chart), m_font(font), m_metrics(font)
    {
        const qreal line = m_metrics.height();
        const qreal left = line * 1.4 + m_metrics.horizontalAdvance(QStringLiteral("0.000")) + line / 2;
        const qreal below = chart.categories.isEmpty() ? 2.6 * line : 1.4 * line + categoryHeight();
        m_plot = area.adjusted(left, 1.8 * line, -line / 2, -below);
    }

    void paint()
    {
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
        paintTitles();
        paintHorizontalTicks();
        paintVerticalTicks();
        m_painter.setPen(QPen(kQuietInk, 1));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRect(m_plot);
        m_painter.setClipRect(m_plot.adjusted(-4, -4, 4, 4));
        for (const ChartSeries& series : m_chart.series)
            paintSeries(series);
        m_painter.restore();
    }

  private:
    [[nodiscard]] qreal x(double value) const
    {
        return m_plot.left() + m_plot.width() * (value - m_chart.xLow) / (m_chart.xHigh - m_chart.xLow);
    }
    [[nodiscard]] qreal y(double value) const
    {
        return m_plot.bottom() - m_plot.height() * (value - m_chart.yLow) / (m_chart.yHigh - m_chart.yLow);
    }

    /// Names of categories stand upright when they would run into each other.
    [[nodiscard]] qreal widestCategory() const
    {
        qreal widest = 0;
        for (const QString& name : m_chart.categories)
            widest = std::max(widest, m_metrics.horizontalAdvance(name));
        return widest;
    }
    [[nodiscard]] bool uprightCategories() const
    {
        return widestCategory() * static_cast<qreal>(m_chart.categories.size()) > 0.75 * m_area.width();
    }
    [[nodiscard]] qreal categoryHeight() const
    {
        return (uprightCategories() ? widestCategory() : m_metrics.height()) + m_metrics.height() / 2;
    }

    void paintTitles()
    {
        QFont bold = m_font;
        bold.setBold(true);
        m_painter.setFont(bold);
        m_painter.setPen(kInk);
        m_painter.drawText(QRectF(m_plot.left(), m_area.top(), m_plot.width(), 1.5 * m_metrics.height()),
                           Qt::AlignLeft | Qt::AlignVCenter, m_chart.title);
        m_painter.setFont(m_font);
        m_painter.setPen(kQuietInk);
        m_painter.drawText(QRectF(m_plot.left(), m_area.bottom() - 1.2 * m_metrics.height(), m_plot.width(),
                                  1.2 * m_metrics.height()),
                           Qt::AlignHCenter | Qt::AlignVCenter, m_chart.xLabel);
        m_painter.save();
        m_painter.translate(m_area.left(), m_plot.bottom());
        m_painter.rotate(-90);
        m_painter.drawText(QRectF(0, 0, m_plot.height(), 1.2 * m_metrics.height()),
                           Qt::AlignHCenter | Qt::AlignVCenter, m_chart.yLabel);
        m_painter.restore();
    }

    void paintVerticalTicks()
    {
        const double step = tickStep(m_chart.yHigh - m_chart.yLow);
        for (double value = std::ceil(m_chart.yLow / step - 1e-9) * step;
             value <= m_chart.yHigh + 1e-9 * step; value += step) {
            m_painter.setPen(QPen(kGrid, 1));
            m_painter.drawLine(QPointF(m_plot.left(), y(value)), QPointF(m_plot.right(), y(value)));
            m_painter.setPen(kQuietInk);
            m_painter.drawText(
                QRectF(m_area.left(), y(value) - m_metrics.height() / 2,
                       m_plot.left() - m_area.left() - m_metrics.height() / 3, m_metrics.height()),
                Qt::AlignRight | Qt::AlignVCenter, QString::number(value, 'f', decimalsFor(step)));
        }
    }

    void paintHorizontalTicks()
    {
        if (!m_chart.categories.isEmpty()) {
            for (int i = 0; i < m_chart.categories.size(); ++i)
                paintCategory(x(i), m_chart.categories[i]);
            return;
        }
        const double step = tickStep(m_chart.xHigh - m_chart.xLow);
        for (double value = std::ceil(m_chart.xLow / step - 1e-9) * step;
             value <= m_chart.xHigh + 1e-9 * step; value += step) {
            m_painter.setPen(QPen(kGrid, 1));
            m_painter.drawLine(QPointF(x(value), m_plot.top()), QPointF(x(value), m_plot.bottom()));
            const qreal width = 5 * m_metrics.averageCharWidth();
            m_painter.setPen(kQuietInk);
            m_painter.drawText(QRectF(x(value) - width, m_plot.bottom() + 2, 2 * width, m_metrics.height()),
                               Qt::AlignHCenter | Qt::AlignTop,
                               QString::number(value, 'f', decimalsFor(step)));
        }
    }

    void paintCategory(qreal at, const QString& name)
    {
        m_painter.setPen(QPen(kGrid, 1));
        m_painter.drawLine(QPointF(at, m_plot.top()), QPointF(at, m_plot.bottom()));
        m_painter.setPen(kInk);
        if (!uprightCategories()) {
            const qreal width = widestCategory();
            m_painter.drawText(QRectF(at - width, m_plot.bottom() + 4, 2 * width, m_metrics.height()),
                               Qt::AlignHCenter | Qt::AlignTop, name);
            return;
        }
        m_painter.save();
        m_painter.translate(at - m_metrics.height() / 2, m_plot.bottom() + 4 + widestCategory());
        m_painter.rotate(-90);
        m_painter.drawText(QRectF(0, 0, widestCategory(), m_metrics.height()),
                           Qt::AlignRight | Qt::AlignVCenter, name);
        m_painter.restore();
    }

    void paintSeries(const ChartSeries& series)
    {
        std::vector<QPointF> places;
        std::ranges::transform(series.points, std::back_inserter(places),
                               [&](const QPointF& point) { return QPointF(x(point.x()), y(point.y())); });
        if (series.joined) {
            m_painter.setPen(QPen(series.colour, 2));
            m_painter.drawPolyline(places.data(), static_cast<int>(places.size()));
        }
        if (series.joined && m_chart.categories.isEmpty())
            return; // a curve: its points are only where it was sampled
        m_painter.setPen(Qt::NoPen);
        QColor dot = series.colour;
        dot.setAlpha(series.joined ? 255 : 150);
        m_painter.setBrush(dot);
        for (const QPointF& place : places)
            m_painter.drawEllipse(place, 3.5, 3.5);
    }

    QPainter& m_painter;
    QRectF m_area;
    const Chart& m_chart;
    QFont m_font;
    QFontMetricsF m_metrics;
    QRectF m_plot;
};

} // namespace

void paintChart(QPainter& painter, const QRectF& area, const Chart& chart, const QFont& font)
{
    ChartPainter(painter, area, chart, font).paint();
}

QColor seriesColour(int index)
{
    static constexpr std::array kColours = {QColor(0, 114, 178),   QColor(213, 94, 0),    QColor(0, 158, 115),
                                            QColor(204, 121, 167), QColor(120, 120, 120), QColor(0, 0, 0),
                                            QColor(230, 159, 0)};
    return kColours[static_cast<std::size_t>(index) % kColours.size()];
}

void paintLegend(QPainter& painter, const QPointF& topLeft, const std::vector<ChartSeries>& series,
                 const QFont& font)
{
    const QFontMetricsF metrics(font);
    QPointF line = topLeft;
    painter.save();
    painter.setFont(font);
    for (const ChartSeries& entry : series) {
        painter.fillRect(QRectF(line.x(), line.y() + metrics.height() / 2 - 2, 1.5 * metrics.height(), 4),
                         entry.colour);
        painter.setPen(kInk);
        painter.drawText(line + QPointF(2 * metrics.height(), metrics.ascent()), entry.name);
        line.ry() += 1.3 * metrics.height();
    }
    painter.restore();
}

} // namespace pw
