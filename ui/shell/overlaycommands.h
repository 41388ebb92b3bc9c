// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace pw::ui {

class ActionRegistry;
class SettingsHolder;

/// Lets the commands that draw the map differently change the settings. Both must live equally long.
void handleOverlayCommands(ActionRegistry& actions, SettingsHolder& settings);

} // namespace pw::ui
