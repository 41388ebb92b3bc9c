// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/overlaycommands.h"

#include "ui/commands/actionregistry.h"
#include "ui/commands/overlaysteps.h"
#include "ui/settings/settingsholder.h"

#include <QAction>

namespace pw::ui {

void handleOverlayCommands(ActionRegistry& actions, SettingsHolder& settings)
{
    // `edit` makes the new style from the present one and the check state of the command.
    const auto handle = [&](QAnyStringView id, auto edit) {
        actions.setHandler(id, [&settings, edit](bool checked) {
            settings.changeOverlay(edit(settings.value().overlay, checked));
        });
    };
    handle("view.overlay", [](OverlayStyle style, bool checked) {
        style.visible = checked;
        return style;
    });
    handle("view.smooth", [](OverlayStyle style, bool checked) {
        style.smooth = checked;
        return style;
    });
    handle("view.threshold", thresholdSwitched);
    handle("view.opacityUp", [](OverlayStyle style, bool) { return opacityChanged(style, 1); });
    handle("view.opacityDown", [](OverlayStyle style, bool) { return opacityChanged(style, -1); });
    handle("view.nextColourMap", [](OverlayStyle style, bool) { return colourMapChanged(style, 1); });
    handle("view.previousColourMap", [](OverlayStyle style, bool) { return colourMapChanged(style, -1); });
    handle("view.resetLimits", [](OverlayStyle style, bool) { return limitsReset(style); });

    const auto showState = [&actions, &settings] {
        const OverlayStyle& style = settings.value().overlay;
        actions.action("view.overlay")->setChecked(style.visible);
        actions.action("view.smooth")->setChecked(style.smooth);
        actions.action("view.threshold")->setChecked(style.threshold.has_value());
    };
    QObject::connect(&settings, &SettingsHolder::replaced, &actions, showState);
    showState();
}

} // namespace pw::ui
