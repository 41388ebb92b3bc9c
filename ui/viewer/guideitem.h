// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewer/guides.h"

#include <QGraphicsItem>

namespace pw::ui {

/// Lines over the photograph that show where the measures looked. Their widths are the same at any zoom, and
/// each has a dark rim, so that it shows on light and dark photographs.
class GuideItem : public QGraphicsItem {
  public:
    GuideItem();

    void setDrawing(GuideDrawing drawing);
    [[nodiscard]] const GuideDrawing& drawing() const { return m_drawing; }
    /// Logical pixels of the viewport for one pixel of the photograph.
    void setViewScale(double scale);

    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

  private:
    void paintLabel(QPainter& painter) const;
    [[nodiscard]] QRectF markedRect() const;

    GuideDrawing m_drawing;
    double m_scale = 1;
};

} // namespace pw::ui
