// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace pw::ui {

/// Lies over its parent while files are dragged over the window, and says what dropping them does.
class DropHint : public QWidget {
    Q_OBJECT
  public:
    explicit DropHint(QWidget* parent);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
};

} // namespace pw::ui
