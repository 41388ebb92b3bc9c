// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/landmarks/landmarkextractor.h"
#include "core/types/facedetection.h"

#include <cstddef>
#include <span>

namespace pw {

/// Index of the face that a photograph is about: the largest that is surely one (score 0.7). An out-of-focus
/// blob can look like a large face with any score: where the largest is that soft (S < -3.2), the sharpest of
/// those at least half as large. `faces` is not empty, the largest first. Costs some 20 ms, only where
/// several are about as large.
[[nodiscard]] std::size_t mainFace(const cv::Mat& bgr, std::span<const FaceDetection> faces,
                                   LandmarkExtractor& landmarks);

} // namespace pw
