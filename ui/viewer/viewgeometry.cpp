// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/viewgeometry.h"

#include <algorithm>
#include <cmath>

namespace pw::ui {
namespace {

constexpr int kInSight = 48; ///< device pixels of the photograph that panning leaves on the canvas

double clampedZoom(double zoom)
{
    return std::clamp(zoom, ViewGeometry::kLeastZoom, ViewGeometry::kMostZoom);
}

QPoint rounded(const QPointF& point)
{
    return {static_cast<int>(std::lround(point.x())), static_cast<int>(std::lround(point.y()))};
}

} // namespace

void ViewGeometry::setViewport(const QSize& size, int margin, int reservedRight)
{
    m_viewport = size;
    m_margin = margin;
    m_reservedRight = reservedRight;
}

void ViewGeometry::fit()
{
    m_fitted = true;
    if (m_image.isEmpty() || m_viewport.isEmpty())
        return;
    const double width = std::max(1, m_viewport.width() - 2 * m_margin - m_reservedRight);
    const double height = std::max(1, m_viewport.height() - 2 * m_margin);
    m_zoom = clampedZoom(std::min(width / m_image.width(), height / m_image.height()));
    const QSizeF zoomed = QSizeF(m_image) * m_zoom;
    // In the middle of the canvas, unless the colour bar would cover it there.
    double left = (m_viewport.width() - zoomed.width()) / 2;
    if (left + zoomed.width() > m_viewport.width() - m_margin - m_reservedRight)
        left = m_margin + (width - zoomed.width()) / 2;
    m_origin = rounded({left, (m_viewport.height() - zoomed.height()) / 2});
}

void ViewGeometry::zoomTo(double zoom, const QPointF& anchor)
{
    const QRectF rect = imageRect();
    const QPointF on(std::clamp(anchor.x(), rect.left(), rect.right()),
                     std::clamp(anchor.y(), rect.top(), rect.bottom()));
    const QPointF point = toImage(on);
    m_zoom = clampedZoom(zoom);
    m_origin = rounded(on - point * m_zoom);
    m_fitted = false;
}

void ViewGeometry::moveBy(const QPoint& delta)
{
    m_origin += delta;
    m_fitted = false;
    keepInSight();
}

void ViewGeometry::place(const QPointF& point, const QPointF& device)
{
    m_origin = rounded(device - point * m_zoom);
    keepInSight();
}

void ViewGeometry::keepInSight()
{
    const auto limited = [](int origin, double length, int room) {
        const int overlap = std::min({kInSight, static_cast<int>(length), room});
        return std::clamp(origin, overlap - static_cast<int>(length),
                          std::max(overlap - static_cast<int>(length), room - overlap));
    };
    m_origin = {limited(m_origin.x(), m_image.width() * m_zoom, m_viewport.width()),
                limited(m_origin.y(), m_image.height() * m_zoom, m_viewport.height())};
}

QPointF ViewGeometry::toImage(const QPointF& device) const
{
    return (device - QPointF(m_origin)) / m_zoom;
}

QPointF ViewGeometry::toDevice(const QPointF& point) const
{
    return QPointF(m_origin) + point * m_zoom;
}

QRectF ViewGeometry::imageRect() const
{
    return {QPointF(m_origin), QSizeF(m_image) * m_zoom};
}

QTransform ViewGeometry::transform(double devicePixelRatio) const
{
    const double scale = m_zoom / devicePixelRatio;
    return {scale, 0, 0, scale, m_origin.x() / devicePixelRatio, m_origin.y() / devicePixelRatio};
}

double nextZoomIn(double zoom)
{
    return clampedZoom(std::exp2((std::floor(2 * std::log2(zoom) + 1e-6) + 1) / 2));
}

double nextZoomOut(double zoom)
{
    return clampedZoom(std::exp2((std::ceil(2 * std::log2(zoom) - 1e-6) - 1) / 2));
}

double wheelZoom(double zoom, double angle)
{
    constexpr double kAngleOfDoubling = 4 * 120;
    const double next = clampedZoom(zoom * std::exp2(angle / kAngleOfDoubling));
    const bool passes = (zoom < 1 - 1e-9 && next > 1) || (zoom > 1 + 1e-9 && next < 1);
    return passes ? 1.0 : next;
}

} // namespace pw::ui
