// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/liveview.h"

#include "ui/commands/actionregistry.h"
#include "ui/live/livestrip.h"
#include "ui/live/trafficline.h"
#include "ui/messages/prompts.h"
#include "ui/plots/timelineplot.h"
#include "ui/settings/settingsholder.h"
#include "ui/shell/centralarea.h"
#include "ui/shell/filecommands.h"
#include "ui/shell/panelcolumn.h"
#include "ui/viewer/imageview.h"

#include <QAction>
#include <QDir>

#include <algorithm>
#include <array>

namespace pw::ui {

namespace {

constexpr std::array kSmoothings = {0.0, 0.1, 0.3, 1.0}; // seconds

/// A menu entry of which one is chosen. What it does fills the menu anew: connect it queued.
QAction* addChoice(QMenu& menu, const QString& text, bool chosen)
{
    QAction* entry = menu.addAction(text);
    entry->setCheckable(true);
    entry->setChecked(chosen);
    return entry;
}

} // namespace

LiveView::LiveView(ActionRegistry& actions, SettingsHolder& settings, FileCommands& files,
                   CentralArea& centre, PanelColumn& column, QWidget* window)
    : QObject(window), m_actions(actions), m_settings(settings), m_files(files), m_centre(centre),
      m_column(column), m_window(window),
      m_strip(new LiveStrip({actions.action("camera.capture"), actions.action("camera.freeze")}, &centre))
{
    m_strip->setObjectName(QStringLiteral("liveStrip"));
    m_strip->hide();
    centre.addBelow(m_strip);
    actions.setSubmenu("camera.device", &m_devices);
    actions.setSubmenu("camera.mode", &m_modes);
    actions.setSubmenu("camera.smoothing", &m_smoothing);
    actions.setSubmenu("camera.series", &m_series);
    connect(&m_devices, &QMenu::aboutToShow, this, &LiveView::camerasWanted);
    handleSources();
    handleCapture();
    handleDisplay();
    connect(&settings, &SettingsHolder::replaced, this, &LiveView::showSettings);
    connect(centre.view(), &ImageView::painted, this, &LiveView::painted);
    showSettings();
}

void LiveView::handleSources()
{
    using Kind = LiveChoice::Kind;
    m_actions.setHandler("file.camera", [this](bool checked) {
        // The status decides what is checked, not the click.
        m_actions.action("file.camera")->setChecked(m_status.on);
        if (checked)
            Q_EMIT startRequested({Kind::Camera, m_settings.value().live.camera});
        else
            Q_EMIT stopRequested();
    });
    const auto start = [this](Kind kind) {
        return [this, kind](const QStringList& answer) {
            if (!answer.isEmpty())
                Q_EMIT startRequested({kind, answer.first()});
        };
    };
    m_actions.setHandler("camera.video", [=, this](bool) {
        m_files.prompts().askForVideo(m_window, m_files.startFolder(), start(Kind::VideoFile));
    });
    m_actions.setHandler("camera.folder", [=, this](bool) {
        m_files.prompts().askForFolder(m_window, m_files.startFolder(), start(Kind::Folder));
    });
    m_actions.setHandler("camera.stream",
                         [=, this](bool) { m_files.prompts().askForStream(m_window, start(Kind::Stream)); });
}

void LiveView::handleCapture()
{
    m_actions.setHandler("camera.capture", [this](bool) { Q_EMIT captureRequested(); });
    m_actions.setHandler("camera.burst", [this](bool) { Q_EMIT burstRequested(); });
    m_actions.setHandler("camera.byItself", [this](bool checked) {
        changeLive([checked](LiveSettings& live) { live.byItself = checked; });
    });
    m_actions.setHandler("camera.target", [this](bool) {
        m_files.prompts().askForFolder(
            m_window, m_settings.value().live.captureFolder, [this](const QStringList& answer) {
                if (!answer.isEmpty())
                    changeLive([&](LiveSettings& live) { live.captureFolder = answer.first(); });
            });
    });
    m_actions.setHandler("camera.exportTimeline", [this](bool) {
        const SaveQuestion question{tr("Export Timeline"),
                                    QDir(m_files.startFolder()).filePath(QStringLiteral("timeline.csv")),
                                    {tr("Table (*.csv)")},
                                    QStringLiteral("csv")};
        m_files.prompts().askForTarget(m_window, question, [this](const QStringList& answer) {
            if (!answer.isEmpty())
                Q_EMIT timelineExportRequested(answer.first(), m_strip->timeline()->timeline().csv());
        });
    });
}

void LiveView::handleDisplay()
{
    m_actions.setHandler("camera.freeze", [this](bool checked) { Q_EMIT freezeRequested(checked); });
    m_actions.setHandler("camera.mirror", [this](bool checked) {
        changeLive([checked](LiveSettings& live) { live.mirrored = checked; });
    });
    m_actions.setHandler("camera.pauseTimeline",
                         [this](bool checked) { m_strip->timeline()->setPaused(checked); });
}

template <class Edit>
void LiveView::changeLive(Edit edit)
{
    m_settings.change([&edit](AppSettings& next) { edit(next.live); });
}

void LiveView::showCameras(const QList<CameraEntry>& cameras)
{
    m_cameras = cameras;
    fillDevices();
    fillModes();
}

void LiveView::fillDevices()
{
    m_devices.clear();
    const QString& chosen = m_settings.value().live.camera;
    for (const CameraEntry& camera : m_cameras) {
        const QString name = QString(camera.name).replace(u'&', QLatin1StringView("&&"));
        connect(
            addChoice(m_devices, name, camera.id == chosen), &QAction::triggered, this,
            [this, id = camera.id] {
                changeLive([&id](LiveSettings& live) {
                    live.camera = id;
                    live.width = live.height = live.framesPerSecond = 0;
                });
                Q_EMIT startRequested({LiveChoice::Kind::Camera, id});
            },
            Qt::QueuedConnection);
    }
    if (m_cameras.isEmpty())
        m_devices.addAction(tr("No camera is plugged in"))->setEnabled(false);
}

void LiveView::fillModes()
{
    m_modes.clear();
    const LiveSettings& live = m_settings.value().live;
    const CameraMode chosen{live.width, live.height, live.framesPerSecond};
    QList<CameraMode> modes = {{}};
    const auto camera = std::ranges::find(m_cameras, live.camera, &CameraEntry::id);
    if (camera != m_cameras.end())
        modes += camera->modes;
    for (const CameraMode& mode : std::as_const(modes)) {
        const QString text =
            mode == CameraMode()
                ? tr("As the camera likes")
                : tr("%1 x %2, %3/s").arg(mode.width).arg(mode.height).arg(mode.framesPerSecond);
        connect(
            addChoice(m_modes, text, mode == chosen), &QAction::triggered, this,
            [this, mode] {
                changeLive([&mode](LiveSettings& next) {
                    next.width = mode.width;
                    next.height = mode.height;
                    next.framesPerSecond = mode.framesPerSecond;
                });
                if (m_status.on)
                    Q_EMIT startRequested({LiveChoice::Kind::Camera, m_settings.value().live.camera});
            },
            Qt::QueuedConnection);
    }
}

void LiveView::fillSmoothing()
{
    m_smoothing.clear();
    for (const double seconds : kSmoothings) {
        const QString text = seconds > 0 ? tr("%1 s").arg(seconds) : tr("Off");
        const bool chosen = seconds == m_settings.value().live.smoothing;
        connect(
            addChoice(m_smoothing, text, chosen), &QAction::triggered, this,
            [this, seconds] { changeLive([seconds](LiveSettings& live) { live.smoothing = seconds; }); },
            Qt::QueuedConnection);
    }
}

void LiveView::offerComponents(const QList<LiveComponent>& components)
{
    m_components = components;
    fillSeries();
}

void LiveView::fillSeries()
{
    m_series.clear();
    const QStringList& chosen = m_settings.value().live.series;
    for (const LiveComponent& component : std::as_const(m_components))
        connect(
            addChoice(m_series, component.name, chosen.contains(component.key)), &QAction::triggered, this,
            [this, key = component.key](bool checked) {
                changeLive([&](LiveSettings& live) {
                    live.series.removeAll(key);
                    if (checked)
                        live.series.append(key);
                });
            },
            Qt::QueuedConnection);
}

void LiveView::showSettings()
{
    const LiveSettings& live = m_settings.value().live;
    m_actions.action("camera.mirror")->setChecked(live.mirrored);
    m_actions.action("camera.byItself")->setChecked(live.byItself);
    fillDevices();
    fillModes();
    fillSmoothing();
    fillSeries();
}

void LiveView::showStatus(const LiveStatus& status)
{
    const bool changed = status.on != m_status.on;
    m_status = status;
    m_actions.action("file.camera")->setChecked(status.on);
    m_strip->setVisible(status.on || status.deviceOpen); // as long as somebody could be seen
    m_strip->showStatus(status);
    if (status.on && !status.running)
        m_centre.showProblem(status.problem);
    if (!status.running) {
        m_strip->showInstruction({}, {});
        m_strip->traffic()->setUnassessed();
    }
    if (!changed)
        return;
    if (status.on) {
        m_strip->timeline()->clear();
        m_strip->showRates({});
        m_strip->traffic()->setRequirements({});
    }
    m_actions.action("camera.pauseTimeline")->setChecked(false);
    m_strip->timeline()->setPaused(false);
    Q_EMIT onChanged(status.on);
}

void LiveView::showFrame(const InspectionResult& result)
{
    m_centre.view()->showFrame(result);
    if (!m_centre.isPictureShown())
        m_centre.showPicture();
}

void LiveView::showAnalysis(const InspectionResult& result)
{
    m_column.showInspection(result);
}

void LiveView::showFrozen(bool frozen)
{
    m_actions.action("camera.freeze")->setChecked(frozen);
}

void LiveView::showRates(const LiveRates& rates)
{
    m_strip->showRates(rates);
}

void LiveView::showInstruction(const QString& text, const QString& icon)
{
    m_strip->showInstruction(text, icon);
}

void LiveView::showRequirements(const QList<LiveRequirement>& requirements)
{
    m_strip->traffic()->setRequirements(requirements);
}

void LiveView::showUnassessed()
{
    m_strip->traffic()->setUnassessed();
}

void LiveView::showCountdown(double progress)
{
    m_strip->showCountdown(progress);
}

void LiveView::setTimelineSeries(const QStringList& names)
{
    m_strip->timeline()->setSeries(names);
}

void LiveView::addToTimeline(const Timeline::Sample& sample)
{
    m_strip->timeline()->add(sample);
}

void LiveView::addGapToTimeline(double second)
{
    m_strip->timeline()->addGap(second);
}

} // namespace pw::ui
