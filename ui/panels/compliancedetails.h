// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/inspectionresult.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace pw::ui {

/// A label and what stands after it; the label may be empty.
struct DetailLine {
    QString label;
    QString text;
};

/// What the details pane says about a row of the compliance list (ComplianceRow::id), in reading order:
/// numbers and limits, what to do, the map at this place, what it means, sources. Empty for an unknown id.
[[nodiscard]] QList<DetailLine> complianceDetails(const FaceInspection& face, const QString& rowId);

/// "0.43, mean of the map in the marked area": the map where the measures looked; empty where it has no
/// cells.
[[nodiscard]] QString placeQualityText(const FaceInspection& face, const QStringList& measures);

} // namespace pw::ui
