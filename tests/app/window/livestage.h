// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/inspectionengine.h"
#include "app/window/livecontroller.h"
#include "app/window/wiring.h"
#include "core/compliance/profilestore.h"
#include "tests/support/testassets.h"
#include "ui/mainwindow.h"
#include "ui/models/inspectionlistmodel.h"
#include "ui/shell/liveview.h"

#include <QTemporaryDir>

#include <memory>

namespace pw::test {

/// Window, inspection thread and live view, wired as in the program, without its settings file.
struct LiveStage {
    explicit LiveStage(app::InspectFunctionFactory inspect) : controller(std::move(inspect))
    {
        settings.captureFolder = folder.path();
        live.applySettings(settings);
        app::wireLive(window, session, live);
        QObject::connect(&session, &app::ImageSession::inspectionChanged, &window,
                         [this](const InspectionResult& result) { window.showInspection(result); });
    }

    /// With the real models and the limits of the program.
    static std::unique_ptr<LiveStage> real()
    {
        auto stage = std::make_unique<LiveStage>(
            [] { return app::makeInspectFunction(Result<ModelStore>(modelStore())); });
        stage->live.setProfile(*ProfileStore::open(program("pixelworth-cli")).load("live-probe"));
        stage->session.warmUp();
        return stage;
    }

    QTemporaryDir folder;
    ui::LiveSettings settings;
    ui::InspectionListModel list;
    app::InspectionController controller;
    app::ImageSession session{list, controller};
    ui::MainWindow window{ui::AppSettings(), list};
    app::LiveController live{window.live(), session, controller};
};

} // namespace pw::test
