// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/image.h"
#include "ui/rendering/photographpyramid.h"

#include <QGraphicsItem>
#include <QImage>
#include <QRect>

namespace pw::ui {

/// The photograph. What is visible of it is kept as a picture in device pixels, so that a change of the map
/// over it costs one copy and panning only draws the strip that comes into view.
class PhotographItem : public QGraphicsItem {
  public:
    PhotographItem();

    void setImage(const Image& image);
    void clear();

    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

  private:
    void render(const QRect& part, double zoom);

    PhotographPyramid m_pyramid;
    QImage m_shown; ///< m_part of the photograph at m_zoom
    QRect m_part;   ///< device pixels from the photograph's corner
    double m_zoom = 0;
};

} // namespace pw::ui
