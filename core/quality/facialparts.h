// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/alignedface.h"
#include "core/types/landmarks.h"
#include "core/types/pixelqualitymap.h"
#include "core/types/qualitycomponent.h"

#include <opencv2/core/types.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pw {

/// The part of the face (name as in kFacialRegionNames) at a point of the photograph, image pixels; nothing
/// outside the aligned face.
[[nodiscard]] std::optional<std::string> facialPartAt(const Landmarks& landmarks, const AlignedFace& face,
                                                      const cv::Point2d& point);

/// Outlines of a part on the photograph, image pixels: one for each piece (two eyes), and of each hole. Empty
/// for an unknown name.
[[nodiscard]] std::vector<std::vector<cv::Point2d>>
facialPartOutlines(const Landmarks& landmarks, const AlignedFace& face, std::string_view part);

/// Mean of the map in the places where a measure looked.
struct PlaceQuality {
    double mean = 0;      ///< 0..1
    bool partial = false; ///< the places reach beyond the aligned face, which alone has a map
};

/// Polygons count with their area (even-odd), lines and points with the cells under them. Nothing when no
/// cell of the map lies there.
[[nodiscard]] std::optional<PlaceQuality> placeQuality(const PixelQualityMap& map, const AlignedFace& face,
                                                       std::span<const MeasureRegion> places);

} // namespace pw
