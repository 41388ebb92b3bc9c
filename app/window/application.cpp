// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/application.h"

#include "app/window/inspectionengine.h"
#include "app/window/logging.h"
#include "app/window/supersede.h"
#include "app/window/wiring.h"
#include "core/compliance/profilestore.h"
#include "core/pipeline/networkimport.h"
#include "ui/messages/errortext.h"
#include "ui/settings/theme.h"
#include "ui/shell/networkcommands.h"

#include <QApplication>
#include <QEvent>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace pw::app {

namespace {

constexpr int kRecentFiles = 10;
constexpr const char* kLiveProfile = "live-probe";
// Milliseconds.
constexpr int kSaveDelay = 500;
constexpr int kFirstPaintTimeout = 2000;
constexpr int kWarmUpDelay = 300; // icons and fonts first: loading a library makes other loading wait

ui::AppSettings loadAndApply(const SettingsStore& store)
{
    ui::AppSettings settings = store.load();
    ui::applyTheme(settings.theme); // before the first widget
    return settings;
}

ui::LiveChoice::Kind kindOf(const QString& address)
{
    if (address.contains(QLatin1StringView("://")))
        return ui::LiveChoice::Kind::Stream;
    return QFileInfo(address).isDir() ? ui::LiveChoice::Kind::Folder : ui::LiveChoice::Kind::VideoFile;
}

} // namespace

Application::Application(CommandLine line, const std::string& programFile, SettingsStore store)
    : m_line(std::move(line)), m_store(std::move(store)), m_settings(loadAndApply(m_store)),
      m_translation(m_line.language.isEmpty() ? m_settings.language : m_line.language),
      m_library(programFile), m_profiles(programFile, m_store.profileFolder()),
      m_controller([models = m_library.models()] { return makeInspectFunction(models); }),
      m_session(m_list, m_controller), m_probes(m_session, m_controller),
      m_calibrations(m_session, m_controller), m_window(m_settings, m_list),
      m_live(m_window.live(), m_session, m_controller)
{
    m_settings = withKnownNetwork(std::move(m_settings));
    m_window.applySettings(m_settings);
    m_session.setOptions(options());
    useProfile();
    m_live.applySettings(m_settings.live);
    connectNetworks();
    wire(m_window, m_session, m_exporter);
    wireLive(m_window, m_session, m_live);
    connect(&m_live, &LiveController::opened, this, &Application::loadLiveProfile);
    connect(&m_live, &LiveController::cameraChosen, this, &Application::rememberCamera);
    m_window.showProfiles(m_profiles.profiles());
    connect(&m_window, &ui::MainWindow::profilesEdited, &m_profiles, &ProfileKeeper::apply);
    connect(&m_profiles, &ProfileKeeper::messageRaised, &m_window, &ui::MainWindow::showMessage);
    connect(&m_profiles, &ProfileKeeper::changed, this, [this] {
        m_window.showProfiles(m_profiles.profiles());
        useProfile();
    });
    connect(&m_window, &ui::MainWindow::openSampleRequested, this, &Application::openSample);
    connect(&m_window, &ui::MainWindow::settingsChanged, this, &Application::onSettingsChanged);
    connect(&m_window, &ui::MainWindow::closing, this, &Application::save);
    m_saveSoon.setSingleShot(true);
    m_saveSoon.setInterval(kSaveDelay);
    connect(&m_saveSoon, &QTimer::timeout, this, &Application::save);
    connect(&m_session, &ImageSession::opened, this, &Application::remember);
}

Application::~Application() = default;

