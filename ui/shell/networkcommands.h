// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/networkprobe.h"
#include "core/types/result.h"
#include "ui/dialogs/calibrationdialog.h"
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

/// Choice, import and calibration of networks: what the panels and the dialogs wish, and what they are told.
class NetworkCommands : public QObject {
    Q_OBJECT
  public:
    /// The assistant opens over `window`. All must live equally long.
    NetworkCommands(ActionRegistry& actions, SettingsHolder& settings, FileCommands& files,
                    PanelColumn& column, QWidget* window);

    /// The networks that can be chosen.
    void showNetworks(const std::vector<NetworkInfo>& networks);
    /// How many photographs to calibrate with came with the program.
    void setSamplePhotographs(int count) { m_samples = count; }
    /// The answers to the signals; of no effect when the dialog is closed.
    void showProbe(const Result<NetworkProbe>& probe);
    void showStored(const Result<std::string>& manifest);
    void showCalibrationProgress(CalibrationStep step, int done, int all);
    void showCalibration(const Result<NetworkCalibration>& calibration);
    void showCalibrationStored(const Result<std::string>& manifest);

  Q_SIGNALS:
    void probeRequested(const pw::NetworkWishes& wishes);
    void probeAbandoned(); ///< the assistant was closed
    void storeRequested(const pw::NetworkInfo& network, bool copy);
    void calibrationRequested(const QString& folder); ///< empty: the photographs that came with the program
    void calibrationAbandoned();
    void storeCalibrationRequested(const QString& networkId, const pw::Calibration& calibration);

  private:
    void openAssistant(const QString& file);
    void openCalibration();

    const SettingsHolder& m_settings;
    FileCommands& m_files;
    PanelColumn& m_column;
    QWidget* m_window;
    std::vector<NetworkInfo> m_networks;
    int m_samples = 0;
    QPointer<NetworkImportDialog> m_dialog;
    QPointer<CalibrationDialog> m_calibration;
};

} // namespace pw::ui
