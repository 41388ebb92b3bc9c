// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/guideitem.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace pw::ui {
namespace {

constexpr QColor kRim(0, 0, 0, 150);
constexpr QColor kQuiet(255, 255, 255, 235);
constexpr QColor kMarked(0x8f, 0xd0, 0xff); ///< the accent, as light as white lines are
constexpr QColor kPlate(20, 20, 20, 205);

// Logical pixels.
constexpr qreal kQuietWidth = 1.5;
constexpr qreal kMarkedWidth = 2;
constexpr qreal kRimWidth = 2; ///< of both sides together
constexpr qreal kPointWidth = 5;
constexpr qreal kLabelGap = 6;
constexpr qreal kLabelRoom = 360; ///< around the marked places, for the label

void stroke(QPainter& painter, const QPainterPath& path, const QColor& ink, qreal width)
{
    QPen pen(kRim, width + kRimWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    pen.setCosmetic(true);
    painter.strokePath(path, pen);
    pen.setColor(ink);
    pen.setWidthF(width);
    painter.strokePath(path, pen);
}

void dot(QPainter& painter, const QPainterPath& points)
{
    for (const auto& [colour, width] :
         {std::pair(kRim, kPointWidth + kRimWidth), std::pair(kMarked, kPointWidth)}) {
        QPen pen(colour, width, Qt::SolidLine, Qt::RoundCap);
        pen.setCosmetic(true);
        painter.setPen(pen);
        for (int i = 0; i < points.elementCount(); ++i)
            painter.drawPoint(QPointF(points.elementAt(i)));
    }
}

} // namespace

GuideItem::GuideItem()
{
    setZValue(5); // over the face frames
}

void GuideItem::setDrawing(GuideDrawing drawing)
{
    prepareGeometryChange();
    m_drawing = std::move(drawing);
    update();
}

void GuideItem::setViewScale(double scale)
{
    if (scale == m_scale)
        return;
    prepareGeometryChange();
    m_scale = scale;
}

QRectF GuideItem::markedRect() const
{
    return m_drawing.marked.boundingRect() | m_drawing.markedPoints.boundingRect();
}

QRectF GuideItem::boundingRect() const
{
    QRectF bounds = markedRect();
    for (const QPainterPath& path : m_drawing.quiet)
        bounds |= path.boundingRect();
    const qreal room = (m_drawing.label.isEmpty() ? kMarkedWidth + kRimWidth : kLabelRoom) / m_scale;
    return bounds.isNull() ? bounds : bounds.adjusted(-room, -room, room, room);
}

void GuideItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    for (const QPainterPath& path : m_drawing.quiet)
        stroke(*painter, path, kQuiet, kQuietWidth);
    stroke(*painter, m_drawing.marked, kMarked, kMarkedWidth);
    dot(*painter, m_drawing.markedPoints);
    if (!m_drawing.label.isEmpty() && !markedRect().isNull())
        paintLabel(*painter);
    painter->restore();
}

/// Above the marked places, or below where there is no room; always inside the viewport.
void GuideItem::paintLabel(QPainter& painter) const
{
    const QRectF marked = painter.worldTransform().mapRect(markedRect());
    const QRectF canvas = QRectF(painter.viewport()).adjusted(4, 4, -4, -4);
    painter.setWorldTransform(QTransform()); // on in logical pixels of the viewport
    const QFontMetricsF metrics(painter.font());
    QRectF plate(0, 0, std::ceil(metrics.horizontalAdvance(m_drawing.label)) + 12, metrics.height() + 6);
    plate.moveCenter(marked.center());
    plate.moveBottom(marked.top() - kLabelGap);
    if (plate.top() < canvas.top())
        plate.moveTop(std::min(marked.bottom() + kLabelGap, canvas.bottom() - plate.height()));
    plate.moveTop(
        std::clamp(plate.top(), canvas.top(), std::max(canvas.top(), canvas.bottom() - plate.height())));
    plate.moveLeft(
        std::clamp(plate.left(), canvas.left(), std::max(canvas.left(), canvas.right() - plate.width())));
    painter.setPen(Qt::NoPen);
    painter.setBrush(kPlate);
    painter.drawRoundedRect(plate, 3, 3);
    painter.setPen(Qt::white);
    painter.drawText(plate, Qt::AlignCenter, m_drawing.label);
}

} // namespace pw::ui
