// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/live/livetypes.h"

#include <QList>
#include <QWidget>

namespace pw::ui {

/// All live requirements in one or two lines, each by icon and word. What is not assessed is greyed.
class TrafficLine : public QWidget {
    Q_OBJECT
  public:
    explicit TrafficLine(QWidget* parent = nullptr);

    void setRequirements(const QList<LiveRequirement>& requirements);
    /// There is no picture to judge: the same requirements, none of them assessed.
    void setUnassessed();

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

  private:
    /// Where each requirement stands in a line `width` wide; the last entry is the space used.
    [[nodiscard]] QList<QRect> places(int width) const;

    QList<LiveRequirement> m_requirements;
};

} // namespace pw::ui
