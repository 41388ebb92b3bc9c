// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/inspectionresult.h"

#include <QColor>
#include <QPointF>
#include <QSize>

#include <vector>

namespace pw::test {

/// A photograph in which every pixel differs from its neighbours, a face turned and scaled by a known
/// similarity, and a map with a known value in every cell. Needs no models.
struct SyntheticFace {
    QPointF centre;   ///< of the crop, image pixels
    double scale = 2; ///< image pixels a map cell
    double degrees = 8;
};

[[nodiscard]] InspectionResult syntheticInspection(const QSize& size,
                                                   const std::vector<SyntheticFace>& faces);

/// The photograph's colour at a pixel, from the formula that made it.
[[nodiscard]] QColor photographColour(int x, int y);
/// The map's value in a cell, from the formula that made it.
[[nodiscard]] float mapValue(int u, int v);

/// Where a point of the photograph lies in the crop, cell (u, v) covering [u, u+1) x [v, v+1): computed from
/// the similarity's parameters, without the code under test.
[[nodiscard]] QPointF inCrop(const SyntheticFace& face, const QPointF& point);
/// The inverse.
[[nodiscard]] QPointF onPhotograph(const SyntheticFace& face, const QPointF& cropPoint);

/// Distance of a crop coordinate to the nearest cell border, in cells.
[[nodiscard]] double distanceToCellBorder(const QPointF& cropPoint);
[[nodiscard]] bool isInsideCrop(const QPointF& cropPoint, double inset = 0);

/// `colour` laid over `below` with `opacity`, in floating point.
[[nodiscard]] QColor blended(const QColor& below, const QColor& colour, double opacity);
[[nodiscard]] bool nearlyEqual(const QColor& a, const QColor& b, int tolerance);

} // namespace pw::test
