// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/crosshairitem.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace pw::ui {
namespace {

// Logical pixels.
constexpr qreal kLeastGap = 3;
constexpr qreal kArm = 12;

} // namespace

CrosshairItem::CrosshairItem()
{
    setZValue(5);
    setVisible(false);
}

void CrosshairItem::setPixel(const QPoint& pixel)
{
    prepareGeometryChange();
    m_pixel = pixel;
    update();
}

void CrosshairItem::setViewScale(double scale)
{
    if (scale == m_scale)
        return;
    prepareGeometryChange();
    m_scale = scale;
}

QRectF CrosshairItem::boundingRect() const
{
    const qreal reach = (kLeastGap + kArm + 3) / m_scale;
    return QRectF(m_pixel, QSizeF(1, 1)).adjusted(-reach, -reach, reach, reach);
}

void CrosshairItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    painter->save();
    QRectF hole = painter->worldTransform().mapRect(QRectF(m_pixel, QSizeF(1, 1)));
    const qreal grow = std::max(0.0, kLeastGap - hole.width() / 2);
    hole.adjust(-grow, -grow, grow, grow);
    painter->setWorldTransform(QTransform());
    const QPointF c = hole.center();
    const std::array<QLineF, 4> arms = {QLineF(hole.left() - kArm, c.y(), hole.left(), c.y()),
                                        QLineF(hole.right(), c.y(), hole.right() + kArm, c.y()),
                                        QLineF(c.x(), hole.top() - kArm, c.x(), hole.top()),
                                        QLineF(c.x(), hole.bottom(), c.x(), hole.bottom() + kArm)};
    painter->setBrush(Qt::NoBrush);
    for (const auto& pen : {QPen(QColor(0, 0, 0, 190), 3), QPen(Qt::white, 1)}) {
        painter->setPen(pen);
        painter->drawLines(arms.data(), static_cast<int>(arms.size()));
        painter->drawRect(hole);
    }
    painter->restore();
}

} // namespace pw::ui
