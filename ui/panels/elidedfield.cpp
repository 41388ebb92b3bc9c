// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/elidedfield.h"

#include "ui/panels/panellayout.h"

#include <QFocusEvent>
#include <QPainter>
#include <QStyle>

namespace pw::ui {
namespace {

constexpr int kLeastCharacters = 9; // enough to tell two hashes apart

} // namespace

ElidedField::ElidedField(QWidget* parent) : QLineEdit(parent)
{
    setReadOnly(true);
    setFrame(false);
    setTextMargins(0, 0, 0, 0);
    QPalette clear = palette();
    clear.setBrush(QPalette::Base, Qt::NoBrush); // a value, not a form to fill in
    setPalette(clear);
}

void ElidedField::setValue(const QString& value)
{
    setText(value);
    setCursorPosition(0);
    setToolTipText(this, value);
}

QSize ElidedField::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 4, fontMetrics().height() + 2};
}

QSize ElidedField::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * kLeastCharacters, fontMetrics().height() + 2};
}

void ElidedField::paintEvent(QPaintEvent* event)
{
    if (hasFocus()) {
        QLineEdit::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(
        rect(),
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)) |
            Qt::TextSingleLine,
        fontMetrics().elidedText(text(), Qt::ElideMiddle, width()));
}

void ElidedField::focusInEvent(QFocusEvent* event)
{
    QLineEdit::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        selectAll();
}

} // namespace pw::ui
