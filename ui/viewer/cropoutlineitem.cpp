// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/cropoutlineitem.h"

#include <QPainter>

namespace pw::ui {

CropOutlineItem::CropOutlineItem()
{
    setZValue(3);
}

void CropOutlineItem::setOutline(const QPolygonF& outline)
{
    prepareGeometryChange();
    m_outline = outline;
    update();
}

void CropOutlineItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    painter->save();
    painter->setBrush(Qt::NoBrush);
    QPen pen(QColor(0, 0, 0, 140));
    pen.setCosmetic(true);
    painter->setPen(pen);
    painter->drawPolygon(m_outline);
    pen.setColor(QColor(255, 255, 255, 230));
    pen.setDashPattern({4, 4});
    painter->setPen(pen);
    painter->drawPolygon(m_outline);
    painter->restore();
}

} // namespace pw::ui
