// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/shortcuts.h"

#include "ui/commands/commandset.h"

#include <algorithm>

namespace pw::ui {

QList<QKeySequence> defaultKeys(const Command& command)
{
    QList<QKeySequence> keys;
    const auto parts = QString::fromLatin1(command.keys).split(u' ', Qt::SkipEmptyParts);
    for (const QString& part : parts)
        keys.append(QKeySequence(part, QKeySequence::PortableText));
    return keys;
}

QList<QKeySequence> keysOf(const Command& command, const ShortcutChanges& changes)
{
    const auto changed = changes.constFind(QString::fromLatin1(command.id));
    if (changed == changes.cend())
        return defaultKeys(command);
    return changed->isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{*changed};
}

bool collide(const QKeySequence& a, const QKeySequence& b)
{
    return !a.isEmpty() && !b.isEmpty() &&
           (a.matches(b) != QKeySequence::NoMatch || b.matches(a) != QKeySequence::NoMatch);
}

const Command* rivalOf(const Command& command, const ShortcutChanges& changes)
{
    const auto mine = keysOf(command, changes);
    for (const Command& other : commands()) {
        if (&other == &command)
            continue;
        const auto theirs = keysOf(other, changes);
        for (const QKeySequence& key : mine) {
            if (std::ranges::any_of(theirs,
                                    [&key](const QKeySequence& their) { return collide(key, their); }))
                return &other;
        }
    }
    return nullptr;
}

} // namespace pw::ui
