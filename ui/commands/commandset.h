// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/commands/command.h"

#include <QString>

#include <span>

namespace pw::ui {

/// Every command of the program in the order of the menus. Menus, tool bar, shortcut list and tests read this
/// table and nothing else.
[[nodiscard]] std::span<const Command> commands();

/// nullptr when there is no such command.
[[nodiscard]] const Command* findCommand(QAnyStringView id);

/// Translated, with the mnemonic's ampersand.
[[nodiscard]] QString commandText(const Command& command);
/// Translated, as it reads in a list: without ampersand and dots.
[[nodiscard]] QString commandName(const Command& command);
[[nodiscard]] QString commandTip(const Command& command);

[[nodiscard]] QString menuTitle(CommandMenu menu);

} // namespace pw::ui
