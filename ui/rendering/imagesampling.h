// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/image.h"
#include "core/types/inspectionresult.h"

#include <QColor>
#include <QPoint>
#include <QPointF>

#include <optional>

namespace pw {

/// A value of a map, exactly as computed, and the cell it stands in.
struct MapSample {
    double value = 0;
    QPoint cell;
};

/// Colour of a photograph's pixel; nothing outside it.
[[nodiscard]] std::optional<QColor> colourAt(const Image& image, const QPoint& pixel);

/// The map cell drawn over a point of the photograph (pixel (x, y) covers [x, x+1) x [y, y+1)); nothing
/// outside the crop or without a map.
[[nodiscard]] std::optional<MapSample> mapSampleAt(const FaceInspection& face, const QPointF& point);

/// The same for a result: of the current face where it has one there, else of the first other face.
[[nodiscard]] std::optional<MapSample> mapSampleAt(const InspectionResult& result, const QPointF& point);

/// Whether both are the same photograph: same pixels by hash, or the very same memory.
[[nodiscard]] bool samePixels(const std::optional<Image>& a, const std::optional<Image>& b);

} // namespace pw
