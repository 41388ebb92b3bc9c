// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rendering/colourbar.h"

#include "core/imaging/colourmap.h"
#include "ui/rendering/tabularnumber.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

namespace pw {
namespace {

using namespace Qt::Literals::StringLiterals;

// Lengths in units of the font's height, so that the bar keeps its proportions at any size.
constexpr qreal kBarWidth = 0.9;
constexpr qreal kLeastBarHeight = 7.0;
constexpr qreal kTick = 0.3;
constexpr qreal kGap = 0.25;
constexpr qreal kMarker = 0.5;
constexpr qreal kTickSpacing = 2.2;
constexpr int kMarkerDecimals = 3;

QFont boldOf(QFont font)
{
    font.setBold(true);
    return font;
}

/// The finest step of the series 1, 2, 5, 10... that cuts `span` into at most `parts`.
double tickStep(double span, int parts)
{
    const double least = span / std::max(parts, 1);
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= least * (1 - 1e-9))
            return factor * power;
    }
    return 10 * power;
}

/// Decimals needed to write `value` to a thousandth.
int decimalsOf(double value)
{
    constexpr int kMost = 3;
    for (int decimals = 0; decimals < kMost; ++decimals) {
        const double scaled = value * std::pow(10.0, decimals);
        if (std::abs(scaled - std::round(scaled)) < 0.5 * std::pow(10.0, decimals - kMost))
            return decimals;
    }
    return kMost;
}

QString number(const ColourBarContent& content, double value, int decimals)
{
    return content.locale.toString(value, 'f', decimals);
}

/// What stands before a number: values beyond a limit inside 0..1 are shown with the colour of the limit.
QString prefixAt(double value, const OverlayStyle& style)
{
    if (value == style.low && style.low > 0)
        return u"≤ "_s;
    if (value == style.high && style.high < 1)
        return u"≥ "_s;
    return {};
}

qreal labelWidth(const ColourBarContent& content)
{
    const QString sample = u"≤ "_s + number(content, 0.0, kMarkerDecimals);
    return std::max(tabularWidth(content.font, sample), tabularWidth(boldOf(content.font), sample));
}

qreal longestWord(const QString& text, const QFontMetricsF& metrics)
{
    qreal longest = 0;
    for (const QString& word : text.split(QRegularExpression(u"\\s+"_s), Qt::SkipEmptyParts))
        longest = std::max(longest, std::ceil(metrics.horizontalAdvance(word)) + 1);
    return longest;
}

qreal titleHeight(const ColourBarContent& content, qreal width)
{
    if (content.title.isEmpty())
        return 0;
    return QFontMetricsF(boldOf(content.font))
        .boundingRect(QRectF(0, 0, width, 1e5), Qt::TextWordWrap | Qt::AlignLeft, content.title)
        .height();
}

qreal columnWidth(const ColourBarContent& content)
{
    const qreal em = QFontMetricsF(content.font).height();
    const qreal core = em * (kMarker + kBarWidth + kTick + kGap) + labelWidth(content);
    return std::ceil(std::max(core, longestWord(content.title, QFontMetricsF(boldOf(content.font)))));
}

/// Adds labels in the order of their importance and drops those that would overlap one already there.
class LabelColumn {
  public:
    LabelColumn(ColourBarLayout& layout, const ColourBarContent& content, qreal left)
        : m_layout(layout), m_content(content), m_left(left), m_height(QFontMetricsF(content.font).height()),
          m_prefixWidth(prefixWidth(content))
    {
    }

    void add(double value, const QString& prefix, int decimals, bool bold = false)
    {
        const QFont font = bold ? boldOf(m_content.font) : m_content.font;
        const QString digits = number(m_content, value, decimals);
        const qreal before = tabularWidth(font, prefix);
        const qreal y = m_layout.yOf(value, m_content.style);
        // Figures start at the same place, so that the decimal points stand below each other.
        const QRectF box(m_left + m_prefixWidth - before, y - m_height / 2,
                         before + tabularWidth(font, digits), m_height);
        const auto overlaps = [&box](const ColourBarLabel& other) {
            return box.top() < other.box.bottom() && other.box.top() < box.bottom();
        };
        if (std::ranges::none_of(m_layout.labels, overlaps))
            m_layout.labels.push_back({value, prefix + digits, box, bold});
    }

  private:
    static qreal prefixWidth(const ColourBarContent& content)
    {
        const auto& style = content.style;
        const bool any = style.low > 0 || style.high < 1 || style.threshold;
        return any ? tabularWidth(content.font, u"≤ "_s) : 0;
    }

    ColourBarLayout& m_layout;
    const ColourBarContent& m_content;
    qreal m_left;
    qreal m_height;
    qreal m_prefixWidth;
};

bool inRange(double value, const OverlayStyle& style)
{
    return value >= style.low && value <= style.high;
}

QRectF snapped(const QPainter& painter, const QRectF& rect)
{
    const QTransform device = painter.deviceTransform();
    const QRectF there = device.mapRect(rect);
    const QRectF whole(QPointF(std::round(there.left()), std::round(there.top())),
                       QPointF(std::round(there.right()), std::round(there.bottom())));
    return device.inverted().mapRect(whole);
}

qreal devicePixel(const QPainter& painter)
{
    return 1 / std::max(0.01, painter.deviceTransform().m22());
}

