// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QGraphicsItem>

namespace pw::ui {

/// Frame around a detected face: corners only, so that it hides nothing; full and in the accent colour when
/// the face is chosen or under the cursor. Line widths and the badge keep their size at any zoom.
class FaceOutlineItem : public QGraphicsItem {
  public:
    /// `number` counts from 1; `numbered` shows it in a badge.
    FaceOutlineItem(const QRectF& box, int number, bool numbered);

    void setBox(const QRectF& box);
    void setChosen(bool chosen);
    void setHovered(bool hovered);
    void setAccent(const QColor& accent);
    /// Logical pixels of the viewport for one pixel of the photograph.
    void setViewScale(double scale);

    [[nodiscard]] const QRectF& box() const { return m_box; }
    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

  private:
    void paintCorners(QPainter& painter, const QRectF& box) const;
    void paintBadge(QPainter& painter, const QRectF& box) const;

    QRectF m_box;
    int m_number;
    bool m_numbered;
    bool m_chosen = false;
    bool m_hovered = false;
    QColor m_accent = Qt::white;
    double m_scale = 1;
};

} // namespace pw::ui
