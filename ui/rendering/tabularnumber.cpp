// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rendering/tabularnumber.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace pw {
namespace {

qreal widestDigit(const QFontMetricsF& metrics)
{
    qreal widest = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QChar(digit)));
    return widest;
}

} // namespace

void paintTabular(QPainter& painter, const QPointF& baseline, const QFont& font, const QString& number)
{
    const QFontMetricsF metrics(font);
    const qreal digitWidth = widestDigit(metrics);
    painter.setFont(font);
    QPointF pen = baseline;
    for (const QChar c : number) {
        const qreal advance = metrics.horizontalAdvance(c);
        const qreal cell = c.isDigit() ? digitWidth : advance;
        painter.drawText(pen + QPointF((cell - advance) / 2, 0), QString(c));
        pen.rx() += cell;
    }
}

qreal tabularWidth(const QFont& font, const QString& number)
{
    const QFontMetricsF metrics(font);
    const qreal digitWidth = widestDigit(metrics);
    qreal width = 0;
    for (const QChar c : number)
        width += c.isDigit() ? digitWidth : metrics.horizontalAdvance(c);
    return width;
}

} // namespace pw
