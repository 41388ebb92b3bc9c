// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSlider>

namespace pw::ui {

/// One limit of a range, drawn over a plot as a vertical line with its number in a tag. It is a slider, so
/// that arrows, Page, Home and End move it and screen readers read it; its value counts thousandths.
class LimitHandle : public QSlider {
    Q_OBJECT
  public:
    static constexpr int kSteps = 1000;

    explicit LimitHandle(QWidget* parent);

    /// The plot area in the parent's coordinates: left edge is 0, right edge is kSteps. `tagLeft` places the
    /// tag above.
    void place(const QRect& track, int tagLeft);
    /// Where the line stands in the parent's coordinates.
    [[nodiscard]] int lineX(const QRect& track) const;
    [[nodiscard]] QRect track() const { return m_track; }
    [[nodiscard]] QSize tagSize() const;
    [[nodiscard]] QRect tagRect() const; ///< in own coordinates

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

  private:
    [[nodiscard]] QString number() const;

    QRect m_track;
    int m_tagLeft = 0;
    int m_grabOffset = 0; ///< from the line to where the mouse took hold
};

} // namespace pw::ui
