// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/commands/shortcuts.h"

#include <QDialog>

class QKeySequenceEdit;
class QLabel;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace pw::ui {

class ShortcutModel;

/// All commands with their keys, to look up and to change. Keys that two commands would share cannot be
/// accepted.
class ShortcutsDialog : public QDialog {
    Q_OBJECT
  public:
    explicit ShortcutsDialog(const ShortcutChanges& changes, QWidget* parent = nullptr);

    [[nodiscard]] const ShortcutChanges& changes() const;

  private:
    [[nodiscard]] QLayout* editorRow();
    [[nodiscard]] int currentRow() const; ///< in the model; -1: none
    void showCurrent();

    ShortcutModel* m_model;
    QSortFilterProxyModel* m_filter;
    QTableView* m_table;
    QKeySequenceEdit* m_editor;
    QPushButton* m_noKeys;
    QPushButton* m_reset;
    QLabel* m_conflict;
    QPushButton* m_accept;
};

} // namespace pw::ui
