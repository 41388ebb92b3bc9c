// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/quality/calibration.h"

#include <QImage>

namespace pw {

/// A calibration as one page: native and scaled quality of the portraits and of their spoiled copies, the
/// constants and the warnings. Needs a QGuiApplication (fonts); any thread.
[[nodiscard]] QImage calibrationPicture(const CalibrationMeasurements& measured,
                                        const Calibration& calibration);

} // namespace pw
