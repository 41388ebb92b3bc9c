// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/commands/command.h"

#include <QKeySequence>
#include <QList>
#include <QMap>
#include <QString>

namespace pw::ui {

/// Keys that differ from the command table: command id -> keys; empty keys mean none.
using ShortcutChanges = QMap<QString, QKeySequence>;

[[nodiscard]] QList<QKeySequence> defaultKeys(const Command& command);
[[nodiscard]] QList<QKeySequence> keysOf(const Command& command, const ShortcutChanges& changes);

/// True when pressing one could be meant as the other, also as the beginning of it ("Ctrl+K" and "Ctrl+K,
/// X").
[[nodiscard]] bool collide(const QKeySequence& a, const QKeySequence& b);

/// The first other command that holds keys colliding with those of `command`; nullptr when there is none.
[[nodiscard]] const Command* rivalOf(const Command& command, const ShortcutChanges& changes);

} // namespace pw::ui
