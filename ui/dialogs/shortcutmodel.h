// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/commands/shortcuts.h"

#include <QAbstractTableModel>

namespace pw::ui {

/// The command table with its keys: command, keys, what the command does. Edits a copy of the changes.
class ShortcutModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column { CommandColumn, KeysColumn, TipColumn, ColumnCount };
    enum Role { RivalRole = Qt::UserRole + 1 }; ///< name of a command with colliding keys, or an empty string

    explicit ShortcutModel(const ShortcutChanges& changes, QObject* parent = nullptr);

    [[nodiscard]] const ShortcutChanges& changes() const { return m_changes; }
    [[nodiscard]] QList<QKeySequence> keys(int row) const;
    /// Keys equal to the standard ones are not kept as a change.
    void setKeys(int row, const QKeySequence& keys);
    void resetKeys(int row);
    void resetAll();
    [[nodiscard]] bool hasConflicts() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    void announceChange(); ///< one row's keys can end or begin conflicts in others

    ShortcutChanges m_changes;
};

} // namespace pw::ui
