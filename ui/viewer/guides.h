// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/inspectionresult.h"
#include "ui/highlight.h"

#include <QPainterPath>
#include <QPointF>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace pw::ui {

/// What is drawn of the places where the measures looked, in pixels of the photograph (pixel (x, y) covers
/// [x, x+1) x [y, y+1)).
struct GuideDrawing {
    std::vector<QPainterPath> quiet; ///< the layer of guides, when it is switched on
    QPainterPath marked;             ///< of the highlight
    QPainterPath markedPoints;       ///< single points of it, one moveTo each
    QString label;                   ///< of the highlight: its name and the map's mean there

    [[nodiscard]] bool isEmpty() const { return quiet.empty() && marked.isEmpty() && markedPoints.isEmpty(); }
};

[[nodiscard]] GuideDrawing guideDrawing(const FaceInspection& face, bool all, const Highlight& highlight);

/// Keys of the face's measures that look at a part of the face.
[[nodiscard]] QStringList measuresAbout(const FaceInspection& face, const QString& part);

/// What a click at a point of the photograph means: the measures whose guide line runs there, if
/// `guidesShown`; else the part of the face and what looks at it; else the measures of the background.
/// `tolerance` is how far from a line counts as on it, photograph pixels.
[[nodiscard]] Highlight placeAt(const FaceInspection& face, const QPointF& point, double tolerance,
                                bool guidesShown);

} // namespace pw::ui
