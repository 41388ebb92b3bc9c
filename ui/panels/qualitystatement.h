// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/inspectionresult.h"

#include <QString>
#include <QStringList>

namespace pw::ui {

/// What the quality panel says about a result, in words and in the user's number format.
struct QualityStatement {
    QString quality; ///< Q with two decimals
    QString bandIcon;
    QString band;       ///< "high"
    QString percentile; ///< empty without a reference
    QString native;     ///< "0.586 ± 0.003"
    QString passes;
    QString seed;
    QString health; ///< |sum u|; empty for maps that do not depend on it
    QStringList warnings; ///< of the face
    QString meaningIcon;
    QString meaning;
    QString shows; ///< one sentence: what the chosen map method shows
    QString copy; ///< lines of plain text for the clipboard; empty without a quality
};

[[nodiscard]] QualityStatement qualityStatement(const InspectionResult& result);

/// The caveat that belongs to every map.
[[nodiscard]] QString networkCaveat();

} // namespace pw::ui
