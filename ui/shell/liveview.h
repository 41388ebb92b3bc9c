// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/inspectionresult.h"
#include "ui/live/livetypes.h"
#include "ui/live/timeline.h"
#include "ui/settings/appsettings.h"

#include <QMenu>
#include <QObject>

namespace pw::ui {

class ActionRegistry;
class CentralArea;
class FileCommands;
class LiveStrip;
class PanelColumn;
class SettingsHolder;

/// The window's part in live video: the commands of the Camera menu, the strip below the picture, and the
/// frames on the canvas. Is given values, emits wishes.
class LiveView : public QObject {
    Q_OBJECT
  public:
    /// All must live equally long; the dialogs open over `window`.
    LiveView(ActionRegistry& actions, SettingsHolder& settings, FileCommands& files, CentralArea& centre,
             PanelColumn& column, QWidget* window);

    void showCameras(const QList<CameraEntry>& cameras);
    void offerComponents(const QList<LiveComponent>& components); ///< for the timeline
    void showStatus(const LiveStatus& status);
    /// The newest frame, with the faces as they were analysed last.
    void showFrame(const InspectionResult& result);
    /// What was found in a frame, for the panels: some times a second are enough.
    void showAnalysis(const InspectionResult& result);
    void showFrozen(bool frozen);
    void showRates(const LiveRates& rates);
    /// `icon` is the name of a verdict icon.
    void showInstruction(const QString& text, const QString& icon);
    void showRequirements(const QList<LiveRequirement>& requirements);
    void showUnassessed();               ///< the same requirements, none of them judged
    void showCountdown(double progress); ///< 0..1 until the picture is taken by itself
    void setTimelineSeries(const QStringList& names);
    void addToTimeline(const Timeline::Sample& sample);
    void addGapToTimeline(double second); ///< nothing is measured from now on

    [[nodiscard]] bool isOn() const { return m_status.on; }

  Q_SIGNALS:
    void onChanged(bool on); ///< the live view was opened or closed
    void camerasWanted();    ///< somebody looks at the list of cameras
    void startRequested(const pw::ui::LiveChoice& choice);
    void stopRequested();
    void captureRequested();
    void burstRequested();
    void freezeRequested(bool frozen);
    void timelineExportRequested(const QString& path, const QString& csv);
    void painted(); ///< the frame shown last is on the screen

  private:
    void handleSources();
    void handleCapture();
    void handleDisplay();
    void fillDevices();
    void fillModes();
    void fillSmoothing();
    void fillSeries();
    void showSettings();
    template <class Edit>
    void changeLive(Edit edit);

    ActionRegistry& m_actions;
    SettingsHolder& m_settings;
    FileCommands& m_files;
    CentralArea& m_centre;
    PanelColumn& m_column;
    QWidget* m_window;
    LiveStrip* m_strip;
    QMenu m_devices;
    QMenu m_modes;
    QMenu m_smoothing;
    QMenu m_series;
    QList<LiveComponent> m_components;
    QList<CameraEntry> m_cameras;
    LiveStatus m_status;
};

} // namespace pw::ui
