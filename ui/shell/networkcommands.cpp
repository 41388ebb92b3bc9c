// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/networkcommands.h"

#include "ui/commands/actionregistry.h"
#include "ui/settings/settingsholder.h"
#include "ui/shell/filecommands.h"
#include "ui/shell/panelcolumn.h"

#include <QAction>

namespace pw::ui {

NetworkCommands::NetworkCommands(ActionRegistry& actions, SettingsHolder& settings, FileCommands& files,
                                 PanelColumn& column, QWidget* window)
    : QObject(window), m_column(column), m_window(window)
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

void NetworkCommands::showNetworks(const std::vector<NetworkInfo>& networks)
{
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
