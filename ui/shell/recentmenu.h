// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace pw::ui {

/// The photographs opened before, the latest first, and below them the command that forgets them.
class RecentMenu : public QMenu {
    Q_OBJECT
  public:
    explicit RecentMenu(QAction* clear, QWidget* parent = nullptr);

    void showFiles(const QStringList& paths);

  Q_SIGNALS:
    void chosen(const QString& path);

  private:
    QAction* m_clear;
};

} // namespace pw::ui
