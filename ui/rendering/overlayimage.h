// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/alignedface.h"
#include "core/types/overlaystyle.h"

#include <opencv2/core/mat.hpp>

#include <QImage>
#include <QPolygonF>
#include <QTransform>

namespace pw {

/// One ARGB32_Premultiplied pixel for each cell of a CV_32FC1 map, coloured by `style` with opacity in alpha;
/// cells hidden by the threshold are transparent. Costs well under a millisecond for 112x112.
[[nodiscard]] QImage overlayImage(const cv::Mat& values, const OverlayStyle& style);

/// Places the overlay image (cell (u, v) covers [u, u+1) x [v, v+1)) on the photograph in its pixel
/// coordinates (pixel (x, y) covers [x, x+1) x [y, y+1)): the inverse alignment with the half-pixel shift of
/// both conventions.
[[nodiscard]] QTransform overlayTransform(const AlignedFace& face);

/// Outline of the crop on the photograph, in the same pixel coordinates.
[[nodiscard]] QPolygonF cropOutline(const AlignedFace& face);

/// Share of the cells with a value below `threshold`, 0..1.
[[nodiscard]] double shareBelow(const cv::Mat& values, double threshold);

} // namespace pw
