// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/landmarks.h"
#include "core/types/pixelqualitymap.h"

#include <opencv2/core/mat.hpp>
#include <opencv2/core/matx.hpp>

#include <array>
#include <vector>

namespace pw {

/// Parts of the face in the order of their numbers in facialRegions(). "eyes" reach from the brows to the
/// lower lids, "outside" is hair, background and clothes.
inline constexpr std::array kFacialRegionNames = {"forehead", "brows", "eyes", "nose",
                                                  "cheeks",   "mouth", "chin", "outside"};

/// The landmarks in the aligned frame.
[[nodiscard]] Landmarks transformed(const Landmarks& landmarks, const cv::Matx23d& imageToAligned);

/// CV_8UC1 of `size`: for each pixel the index into kFacialRegionNames. `landmarks` are in the aligned frame.
/// The hairline is not among the 68 points: the forehead is taken as high as the nose is long, after the
/// classical division of the face into thirds.
[[nodiscard]] cv::Mat facialRegions(const Landmarks& landmarks, cv::Size size);

/// CV_8UC1 of `size`: 255 in every region but "outside". `landmarks` are in the aligned frame.
[[nodiscard]] cv::Mat faceMask(const Landmarks& landmarks, cv::Size size);

/// Mean of the map over each region that has pixels, in the order of kFacialRegionNames.
[[nodiscard]] std::vector<RegionQuality> regionMeans(const cv::Mat& map, const cv::Mat& regions);

} // namespace pw
