// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/imagesession.h"
#include "core/types/inspectionresult.h"
#include "ui/settings/appsettings.h"

#include <QString>

namespace pw::ui {
class MainWindow;
}

namespace pw::app {

class Exporter;
class LiveController;

/// Connects what the window wishes to what the session and the exporter do, and their answers to the window.
void wire(ui::MainWindow& window, ImageSession& session, Exporter& exporter);

/// Lets the live view and the photographs take turns in the window.
void wireLive(ui::MainWindow& window, ImageSession& session, LiveController& live);

[[nodiscard]] SessionOptions sessionOptions(const ui::AppSettings& settings);

/// For the status bar: "layer energy · MobileFaceNet · CPU, 2 threads"; empty before the network is known.
[[nodiscard]] QString engineText(const InspectionResult& result);

} // namespace pw::app
