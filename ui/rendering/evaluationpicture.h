// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/mapevaluation.h"

#include <QImage>

namespace pw {

/// The report as one page: deletion and insertion curves, how the maps react to each kind of disturbance, and
/// how stable they are. Needs a QGuiApplication (fonts); any thread.
[[nodiscard]] QImage evaluationPicture(const EvaluationReport& report);

} // namespace pw
