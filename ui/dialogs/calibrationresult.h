// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/networkcalibration.h"

#include <QWidget>

class QGridLayout;

namespace pw::ui {

class Notice;
class Plot;

/// What a calibration found: the constants beside the present ones, what is doubtful about them, and the
/// plot.
class CalibrationResult : public QWidget {
    Q_OBJECT
  public:
    explicit CalibrationResult(QWidget* parent = nullptr);

    void showCalibration(const NetworkCalibration& calibration);

  private:
    void showConstants(const NetworkCalibration& calibration);

    QGridLayout* m_constants;
    Notice* m_notice;
    Plot* m_plot;
};

} // namespace pw::ui
