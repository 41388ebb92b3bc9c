// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/networkcalibration.h"
#include "core/types/result.h"

#include <QDialog>
#include <QStringList>

#include <optional>
#include <string>

class QLabel;
class QProgressBar;
class QPushButton;
class QRadioButton;

namespace pw::ui {

class CalibrationResult;
class ElidedField;
class Notice;

/// Calibrates a network on portraits: asks which, shows how far it is, then the proposed constants beside the
/// present ones, and stores them. It computes nothing: it asks by signals and is told by the show functions.
class CalibrationDialog : public QDialog {
    Q_OBJECT
  public:
    /// `samples`: how many photographs came with the program.
    CalibrationDialog(const NetworkInfo& network, int samples, QWidget* parent);

    void setFolder(const QString& folder);
    void showProgress(CalibrationStep step, int done, int all);
    void showCalibration(const Result<NetworkCalibration>& calibration);
    /// Closes when it went well.
    void showStored(const Result<std::string>& manifest);

  Q_SIGNALS:
    void folderQuestionRequested();
    void calibrationRequested(const QString& folder); ///< empty: the photographs that came with the program
    void calibrationAbandoned();
    void storeRequested(const QString& networkId, const pw::Calibration& calibration);

  private:
    void start();
    void stop();
    void showProblem(const InspectionError& error);
    void setBusy(bool busy);
    void updateButtons();

    NetworkInfo m_network;
    std::optional<Calibration> m_calibration;
    bool m_isBusy = false;
    QRadioButton* m_samples;
    QRadioButton* m_own;
    ElidedField* m_folder;
    QPushButton* m_choose;
    QPushButton* m_start;
    QPushButton* m_stop;
    QWidget* m_waiting;
    QLabel* m_step;
    QProgressBar* m_progress;
    Notice* m_problem;
    CalibrationResult* m_result;
    QPushButton* m_use;
};

} // namespace pw::ui
