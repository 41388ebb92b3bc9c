// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/photographitem.h"

#include <QPainter>
#include <QRegion>
#include <QWidget>

#include <cmath>

namespace pw::ui {

PhotographItem::PhotographItem()
{
    setZValue(0);
}

void PhotographItem::setImage(const Image& image)
{
    prepareGeometryChange();
    m_pyramid = PhotographPyramid(image.bgr());
    m_shown = {};
    m_part = {};
    update();
}

void PhotographItem::clear()
{
    prepareGeometryChange();
    m_pyramid = {};
    m_shown = {};
    m_part = {};
}

QRectF PhotographItem::boundingRect() const
{
    return {QPointF(), QSizeF(m_pyramid.size())};
}

void PhotographItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget* widget)
{
    if (m_pyramid.size().isEmpty())
        return;
    const QTransform world = painter->worldTransform(); // photograph to logical pixels of the viewport
    const double ratio = painter->device()->devicePixelRatioF();
    const double zoom = world.m11() * ratio;
    const QPoint origin(static_cast<int>(std::lround(world.dx() * ratio)),
                        static_cast<int>(std::lround(world.dy() * ratio)));
    const QSize canvas = widget ? (QSizeF(widget->size()) * ratio).toSize()
                                : QSize(painter->device()->width(), painter->device()->height());
    const QRect photograph(origin, m_pyramid.zoomedSize(zoom));
    const QRect visible = (photograph & QRect(QPoint(0, 0), canvas)).translated(-origin);
    if (visible.isEmpty())
        return;
    render(visible, zoom);
    m_shown.setDevicePixelRatio(ratio);
    painter->save();
    painter->setWorldTransform(QTransform());
    painter->setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter->drawImage(QPointF(origin + m_part.topLeft()) / ratio, m_shown);
    painter->restore();
}

void PhotographItem::render(const QRect& part, double zoom)
{
    if (part == m_part && zoom == m_zoom && !m_shown.isNull())
        return;
    const QRect kept = zoom == m_zoom && !m_shown.isNull() ? part & m_part : QRect();
    if (kept.isEmpty()) {
        m_shown = m_pyramid.render(part, zoom);
    } else {
        QImage moved(part.size(), QImage::Format_RGB32);
        m_shown.setDevicePixelRatio(1);
        QPainter painter(&moved);
        painter.setCompositionMode(QPainter::CompositionMode_Source);
        painter.drawImage(kept.topLeft() - part.topLeft(), m_shown, kept.translated(-m_part.topLeft()));
        for (const QRect& strip : QRegion(part) - kept)
            painter.drawImage(strip.topLeft() - part.topLeft(), m_pyramid.render(strip, zoom));
        painter.end();
        m_shown = moved;
    }
    m_part = part;
    m_zoom = zoom;
}

} // namespace pw::ui
