// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace pw::ui {

/// A long value to read and copy: elided in the middle until it has the focus, then it scrolls and can be
/// selected. Screen readers and the clipboard always get the whole value; so does the tool tip.
class ElidedField : public QLineEdit {
    Q_OBJECT
  public:
    explicit ElidedField(QWidget* parent = nullptr);

    void setValue(const QString& value);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
};

} // namespace pw::ui
