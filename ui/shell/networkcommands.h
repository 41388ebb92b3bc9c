// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/networkprobe.h"
#include "core/types/result.h"
#include "ui/dialogs/networkimportdialog.h"

#include <QObject>
#include <QPointer>

#include <string>
#include <vector>

class QWidget;

namespace pw::ui {

class ActionRegistry;
class FileCommands;
class PanelColumn;
class SettingsHolder;

/// Choice and import of networks: what the panels and the assistant wish, and what they are told.
class NetworkCommands : public QObject {
    Q_OBJECT
  public:
    /// The assistant opens over `window`. All must live equally long.
    NetworkCommands(ActionRegistry& actions, SettingsHolder& settings, FileCommands& files,
                    PanelColumn& column, QWidget* window);

    /// The networks that can be chosen.
    void showNetworks(const std::vector<NetworkInfo>& networks);
    /// The answers to the signals; of no effect when the assistant is closed.
    void showProbe(const Result<NetworkProbe>& probe);
    void showStored(const Result<std::string>& manifest);

  Q_SIGNALS:
    void probeRequested(const pw::NetworkWishes& wishes);
    void probeAbandoned(); ///< the assistant was closed
    void storeRequested(const pw::NetworkInfo& network, bool copy);

  private:
    void openAssistant(const QString& file);

    PanelColumn& m_column;
    QWidget* m_window;
    QPointer<NetworkImportDialog> m_dialog;
};

} // namespace pw::ui