void paintGradient(QPainter& painter, const QRectF& bar, const ColourBarLayout& layout,
                   const ColourBarContent& content)
{
    const auto& table = colourTable(content.style.colourMap);
    QImage gradient(1, static_cast<int>(table.size()), QImage::Format_RGB32);
    for (std::size_t i = 0; i < table.size(); ++i)
        gradient.setPixel(0, static_cast<int>(table.size() - 1 - i),
                          qRgb(table[i].r, table[i].g, table[i].b));
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.save();
    if (content.style.threshold) { // what is not drawn over the photograph is not drawn here
        const double top = std::clamp(*content.style.threshold, content.style.low, content.style.high);
        painter.setClipRect(
            snapped(painter, QRectF(QPointF(bar.left(), layout.yOf(top, content.style)), bar.bottomRight())),
            Qt::IntersectClip);
    }
    painter.drawImage(bar, gradient);
    painter.restore();

    QColor frame = content.ink;
    frame.setAlphaF(0.6F);
    const qreal line = devicePixel(painter);
    painter.fillRect(QRectF(bar.left() - line, bar.top() - line, bar.width() + 2 * line, line), frame);
    painter.fillRect(QRectF(bar.left() - line, bar.bottom(), bar.width() + 2 * line, line), frame);
    painter.fillRect(QRectF(bar.left() - line, bar.top(), line, bar.height()), frame);
    painter.fillRect(QRectF(bar.right(), bar.top(), line, bar.height()), frame);
}

void paintLine(QPainter& painter, qreal left, qreal right, qreal y, qreal thickness, const QColor& colour)
{
    painter.fillRect(snapped(painter, QRectF(left, y - thickness / 2, right - left, thickness)), colour);
}

void paintMarker(QPainter& painter, const QRectF& bar, qreal y, qreal size, const QColor& ink)
{
    const qreal tip = bar.left() - 2 * devicePixel(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawPolygon(
        QPolygonF{QPointF(tip, y), QPointF(tip - size, y - size / 2), QPointF(tip - size, y + size / 2)});
    painter.setRenderHint(QPainter::Antialiasing, false);
    // White between black can be seen on every colour of every map.
    const qreal line = std::max(devicePixel(painter), size / 6);
    paintLine(painter, bar.left(), bar.right(), y, 3 * line, Qt::black);
    paintLine(painter, bar.left(), bar.right(), y, line, Qt::white);
}

} // namespace

qreal ColourBarLayout::yOf(double value, const OverlayStyle& style) const
{
    const double span = style.high - style.low;
    const double share = span > 0 ? std::clamp((value - style.low) / span, 0.0, 1.0) : 0.0;
    return bar.bottom() - share * bar.height();
}

ColourBarLayout colourBarLayout(const QRectF& area, const ColourBarContent& content)
{
    const qreal em = QFontMetricsF(content.font).height();
    ColourBarLayout layout;
    layout.title = QRectF(area.topLeft(), QSizeF(area.width(), titleHeight(content, area.width())));
    const qreal top = layout.title.bottom() + (content.title.isEmpty() ? 0.5 : 1.0) * em;
    layout.bar = QRectF(area.left() + kMarker * em, top, kBarWidth * em, area.bottom() - 0.5 * em - top);

    const auto& style = content.style;
    const double span = style.high - style.low;
    if (span > 0) {
        const double step = tickStep(span, static_cast<int>(layout.bar.height() / (kTickSpacing * em)));
        const auto first = static_cast<int>(std::ceil(style.low / step - 1e-9));
        for (int i = first; i * step <= style.high + 1e-9 * span; ++i)
            layout.ticks.push_back(i * step);

        LabelColumn column(layout, content, layout.bar.right() + (kTick + kGap) * em);
        const int decimals = std::max({decimalsOf(step), decimalsOf(style.low), decimalsOf(style.high)});
        if (content.marker)
            column.add(*content.marker, {}, kMarkerDecimals, true);
        if (style.threshold && inRange(*style.threshold, style))
            column.add(*style.threshold, u"< "_s, std::max(decimals, decimalsOf(*style.threshold)));
        for (const double limit : {style.low, style.high})
            column.add(limit, prefixAt(limit, style), decimals);
        for (const double tick : layout.ticks)
            column.add(tick, {}, decimals);
    }
    return layout;
}

void paintColourBar(QPainter& painter, const QRectF& area, const ColourBarContent& content)
{
    painter.save();
    const ColourBarLayout layout = colourBarLayout(area, content);
    const qreal em = QFontMetricsF(content.font).height();
    const QRectF bar = snapped(painter, layout.bar);
    const qreal line = std::max(devicePixel(painter), em / 16);

    painter.setPen(content.ink);
    painter.setFont(boldOf(content.font));
    painter.drawText(layout.title, Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop, content.title);

    paintGradient(painter, bar, layout, content);
    for (const double tick : layout.ticks)
        paintLine(painter, bar.right() + line, bar.right() + kTick * em, layout.yOf(tick, content.style),
                  line, content.ink);
    if (content.style.threshold && inRange(*content.style.threshold, content.style)) {
        const qreal y = layout.yOf(*content.style.threshold, content.style);
        paintLine(painter, bar.left() - kTick * em, bar.right() + kTick * em, y, 2 * line, content.ink);
    }
    if (content.marker)
        paintMarker(painter, bar, layout.yOf(*content.marker, content.style),
                    kMarker * em - 4 * devicePixel(painter), content.ink);

    const QFontMetricsF metrics(content.font);
    painter.setPen(content.ink);
    for (const auto& label : layout.labels) {
        const QPointF baseline(label.box.left(), label.box.top() + metrics.ascent());
        paintTabular(painter, baseline, label.bold ? boldOf(content.font) : content.font, label.text);
    }
    painter.restore();
}

QSizeF colourBarSize(const ColourBarContent& content)
{
    const qreal em = QFontMetricsF(content.font).height();
    const qreal width = columnWidth(content);
    return {width, std::ceil(titleHeight(content, width) + (1.5 + kLeastBarHeight) * em)};
}

} // namespace pw
