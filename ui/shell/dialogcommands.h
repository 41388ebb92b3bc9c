// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/inspectionresult.h"

#include <functional>
#include <optional>

class QWidget;

namespace pw::ui {

class ActionRegistry;
class SettingsHolder;

/// Lets the commands for settings, shortcuts, help and about open their dialogs over `window`. `environment`
/// is asked when the about page opens. All must live equally long.
void handleDialogCommands(ActionRegistry& actions, SettingsHolder& settings, QWidget* window,
                          std::function<std::optional<Environment>()> environment);

} // namespace pw::ui
