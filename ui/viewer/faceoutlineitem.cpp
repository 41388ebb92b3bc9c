// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/faceoutlineitem.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace pw::ui {
namespace {

// Logical pixels.
constexpr qreal kBadgeRoom = 28; ///< above and left of the box
constexpr qreal kBadgeHeight = 18;
constexpr qreal kLongestCorner = 24;

QPainterPath corners(const QRectF& box)
{
    const qreal length = std::min({kLongestCorner, box.width() / 4, box.height() / 4});
    QPainterPath path;
    const auto add = [&](const QPointF& corner, qreal right, qreal down) {
        path.moveTo(corner + QPointF(0, down * length));
        path.lineTo(corner);
        path.lineTo(corner + QPointF(right * length, 0));
    };
    add(box.topLeft(), 1, 1);
    add(box.topRight(), -1, 1);
    add(box.bottomRight(), -1, -1);
    add(box.bottomLeft(), 1, -1);
    return path;
}

} // namespace

FaceOutlineItem::FaceOutlineItem(const QRectF& box, int number, bool numbered)
    : m_box(box), m_number(number), m_numbered(numbered)
{
    setZValue(4);
}

void FaceOutlineItem::setBox(const QRectF& box)
{
    if (box == m_box)
        return;
    prepareGeometryChange();
    m_box = box;
}

void FaceOutlineItem::setChosen(bool chosen)
{
    m_chosen = chosen;
    update();
}

void FaceOutlineItem::setHovered(bool hovered)
{
    if (hovered == m_hovered)
        return;
    m_hovered = hovered;
    update();
}

void FaceOutlineItem::setAccent(const QColor& accent)
{
    m_accent = accent;
    update();
}

void FaceOutlineItem::setViewScale(double scale)
{
    if (scale == m_scale)
        return;
    prepareGeometryChange();
    m_scale = scale;
}

QRectF FaceOutlineItem::boundingRect() const
{
    const qreal room = kBadgeRoom / m_scale;
    return m_box.adjusted(-room, -room, room, room);
}

void FaceOutlineItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    painter->save();
    const QRectF box = painter->worldTransform().mapRect(m_box);
    painter->setWorldTransform(QTransform()); // on in logical pixels of the viewport
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    paintCorners(*painter, box);
    if (m_numbered)
        paintBadge(*painter, box);
    painter->restore();
}

void FaceOutlineItem::paintCorners(QPainter& painter, const QRectF& box) const
{
    QPainterPath path = corners(box);
    if (m_hovered && !m_chosen)
        path.addRect(box);
    const qreal width = m_chosen || m_hovered ? 2 : 1.25;
    QPen pen(QColor(0, 0, 0, 130), width + 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin);
    painter.setPen(pen);
    painter.drawPath(path);
    pen.setWidthF(width);
    pen.setColor(m_chosen ? m_accent : QColor(255, 255, 255, 220));
    painter.setPen(pen);
    painter.drawPath(path);
}

void FaceOutlineItem::paintBadge(QPainter& painter, const QRectF& box) const
{
    const QString text = QString::number(m_number);
    const QFontMetricsF metrics(painter.font());
    const qreal height = std::max(kBadgeHeight, metrics.height() + 2);
    const qreal width = std::max(height, metrics.horizontalAdvance(text) + 8);
    const QRectF plate(box.left() - 2, box.top() - height - 4, width, height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_chosen ? m_accent : QColor(20, 20, 20, 190));
    painter.drawRoundedRect(plate, 3, 3);
    // Black or white, whichever stands out more from the accent colour.
    painter.setPen(m_chosen && m_accent.lightnessF() > 0.6F ? Qt::black : Qt::white);
    painter.drawText(plate, Qt::AlignCenter, text);
}

} // namespace pw::ui
