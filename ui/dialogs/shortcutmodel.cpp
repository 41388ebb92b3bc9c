// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/shortcutmodel.h"

#include "ui/commands/commandset.h"
#include "ui/icons.h"

#include <QFont>
#include <QIcon>

#include <algorithm>

namespace pw::ui {

namespace {

const Command& commandAt(int row)
{
    return commands()[static_cast<std::size_t>(row)];
}

QString idAt(int row)
{
    return QString::fromLatin1(commandAt(row).id);
}

} // namespace

ShortcutModel::ShortcutModel(const ShortcutChanges& changes, QObject* parent)
    : QAbstractTableModel(parent), m_changes(changes)
{
}

QList<QKeySequence> ShortcutModel::keys(int row) const
{
    return keysOf(commandAt(row), m_changes);
}

void ShortcutModel::setKeys(int row, const QKeySequence& keys)
{
    // The first of several standard keys stands for all of them.
    if (keys == defaultKeys(commandAt(row)).value(0))
        m_changes.remove(idAt(row));
    else
        m_changes.insert(idAt(row), keys);
    announceChange();
}

void ShortcutModel::resetKeys(int row)
{
    m_changes.remove(idAt(row));
    announceChange();
}

void ShortcutModel::resetAll()
{
    m_changes.clear();
    announceChange();
}

bool ShortcutModel::hasConflicts() const
{
    return std::ranges::any_of(commands(),
                               [this](const Command& command) { return rivalOf(command, m_changes); });
}

int ShortcutModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(commands().size());
}

int ShortcutModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ShortcutModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Command& command = commandAt(index.row());
    const Command* const rival =
        role == RivalRole || index.column() == KeysColumn ? rivalOf(command, m_changes) : nullptr;
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == CommandColumn)
            return commandName(command);
        if (index.column() == TipColumn)
            return commandTip(command);
        return QKeySequence::listToString(keys(index.row()), QKeySequence::NativeText);
    case Qt::ToolTipRole:
        return rival ? tr("Also used by “%1”").arg(commandName(*rival)) : commandTip(command);
    case Qt::DecorationRole:
        return rival ? QVariant(themedIcon(u"review")) : QVariant();
    case Qt::FontRole: {
        QFont font;
        font.setBold(index.column() == KeysColumn && m_changes.contains(idAt(index.row())));
        return font;
    }
    case RivalRole:
        return rival ? commandName(*rival) : QString();
    default:
        return {};
    }
}

QVariant ShortcutModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case CommandColumn:
        return tr("Command");
    case KeysColumn:
        return tr("Keys");
    case TipColumn:
        return tr("What it does");
    default:
        return {};
    }
}

void ShortcutModel::announceChange()
{
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace pw::ui
