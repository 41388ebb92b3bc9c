// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/commands/command.h"
#include "ui/commands/shortcuts.h"

#include <QHash>
#include <QObject>

#include <functional>

class QAction;
class QMenu;
class QMenuBar;
class QToolBar;
class QWidget;

namespace pw::ui {

/// Makes one QAction (objectName = command id) for each row of the command table.
class ActionRegistry : public QObject {
    Q_OBJECT
  public:
    /// The actions belong to `window` and their keys work wherever it has the focus.
    explicit ActionRegistry(QWidget* window);

    /// `id` must be in the table.
    [[nodiscard]] QAction* action(QAnyStringView id) const;

    /// What the command does; the argument is the check state. A second call for the same id replaces the
    /// first.
    void setHandler(QAnyStringView id, std::function<void(bool checked)> handler);
    /// Ids of the commands that would do nothing.
    [[nodiscard]] QStringList withoutHandler() const;

    /// Enables the commands whose preconditions are all met.
    void setMet(Preconditions met);

    /// Returns the names of commands that lost their keys because another command before them holds the same.
    QStringList applyShortcuts(const ShortcutChanges& changes);

    void fillMenuBar(QMenuBar* bar) const;
    /// In the order of the table; a separator where the menu or group changes.
    void fillToolBar(QToolBar* bar) const;
    /// Hangs a menu under a command with the trait Submenu.
    void setSubmenu(QAnyStringView id, QMenu* menu) const;

  private:
    QHash<QString, QAction*> m_actions;
    QHash<QString, std::function<void(bool)>> m_handlers;
};

} // namespace pw::ui
