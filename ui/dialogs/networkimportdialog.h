// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/networkprobe.h"
#include "core/types/result.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;

namespace pw::ui {

class NetworkForm;
class NetworkTrial;
class Notice;

/// The assistant for a network file: shows what was found out about it and how it does on the sample, lets
/// the user correct it and try again, and adds it. It computes nothing: it asks by signals and is told by the
/// show functions.
class NetworkImportDialog : public QDialog {
    Q_OBJECT
  public:
    explicit NetworkImportDialog(const QString& file, QWidget* parent = nullptr);

    /// Asks for the first probe.
    void start();
    void showProbe(const Result<NetworkProbe>& probe);
    /// Closes when it went well.
    void showStored(const Result<std::string>& manifest);

  Q_SIGNALS:
    void probeRequested(const pw::NetworkWishes& wishes);
    void storeRequested(const pw::NetworkInfo& network, bool copy);

  private:
    void setBusy(bool busy);
    void updateButtons();
    void showProblem(const InspectionError& error);

    QString m_file;
    std::optional<NetworkProbe> m_probe;
    bool m_isBusy = false;
    NetworkForm* m_form;
    NetworkTrial* m_trial;
    QWidget* m_content;
    QWidget* m_waiting;
    Notice* m_problem;
    QCheckBox* m_copy;
    QPushButton* m_again;
    QPushButton* m_add;
};

} // namespace pw::ui
