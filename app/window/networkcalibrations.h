// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/imagesession.h"
#include "core/pipeline/networkcalibration.h"
#include "core/types/result.h"

#include <QObject>
#include <QStringList>

#include <cstddef>
#include <cstdint>

namespace pw::app {

/// A struct of its own for the same reason as ProbeOutcome.
struct CalibrationOutcome {
    Result<NetworkCalibration> calibration;
};

/// Calibrates the session's network on the inspection thread, before anything else the session has to do. One
/// at a time. A calibration that other work interrupts begins again after it.
class NetworkCalibrations : public QObject {
    Q_OBJECT
  public:
    /// Both must outlive it.
    NetworkCalibrations(ImageSession& session, InspectionController& controller, QObject* parent = nullptr);

    /// Photographs and folders of photographs.
    void calibrate(const QStringList& paths);
    void abandon();

  Q_SIGNALS:
    void progressed(pw::CalibrationStep step, int done, int all);
    void calibrated(const pw::app::CalibrationOutcome& outcome);

  private:
    void onProgress(std::uint64_t id, CalibrationStep step, std::size_t done, std::size_t all);
    void onCalibrated(std::uint64_t id, const Result<NetworkCalibration>& calibration);
    ImageSession& m_session;
    InspectionController& m_controller;
    std::uint64_t m_wanted = 0; ///< 0: none
    std::uint64_t m_last = 0;
};

} // namespace pw::app
