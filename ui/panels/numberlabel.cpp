// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/numberlabel.h"

#include "ui/rendering/tabularnumber.h"

#include <QPainter>

namespace pw::ui {

NumberLabel::NumberLabel(int integerDigits, QWidget* parent) : QLabel(parent), m_integerDigits(integerDigits)
{
    setTextFormat(Qt::PlainText);
}

/// Room before the number, so that its integer part ends where the widest one ends.
qreal NumberLabel::indent() const
{
    qsizetype digits = 0;
    while (digits < text().size() && text().at(digits).isDigit())
        ++digits;
    const qreal reserved = pw::tabularWidth(font(), QString(m_integerDigits, u'0'));
    return qMax(0.0, reserved - pw::tabularWidth(font(), text().left(qMax(qsizetype(1), digits))));
}

QSize NumberLabel::sizeHint() const
{
    return {qCeil(indent() + pw::tabularWidth(font(), text())), fontMetrics().height()};
}

QSize NumberLabel::minimumSizeHint() const
{
    return sizeHint();
}

void NumberLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, foregroundRole()));
    const qreal top = (height() - fontMetrics().height()) / 2.0;
    const qreal start = isRightToLeft() ? width() - pw::tabularWidth(font(), text()) : indent();
    pw::paintTabular(painter, {start, top + fontMetrics().ascent()}, font(), text());
}

} // namespace pw::ui
