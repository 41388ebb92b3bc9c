// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGraphicsItem>
#include <QPoint>

namespace pw::ui {

/// Marks the pixel that is probed with the keyboard: the pixel itself stays open, four arms point at it.
class CrosshairItem : public QGraphicsItem {
  public:
    CrosshairItem();

    void setPixel(const QPoint& pixel);
    /// Logical pixels of the viewport for one pixel of the photograph.
    void setViewScale(double scale);

    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

  private:
    QPoint m_pixel;
    double m_scale = 1;
};

} // namespace pw::ui
