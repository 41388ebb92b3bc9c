// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGraphicsItem>
#include <QSize>

namespace pw::ui {

/// Lines between the photograph's pixels, shown from 800 % up.
class PixelGridItem : public QGraphicsItem {
  public:
    static constexpr double kLeastZoom = 8;

    PixelGridItem();

    void setImageSize(const QSize& size);

    [[nodiscard]] QRectF boundingRect() const override { return {QPointF(), QSizeF(m_size)}; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

  private:
    QSize m_size;
};

} // namespace pw::ui
