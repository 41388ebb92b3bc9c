// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>
#include <QPointF>
#include <QRectF>
#include <QSize>
#include <QTransform>

namespace pw::ui {

/// Where the photograph lies on the canvas. All in device pixels of the viewport, and the photograph's corner
/// on a whole one, so that 100 % is exact at any scale of the screen and a zoom step never drifts.
class ViewGeometry {
  public:
    static constexpr double kLeastZoom = 0.01;
    static constexpr double kMostZoom = 64;

    void setImageSize(const QSize& size) { m_image = size; }
    void setViewport(const QSize& size, int margin, int reservedRight);
    [[nodiscard]] QSize viewport() const { return m_viewport; }

    [[nodiscard]] double zoom() const { return m_zoom; }
    [[nodiscard]] bool isFitted() const { return m_fitted; }
    [[nodiscard]] QPoint origin() const { return m_origin; }

    /// The whole photograph, as large as it goes beside the colour bar.
    void fit();
    /// The point of the photograph under `anchor` stays there; an anchor beside the photograph counts as the
    /// nearest point of it, so that zooming in never loses the photograph.
    void zoomTo(double zoom, const QPointF& anchor);
    void moveBy(const QPoint& delta);
    /// Puts `point` of the photograph under `device`.
    void place(const QPointF& point, const QPointF& device);

    [[nodiscard]] QPointF toImage(const QPointF& device) const;
    [[nodiscard]] QPointF toDevice(const QPointF& point) const;
    [[nodiscard]] QRectF imageRect() const; ///< of the whole photograph, on the viewport
    [[nodiscard]] QPointF centre() const
    {
        return QPointF(m_viewport.width() / 2.0, m_viewport.height() / 2.0);
    }
    /// Photograph to viewport in logical pixels.
    [[nodiscard]] QTransform transform(double devicePixelRatio) const;

  private:
    void keepInSight();

    QSize m_image;
    QSize m_viewport;
    int m_margin = 0;
    int m_reservedRight = 0;
    double m_zoom = 1;
    QPoint m_origin;
    bool m_fitted = true;
};

/// The next zoom up or down on a ladder of steps by the square root of two that holds 50, 100, 200 %...
[[nodiscard]] double nextZoomIn(double zoom);
[[nodiscard]] double nextZoomOut(double zoom);

/// Zoom after turning the wheel by `angle` eighths of a degree: four notches double. It stops at 100 % on its
/// way.
[[nodiscard]] double wheelZoom(double zoom, double angle);

} // namespace pw::ui
