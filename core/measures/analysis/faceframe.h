// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/landmarks.h"
#include "core/types/result.h"

#include <opencv2/core/mat.hpp>
#include <opencv2/core/matx.hpp>
#include <opencv2/core/types.hpp>

namespace pw {

/// Points and distances that the measures share, in the pixels of the landmarks they were taken from.
struct FaceGeometry {
    cv::Point2d leftEye, rightEye; ///< midpoints of the eye corners, image-left and image-right
    cv::Point2d betweenEyes;       ///< M, their midpoint
    cv::Point2d chin;              ///< landmark 8
    cv::Point2d down;              ///< unit vector from M to the chin
    double interEyeDistance = 0;   ///< IED
    double eyeToChin = 0;          ///< T, from M to the chin
    double eyeToMouth = 0;         ///< EM, from M to the middle of the inner lips
    double faceWidth = 0;          ///< W, between landmarks 0 and 16
};

[[nodiscard]] FaceGeometry faceGeometry(const Landmarks& landmarks);

/// The face on a canvas of fixed size and scale, with the landmarks carried along.
struct FaceFrame {
    cv::Mat bgr;     ///< CV_8UC3, black where the photograph has no pixels
    cv::Mat padding; ///< CV_8UC1, 255 where the photograph has no pixels
    Landmarks landmarks;
    cv::Matx23d imageToFrame = cv::Matx23d::eye();
    cv::Matx23d frameToImage = cv::Matx23d::eye();
};

/// Side of both frames below, pixels.
inline constexpr int kFrameSide = 616;

/// The aligned frame of ISO/IEC 29794-5 as in OFIQ 1.0.3: eye centres at (251, 272) and (364, 272), nose tip
/// and mouth corners below; least squares (Umeyama). Bilinear; shrunk by area first where it would alias.
/// Errors: LandmarksNotFound (the points coincide).
[[nodiscard]] Result<FaceFrame> alignedFrame(const cv::Mat& bgr, const Landmarks& landmarks);

/// The same at 0.6 of the scale with room above, below and beside the head.
[[nodiscard]] Result<FaceFrame> headroomFrame(const cv::Mat& bgr, const Landmarks& landmarks);

/// CV_8UC1 of `size`: 255 inside the convex hull of all landmarks, which ends at the brows.
[[nodiscard]] cv::Mat faceHull(const Landmarks& landmarks, cv::Size size);

/// Linear-light luminance of an sRGB picture, CV_8UC1: floor(255 Y + 0.5) with the weights of Rec. 709. A
/// mid-grey of 128 gives 55.
[[nodiscard]] cv::Mat luminance(const cv::Mat& bgr);

/// CIELAB (D65) of an sRGB picture, CV_32FC3: L* 0..100, a*, b*.
[[nodiscard]] cv::Mat cieLab(const cv::Mat& bgr);

/// The rectangle of the picture in `size`: by area when it shrinks, bilinear when it grows. Outside the
/// picture the border is repeated. The rectangle is rounded to whole pixels and is one pixel at least.
[[nodiscard]] cv::Mat cropResized(const cv::Mat& picture, const cv::Rect2d& rectangle, cv::Size size);

/// warpAffine, bilinear and black outside, which shrinks by area first where `transform` halves the scale or
/// more.
[[nodiscard]] cv::Mat warpWithoutAliasing(const cv::Mat& picture, const cv::Matx23d& transform,
                                          cv::Size size);

} // namespace pw
