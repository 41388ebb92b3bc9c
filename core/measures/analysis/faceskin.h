// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measures/analysis/faceframe.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace pw {

/// Colours of an aligned face and where its bare skin should be; made once and shared by the covering cues
/// below.
struct FaceSkin {
    cv::Mat lab;                     ///< CV_32FC3, CIELAB of the frame
    cv::Mat hull;                    ///< CV_8UC1, 255 inside the hull of the landmarks
    cv::Mat skin;                    ///< CV_8UC1, the hull without eyes, brows, lips and nostrils
    std::optional<cv::Vec3d> median; ///< CIELAB of the skin above the nose base: beards and masks end below
    std::optional<cv::Vec3d> upperMedian; ///< of the skin above the middle of the nose ridge
};

[[nodiscard]] FaceSkin faceSkin(const FaceFrame& frame);

/// Median of each channel of a CV_32FC3 picture over a mask; absent when the mask is empty.
[[nodiscard]] std::optional<cv::Vec3d> medianColour(const cv::Mat& picture, const cv::Mat& mask);

/// Landmarks first..last.
[[nodiscard]] std::vector<cv::Point2d> landmarkRun(const Landmarks& landmarks, std::size_t first,
                                                   std::size_t last);

/// The outline scaled by `factor` about the mean of its points.
[[nodiscard]] std::vector<cv::Point2d> scaledOutline(std::vector<cv::Point2d> outline, double factor);

/// CV_8UC1 of `size`: 255 inside the polygon.
[[nodiscard]] cv::Mat polygonMask(const std::vector<cv::Point2d>& polygon, cv::Size size);

} // namespace pw
