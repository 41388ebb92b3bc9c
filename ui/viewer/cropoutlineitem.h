// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGraphicsItem>
#include <QPolygonF>

namespace pw::ui {

/// Dashed border of the crop that the recognition network sees: one device pixel, black and white in turn, so
/// that it shows on any photograph.
class CropOutlineItem : public QGraphicsItem {
  public:
    CropOutlineItem();

    void setOutline(const QPolygonF& outline);

    [[nodiscard]] QRectF boundingRect() const override { return m_outline.boundingRect(); }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

  private:
    QPolygonF m_outline;
};

} // namespace pw::ui