void Application::connectNetworks()
{
    ui::NetworkCommands& networks = m_window.networkCommands();
    connect(&networks, &ui::NetworkCommands::probeRequested, this, [this](NetworkWishes wishes) {
        const QFileInfo file(QString::fromStdString(wishes.file));
        if (wishes.id.empty() && m_library.models())
            wishes.id = freeNetworkId(wishes.file, *m_library.models());
        if (wishes.name.empty())
            wishes.name = file.completeBaseName().toStdString();
        m_probes.probe(wishes);
    });
    connect(&networks, &ui::NetworkCommands::probeAbandoned, &m_probes, &NetworkProbes::abandon);
    connect(&m_probes, &NetworkProbes::probed, &networks,
            [&networks](const ProbeOutcome& outcome) { networks.showProbe(outcome.probe); });
    connect(&networks, &ui::NetworkCommands::storeRequested, &m_library, &NetworkLibrary::add);
    connect(&m_library, &NetworkLibrary::stored, &networks, &ui::NetworkCommands::showStored);
    connect(&m_library, &NetworkLibrary::added, this, &Application::onNetworkAdded);
    connectCalibration();
    if (!m_library.models())
        return;
    networks.showNetworks(m_library.models()->networks());
    networks.setSamplePhotographs(static_cast<int>(m_library.models()->samplePhotographs().size()));
}

void Application::connectCalibration()
{
    using ui::NetworkCommands;
    NetworkCommands& networks = m_window.networkCommands();
    connect(&networks, &NetworkCommands::calibrationRequested, this, [this](const QString& folder) {
        QStringList paths{folder};
        if (folder.isEmpty() && m_library.models()) {
            paths.clear();
            for (const std::string& photograph : m_library.models()->samplePhotographs())
                paths << QString::fromStdString(photograph);
        }
        m_calibrations.calibrate(paths);
    });
    connect(&networks, &NetworkCommands::calibrationAbandoned, &m_calibrations,
            &NetworkCalibrations::abandon);
    connect(&m_calibrations, &NetworkCalibrations::progressed, &networks,
            &NetworkCommands::showCalibrationProgress);
    connect(
        &m_calibrations, &NetworkCalibrations::calibrated, &networks,
        [&networks](const CalibrationOutcome& outcome) { networks.showCalibration(outcome.calibration); });
    connect(&networks, &NetworkCommands::storeCalibrationRequested, &m_library, &NetworkLibrary::calibrate);
    connect(&m_library, &NetworkLibrary::calibrationStored, &networks,
            &NetworkCommands::showCalibrationStored);
    connect(&m_library, &NetworkLibrary::calibrated, this, &Application::onNetworkCalibrated);
}

SessionOptions Application::options() const
{
    SessionOptions options = sessionOptions(m_settings);
    options.models = m_library.shared();
    return options;
}

/// The network of the last time may be gone.
ui::AppSettings Application::withKnownNetwork(ui::AppSettings settings) const
{
    if (m_library.models() && !m_library.contains(settings.network))
        settings.network = ui::AppSettings().network;
    return settings;
}

void Application::onNetworkAdded(const QString& id)
{
    m_window.networkCommands().showNetworks(m_library.models()->networks());
    ui::AppSettings settings = m_window.settings();
    settings.network = id;
    m_window.applySettings(settings);
    onSettingsChanged(settings);
    m_window.showMessage(
        {ui::Severity::Information,
         tr("The network was added and is used from now on. It can be changed under Parameters."),
         {}});
}

void Application::onNetworkCalibrated()
{
    m_window.networkCommands().showNetworks(m_library.models()->networks());
    m_session.setOptions(options());
    m_session.forgetResults();
    m_window.showMessage(
        {ui::Severity::Information,
         tr("The network's constants were stored. Qualities and maps are computed with them from now on."),
         {}});
}

void Application::start()
{
    m_window.installEventFilter(this);
    m_window.show();
    // A window that starts out of sight is never painted.
    QTimer::singleShot(kFirstPaintTimeout, this, &Application::onShown);
}

bool Application::eventFilter(QObject* watched, QEvent* event)
{
    // Work begins after the first paint: loading models and LibTorch would hold it up.
    if (event->type() == QEvent::Paint) {
        watched->removeEventFilter(this);
        QTimer::singleShot(0, this, &Application::onShown);
    }
    return QObject::eventFilter(watched, event);
}

