// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/outlinedfusion.h"

#include <QPainter>
#include <QStyleOption>

namespace pw::ui {

OutlinedFusion::OutlinedFusion() : QProxyStyle(QStringLiteral("fusion")) {}

void OutlinedFusion::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                   const QWidget* widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isCheckBox = element == PE_IndicatorCheckBox;
    if (!isCheckBox && element != PE_IndicatorRadioButton)
        return;
    const bool hasFocus = option->state.testFlag(State_HasFocus);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(option->palette.color(hasFocus ? QPalette::Highlight : QPalette::PlaceholderText));
    const QRectF outline = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (isCheckBox)
        painter->drawRect(outline);
    else
        painter->drawEllipse(outline);
    painter->restore();
}

} // namespace pw::ui
