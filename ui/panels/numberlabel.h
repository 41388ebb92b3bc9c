// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace pw::ui {

/// A number in tabular figures. Labels below each other with the same `integerDigits` stand aligned at the
/// decimal point; what follows the first number ("± 0.003") follows.
class NumberLabel : public QLabel {
    Q_OBJECT
  public:
    explicit NumberLabel(int integerDigits, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    [[nodiscard]] qreal indent() const;

    int m_integerDigits;
};

} // namespace pw::ui