void Application::openSample()
{
    const auto& models = m_library.models();
    const std::string sample = models ? models->samplePortrait() : std::string();
    if (sample.empty())
        m_window.showMessage({ui::Severity::Error, tr("The sample portrait is not installed."), {}});
    else
        m_session.open({QString::fromStdString(sample)});
}

void Application::onShown()
{
    if (std::exchange(m_shown, true))
        return;
    qCInfo(appLog, "The window is shown.");
    if (m_line.exitAfterStartup) {
        QCoreApplication::quit();
        return;
    }
    const auto& models = m_library.models();
    if (!models)
        m_window.showMessage(ui::errorMessage(models.error()));
    else
        for (const InspectionError& warning : models->warnings())
            m_window.showMessage(ui::errorMessage(warning));
    for (const ui::Message& problem : m_profiles.problems())
        m_window.showMessage(problem);
    if (m_line.sample)
        openSample();
    if (!m_line.paths.isEmpty())
        m_session.open(m_line.paths);
    if (!m_line.play.isEmpty())
        m_live.start({kindOf(m_line.play), m_line.play});
    if (models && !m_line.sample && m_line.paths.isEmpty())
        QTimer::singleShot(kWarmUpDelay, &m_session, &ImageSession::warmUp);
}

void Application::onSettingsChanged(const ui::AppSettings& settings)
{
    const ui::AppSettings old = std::exchange(m_settings, settings);
    m_saveSoon.start();
    if (settings.theme != old.theme)
        ui::applyTheme(settings.theme);
    if (settings.profile != old.profile)
        useProfile();
    const EngineOptions before = sessionOptions(old).engine, now = sessionOptions(settings).engine;
    m_session.setOptions(options());
    m_live.applySettings(settings.live);
    if (!sameEngine(before, now))
        m_session.warmUp();
    if (!sameEngine(before, now) && before.networkId == now.networkId) {
        m_window.showMessage(
            {ui::Severity::Information, tr("The network is loaded anew with these settings."), {}});
    }
    if (settings.language != old.language)
        m_window.showMessage(
            {ui::Severity::Information, tr("The language changes with the next start."), {}});
}

void Application::useProfile()
{
    if (const ComplianceProfile* profile = m_profiles.find(m_settings.profile))
        m_session.setProfile(*profile);
}

/// Puts the paths at the head of the recent files. A folder with many photographs would push out everything
/// else, so only its first ones are kept.
void Application::remember(const QStringList& paths)
{
    ui::AppSettings settings = m_window.settings();
    QStringList recent = paths.first(std::min<qsizetype>(paths.size(), kRecentFiles));
    for (const QString& path : std::as_const(settings.recentFiles))
        if (!recent.contains(path) && recent.size() < kRecentFiles)
            recent << path;
    settings.recentFiles = recent;
    settings.lastFolder = QFileInfo(paths.front()).absolutePath();
    m_settings = settings;
    m_window.applySettings(settings);
    m_saveSoon.start();
}

void Application::rememberCamera(const QString& id)
{
    ui::AppSettings settings = m_window.settings();
    settings.live.camera = id;
    settings.live.width = settings.live.height = settings.live.framesPerSecond = 0;
    m_window.applySettings(settings);
    onSettingsChanged(settings);
}

/// Limits of the live view: those for a picture that is compared, not for a document.
void Application::loadLiveProfile()
{
    if (std::exchange(m_profileLoaded, true))
        return;
    const Result<ComplianceProfile> profile = m_profiles.load(kLiveProfile);
    if (profile)
        m_live.setProfile(*profile);
    else
        m_window.showMessage(ui::errorMessage(profile.error()));
}

void Application::save()
{
    m_saveSoon.stop();
    m_store.save(m_window.settings());
}

} // namespace pw::app
