// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/networkcommands.h"

#include "ui/commands/actionregistry.h"
#include "ui/settings/settingsholder.h"
#include "ui/shell/filecommands.h"
#include "ui/shell/panelcolumn.h"

#include <QAction>

#include <algorithm>

namespace pw::ui {

NetworkCommands::NetworkCommands(ActionRegistry& actions, SettingsHolder& settings, FileCommands& files,
                                 PanelColumn& column, QWidget* window)
    : QObject(window), m_settings(settings), m_files(files), m_column(column), m_window(window)
{
    actions.setHandler("inspection.importNetwork", [this, &settings, &files](bool) {
        files.prompts().askForNetwork(m_window, settings.value().lastFolder,
                                      [this](const QStringList& paths) {
                                          if (!paths.isEmpty())
                                              openAssistant(paths.front());
                                      });
    });
    connect(&column, &PanelColumn::importNetworkRequested, actions.action("inspection.importNetwork"),
            &QAction::trigger);
    actions.setHandler("inspection.calibrateNetwork", [this](bool) { openCalibration(); });
    connect(&column, &PanelColumn::calibrateNetworkRequested, actions.action("inspection.calibrateNetwork"),
            &QAction::trigger);
    connect(&column, &PanelColumn::networkChosen, this, [&settings](const QString& id) {
        settings.change([&](AppSettings& next) { next.network = id; });
    });
    connect(&column, &PanelColumn::networkDeviceChosen, this,
            [&settings](const QString& id, const std::optional<Device>& device) {
                settings.change([&](AppSettings& next) {
                    if (!device)
                        next.networkDevices.remove(id);
                    else // the card's number is one for all
                        next.networkDevices.insert(id, {device->kind, next.device.index});
                });
            });
}

void NetworkCommands::openAssistant(const QString& file)
{
    m_dialog = new NetworkImportDialog(file, m_window);
    m_dialog->setObjectName(QStringLiteral("networkImportDialog"));
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &NetworkImportDialog::probeRequested, this, &NetworkCommands::probeRequested);
    connect(m_dialog, &NetworkImportDialog::storeRequested, this, &NetworkCommands::storeRequested);
    connect(m_dialog, &QDialog::rejected, this, &NetworkCommands::probeAbandoned);
    m_dialog->open();
    m_dialog->start();
}

void NetworkCommands::openCalibration()
{
    const auto network =
        std::ranges::find(m_networks, m_settings.value().network.toStdString(), &NetworkInfo::id);
    if (network == m_networks.end())
        return;
    m_calibration = new CalibrationDialog(*network, m_samples, m_window);
    m_calibration->setObjectName(QStringLiteral("calibrationDialog"));
    m_calibration->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_calibration, &CalibrationDialog::folderQuestionRequested, this, [this] {
        m_files.prompts().askForFolder(m_calibration, m_files.startFolder(),
                                       [this](const QStringList& answer) {
                                           if (m_calibration && !answer.isEmpty())
                                               m_calibration->setFolder(answer.front());
                                       });
    });
    connect(m_calibration, &CalibrationDialog::calibrationRequested, this,
            &NetworkCommands::calibrationRequested);
    connect(m_calibration, &CalibrationDialog::calibrationAbandoned, this,
            &NetworkCommands::calibrationAbandoned);
    connect(m_calibration, &CalibrationDialog::storeRequested, this,
            &NetworkCommands::storeCalibrationRequested);
    m_calibration->open();
}

void NetworkCommands::showCalibrationProgress(CalibrationStep step, int done, int all)
{
    if (m_calibration)
        m_calibration->showProgress(step, done, all);
}

void NetworkCommands::showCalibration(const Result<NetworkCalibration>& calibration)
{
    if (m_calibration)
        m_calibration->showCalibration(calibration);
}

void NetworkCommands::showCalibrationStored(const Result<std::string>& manifest)
{
    if (m_calibration)
        m_calibration->showStored(manifest);
}

void NetworkCommands::showNetworks(const std::vector<NetworkInfo>& networks)
{
    m_networks = networks;
    m_column.showNetworks(networks);
}

void NetworkCommands::showProbe(const Result<NetworkProbe>& probe)
{
    if (m_dialog)
        m_dialog->showProbe(probe);
}

void NetworkCommands::showStored(const Result<std::string>& manifest)
{
    if (m_dialog)
        m_dialog->showStored(manifest);
}

} // namespace pw::ui
