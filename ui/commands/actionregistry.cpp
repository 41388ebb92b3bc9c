// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/actionregistry.h"

#include "ui/commands/commandset.h"
#include "ui/icons.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>
#include <QWidget>

#include <algorithm>
#include <optional>

namespace pw::ui {

namespace {

/// "Fit to Window (F)": every command shows its key where it is seen.
QString toolTip(const Command& command, const QList<QKeySequence>& keys)
{
    QString tip = commandTip(command);
    if (!keys.isEmpty())
        tip += QStringLiteral(" (%1)").arg(keys.first().toString(QKeySequence::NativeText));
    return tip;
}

} // namespace

ActionRegistry::ActionRegistry(QWidget* window) : QObject(window)
{
    for (const Command& command : commands()) {
        const QString id = QString::fromLatin1(command.id);
        auto* action = new QAction(commandText(command), window);
        action->setObjectName(id);
        action->setStatusTip(commandTip(command));
        action->setIconText(commandName(command));
        action->setCheckable(command.traits.testFlag(CommandTrait::Checkable));
        action->setMenuRole(QAction::NoRole);
        if (*command.icon != '\0')
            action->setIcon(themedIcon(QLatin1StringView(command.icon)));
        connect(action, &QAction::triggered, this, [this, id](bool checked) {
            if (const auto handler = m_handlers.constFind(id); handler != m_handlers.cend())
                (*handler)(checked);
        });
        window->addAction(action);
        m_actions.insert(id, action);
    }
    applyShortcuts({});
    setMet({});
}

QAction* ActionRegistry::action(QAnyStringView id) const
{
    QAction* action = m_actions.value(id.toString());
    Q_ASSERT(action);
    return action;
}

void ActionRegistry::setHandler(QAnyStringView id, std::function<void(bool)> handler)
{
    Q_ASSERT(findCommand(id));
    m_handlers.insert(id.toString(), std::move(handler));
}

QStringList ActionRegistry::withoutHandler() const
{
    QStringList ids;
    for (const Command& command : commands()) {
        const QString id = QString::fromLatin1(command.id);
        if (!m_handlers.contains(id) && !command.traits.testFlag(CommandTrait::Submenu))
            ids.append(id);
    }
    return ids;
}

void ActionRegistry::setMet(Preconditions met)
{
    for (const Command& command : commands())
        action(QLatin1StringView(command.id))->setEnabled((command.needs & met) == command.needs);
}

QStringList ActionRegistry::applyShortcuts(const ShortcutChanges& changes)
{
    QStringList silenced;
    QList<QKeySequence> taken;
    for (const Command& command : commands()) {
        QList<QKeySequence> keys = keysOf(command, changes);
        const auto isTaken = [&taken](const QKeySequence& key) {
            return std::ranges::any_of(taken,
                                       [&key](const QKeySequence& other) { return collide(key, other); });
        };
        if (keys.removeIf(isTaken) > 0)
            silenced.append(commandName(command));
        taken.append(keys);
        QAction* const target = action(QLatin1StringView(command.id));
        target->setShortcuts(keys);
        target->setToolTip(toolTip(command, keys));
    }
    return silenced;
}

void ActionRegistry::fillMenuBar(QMenuBar* bar) const
{
    std::optional<CommandMenu> current;
    QMenu* menu = nullptr;
    for (const Command& command : commands()) {
        if (current != command.menu) {
            current = command.menu;
            menu = bar->addMenu(menuTitle(command.menu));
            menu->setToolTipsVisible(true);
        } else if (command.traits.testFlag(CommandTrait::StartsGroup)) {
            menu->addSeparator();
        }
        if (!command.traits.testFlag(CommandTrait::InSubmenu))
            menu->addAction(action(QLatin1StringView(command.id)));
    }
}

void ActionRegistry::fillToolBar(QToolBar* bar) const
{
    std::optional<CommandMenu> current;
    bool groupStarted = false;
    for (const Command& command : commands()) {
        groupStarted |= current != command.menu || command.traits.testFlag(CommandTrait::StartsGroup);
        current = command.menu;
        if (!command.traits.testFlag(CommandTrait::InToolBar))
            continue;
        if (groupStarted && !bar->actions().isEmpty())
            bar->addSeparator();
        groupStarted = false;
        QAction* const entry = action(QLatin1StringView(command.id));
        bar->addAction(entry);
        auto* button = qobject_cast<QToolButton*>(bar->widgetForAction(entry));
        button->setFocusPolicy(Qt::TabFocus);
        if (command.traits.testFlag(CommandTrait::ShowsText))
            button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
}

void ActionRegistry::setSubmenu(QAnyStringView id, QMenu* menu) const
{
    action(id)->setMenu(menu);
}

} // namespace pw::ui
