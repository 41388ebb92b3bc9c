// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace pw::ui {

class PanelColumn;
class SettingsHolder;

/// Lets the wishes of the panels change the settings or go to the clipboard. Both must live equally long.
void handlePanelWishes(PanelColumn& column, SettingsHolder& settings);

} // namespace pw::ui
