// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/wiring.h"

#include "app/window/exporter.h"
#include "app/window/livecontroller.h"
#include "core/quality/mapmethods.h"
#include "ui/mainwindow.h"

#include <QCoreApplication>

#include <cstdint>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace pw::app {

namespace {

using ui::MainWindow;

class Engine {
    Q_DECLARE_TR_FUNCTIONS(pw::app::Engine)
};

QString deviceText(const std::string& device, int threads)
{
    if (device.empty() || device == "cpu")
        return Engine::tr("CPU, %n thread(s)", nullptr, threads);
    return QString::fromStdString(device).toUpper();
}

void wireWishes(MainWindow& window, ImageSession& session, Exporter& exporter)
{
    QObject::connect(&window, &MainWindow::openRequested, &session, &ImageSession::open);
    QObject::connect(&window, &MainWindow::pasteRequested, &session, &ImageSession::openPixels);
    QObject::connect(&window, &MainWindow::imageChosen, &session, &ImageSession::choose);
    QObject::connect(&window, &MainWindow::faceChosen, &session, &ImageSession::chooseFace);
    QObject::connect(&window, &MainWindow::removeRequested, &session, &ImageSession::remove);
    QObject::connect(&window, &MainWindow::rerunRequested, &session, &ImageSession::rerun);
    QObject::connect(&window, &MainWindow::cancelRequested, &session, &ImageSession::cancel);
    QObject::connect(&window, &MainWindow::exportRequested, &exporter, [&](const ui::ExportRequest& request) {
        if (!session.current())
            return;
        ExportJob job{request, *session.current(), window.settings().overlay, session.inputPaths()};
        if (request.kind == ui::ExportKind::Csv) {
            job.list = session.summaries();
            if (session.profile())
                job.profile = *session.profile();
        }
        exporter.write(std::move(job));
    });
    QObject::connect(&window, &MainWindow::copyRequested, &exporter, [&](bool withLegend) {
        if (session.current() && session.current()->image)
            exporter.copy(*session.current(), window.settings().overlay, withLegend);
    });
}

void wireAnswers(MainWindow& window, ImageSession& session, Exporter& exporter)
{
    QObject::connect(&session, &ImageSession::currentRowChanged, &window, [&window](int row) {
        window.clearMessages();
        window.setCurrentRow(row);
    });
    QObject::connect(&session, &ImageSession::inspectionChanged, &window,
                     [&](const InspectionResult& result) {
                         window.showInspection(result);
                         if (const QString text = engineText(result); !text.isEmpty())
                             window.setEngine(text);
                     });
    QObject::connect(&session, &ImageSession::stageChanged, &window, &MainWindow::showStage);
    QObject::connect(&session, &ImageSession::queueChanged, &window, &MainWindow::showQueue);
    QObject::connect(&session, &ImageSession::emptied, &window, [&window] {
        window.clearMessages();
        window.showNothing();
    });
    QObject::connect(&session, &ImageSession::messageRaised, &window, &MainWindow::showMessage);
    QObject::connect(&exporter, &Exporter::done, &window, &MainWindow::showMessage);
}

} // namespace

void wire(MainWindow& window, ImageSession& session, Exporter& exporter)
{
    wireWishes(window, session, exporter);
    wireAnswers(window, session, exporter);
}

void wireLive(MainWindow& window, ImageSession& session, LiveController& live)
{
    QObject::connect(&live, &LiveController::opened, &window, [&window] {
        window.clearMessages();
        window.showInspection({}); // the panels are about a photograph
    });
    QObject::connect(&live, &LiveController::closed, &window, [&] {
        const int photographs = static_cast<int>(session.inputPaths().size());
        if (session.current())
            window.showInspection(*session.current());
        else if (session.currentRow() < 0 && photographs > 0)
            session.choose(photographs - 1); // captured while nothing else was open
        else if (session.currentRow() < 0)
            window.showNothing();
    });
    // A photograph was opened or chosen: the camera is closed.
    QObject::connect(&session, &ImageSession::currentRowChanged, &live, &LiveController::stop);
    QObject::connect(&live, &LiveController::messageRaised, &window, &MainWindow::showMessage);
}

SessionOptions sessionOptions(const ui::AppSettings& settings)
{
    SessionOptions options;
    options.parameters = settings.parameters;
    options.engine.networkId = settings.network.toStdString();
    options.engine.device = settings.networkDevices.value(settings.network, settings.device);
    options.engine.threads = settings.threads;
    options.limits.maxPixels = static_cast<std::uint64_t>(settings.maxMegapixels) * 1'000'000;
    return options;
}

QString engineText(const InspectionResult& result)
{
    if (!result.network || result.network->backend.empty())
        return {};
    const QString method =
        QCoreApplication::translate("pw::MapMethod", mapMethodDescriptor(result.parameters.method).name);
    return method + u" · "_s + QString::fromStdString(result.network->name) + u" · "_s +
           deviceText(result.network->device, result.environment.threads);
}

} // namespace pw::app
