// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/rendering/syntheticinspection.h"
#include "ui/viewer/imageview.h"

#include <QColor>
#include <QImage>
#include <QPointF>
#include <QTransform>

namespace pw::test {

// Two faces on a photograph of kSize; the second is detected, not chosen.
inline const SyntheticFace kFirst{QPointF(170, 160), 2, 8};
inline const SyntheticFace kSecond{QPointF(430, 150), 1, -5};
inline const QSize kSize(560, 320);
[[nodiscard]] InspectionResult twoFaces();

/// Between the photograph and logical pixels of the viewport.
[[nodiscard]] QPointF toView(const ui::ImageView& view, const QPointF& imagePoint);
[[nodiscard]] QPointF toImage(const ui::ImageView& view, const QPointF& position);

void wheel(ui::ImageView& view, const QPointF& position, int angle,
           Qt::KeyboardModifiers modifiers = Qt::NoModifier);
void moveMouse(ui::ImageView& view, const QPointF& position, Qt::MouseButtons buttons = Qt::NoButton);

/// Zooms until about `zoom`, holding a point of the fitted photograph in its place.
void zoomOnto(ui::ImageView& view, double zoom, const QPointF& imagePoint);

/// A picture of the canvas, asked in coordinates of the photograph.
class Shot {
  public:
    explicit Shot(ui::ImageView& view);
    [[nodiscard]] QColor at(const QPointF& imagePoint) const;
    [[nodiscard]] const QImage& image() const { return m_image; }

  private:
    QImage m_image;
    QTransform m_toView;
};

[[nodiscard]] QColor mapColour(const OverlayStyle& style, const QPoint& cell);
[[nodiscard]] QColor photographAt(const QPointF& point);

} // namespace pw::test
