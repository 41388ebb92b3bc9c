// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace pw::ui {

/// A page to read, scrolled with the keyboard too. Links open nothing: the program stays off the network.
class PageDialog : public QDialog {
    Q_OBJECT
  public:
    PageDialog(const QString& title, const QString& html, QWidget* parent = nullptr);
};

} // namespace pw::ui
