// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/commandline.h"
#include "app/window/exporter.h"
#include "app/window/imagesession.h"
#include "app/window/inspectioncontroller.h"
#include "app/window/livecontroller.h"
#include "app/window/networklibrary.h"
#include "app/window/networkcalibrations.h"
#include "app/window/networkprobes.h"
#include "app/window/profilekeeper.h"
#include "app/window/settingsstore.h"
#include "app/window/translationloader.h"
#include "ui/mainwindow.h"
#include "ui/models/inspectionlistmodel.h"

#include <QObject>
#include <QTimer>

namespace pw::app {

/// The program without main: settings, language, threads, session and window, made in this order and
/// destroyed in the reverse one. Needs a QApplication.
class Application : public QObject {
    Q_OBJECT
  public:
    /// `programFile`: where models are looked for from, see ModelStore.
    Application(CommandLine line, const std::string& programFile, SettingsStore store = SettingsStore());
    ~Application() override;

    /// Shows the window; opens what the command line names once it is on screen.
    void start();

    [[nodiscard]] ui::MainWindow& window() { return m_window; }
    [[nodiscard]] ImageSession& session() { return m_session; }
    [[nodiscard]] LiveController& live() { return m_live; }
    void openSample();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void onShown();
    void onSettingsChanged(const ui::AppSettings& settings);
    void useProfile();
    void onNetworkAdded(const QString& id);
    void connectCalibration();
    void onNetworkCalibrated();
    void connectNetworks();
    [[nodiscard]] SessionOptions options() const;
    [[nodiscard]] ui::AppSettings withKnownNetwork(ui::AppSettings settings) const;
    void remember(const QStringList& paths);
    void rememberCamera(const QString& id);
    void loadLiveProfile();
    void save();

    CommandLine m_line;
    SettingsStore m_store;
    ui::AppSettings m_settings;
    TranslationLoader m_translation;
    NetworkLibrary m_library;
    ProfileKeeper m_profiles;
    ui::InspectionListModel m_list;
    InspectionController m_controller;
    ImageSession m_session;
    NetworkProbes m_probes;
    NetworkCalibrations m_calibrations;
    Exporter m_exporter;
    ui::MainWindow m_window;
    LiveController m_live;
    bool m_shown = false;
    bool m_profileLoaded = false;
    QTimer m_saveSoon; ///< a slider changes settings many times a second
};

} // namespace pw::app
