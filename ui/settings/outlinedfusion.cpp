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

void OutlinedFusion::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                                 const QWidget* widget) const
{
    const auto* row =
        element == CE_MenuItem ? qstyleoption_cast<const QStyleOptionMenuItem*>(option) : nullptr;
    if (!row || row->icon.isNull() || !row->state.testFlag(State_Selected) ||
        !row->state.testFlag(State_Enabled))
        return QProxyStyle::drawControl(element, option, painter, widget);
    // Fusion asks for the mode Active here, as for a tool button under the cursor, which has another ground.
    QStyleOptionMenuItem onHighlight = *row;
    const int side = pixelMetric(PM_SmallIconSize, row, widget);
    onHighlight.icon =
        QIcon(row->icon.pixmap(QSize(side, side), painter->device()->devicePixelRatioF(), QIcon::Selected));
    QProxyStyle::drawControl(element, &onHighlight, painter, widget);
}

} // namespace pw::ui
