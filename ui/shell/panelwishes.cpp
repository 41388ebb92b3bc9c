// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/panelwishes.h"

#include "ui/settings/settingsholder.h"
#include "ui/shell/panelcolumn.h"

#include <QClipboard>
#include <QGuiApplication>

namespace pw::ui {

void handlePanelWishes(PanelColumn& column, SettingsHolder& settings)
{
    QObject::connect(&column, &PanelColumn::overlayStyleChanged, &settings,
                     [&settings](const OverlayStyle& style) { settings.changeOverlay(style); });
    QObject::connect(&column, &PanelColumn::parametersChanged, &settings,
                     [&settings](const InspectionParameters& parameters) {
                         settings.change([&](AppSettings& next) { next.parameters = parameters; });
                     });
    QObject::connect(&column, &PanelColumn::histogramLogarithmicChanged, &settings,
                     [&settings](bool logarithmic) {
                         settings.change([&](AppSettings& next) { next.histogramLogarithmic = logarithmic; });
                     });
    QObject::connect(&column, &PanelColumn::copyTextRequested, &settings,
                     [](const QString& text) { QGuiApplication::clipboard()->setText(text); });
}

} // namespace pw::ui
