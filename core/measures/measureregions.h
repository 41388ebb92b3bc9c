// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measures/analysis/faceframe.h"
#include "core/types/qualitycomponent.h"

#include <opencv2/core/mat.hpp>
#include <opencv2/core/types.hpp>

#include <span>
#include <vector>

namespace pw {

/// Places on the photograph. `frame` turns points of the aligned frame into image pixels.
[[nodiscard]] MeasureRegion polygonRegion(const char* guide, std::vector<cv::Point2d> imagePoints);
[[nodiscard]] MeasureRegion polylineRegion(const char* guide, std::vector<cv::Point2d> imagePoints);
[[nodiscard]] MeasureRegion rectangleRegion(const char* guide, const cv::Rect2d& inImage);
[[nodiscard]] MeasureRegion framePolygon(const FaceFrame& frame, const char* guide,
                                         const std::vector<cv::Point2d>& framePoints);
[[nodiscard]] MeasureRegion frameRectangle(const FaceFrame& frame, const char* guide,
                                           const cv::Rect2d& inFrame);
/// Convex hull of points, in their order around it.
[[nodiscard]] std::vector<cv::Point2d> hullOf(std::span<const cv::Point2d> points);
/// Outlines of a mask (CV_8UC1) whose pixel (0, 0) lies at `origin` of the frame, one of its pixels being
/// `pixel` wide there. Specks are left out, curves become polygons.
[[nodiscard]] std::vector<MeasureRegion> frameOutlines(const FaceFrame& frame, const char* guide,
                                                       const cv::Mat& mask, const cv::Point2d& origin,
                                                       double pixel);

} // namespace pw
