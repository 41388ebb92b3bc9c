// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/alignedface.h"
#include "core/types/alignmenttemplate.h"
#include "core/types/landmarks.h"
#include "core/types/result.h"

#include <opencv2/core/mat.hpp>
#include <opencv2/core/types.hpp>

#include <array>
#include <span>

namespace pw {

/// Eye centres, nose tip and mouth corners (image-left first), in the order of the alignment template.
[[nodiscard]] std::array<cv::Point2d, 5> fivePoints(const Landmarks& landmarks);

/// Least-squares similarity transform source -> target with reflection excluded: S. Umeyama, "Least-squares
/// estimation of transformation parameters between two point patterns", IEEE TPAMI 13(4), 1991, eq. 40-42.
/// Both spans have the same length >= 2. Errors: LandmarksNotFound when the source points coincide.
[[nodiscard]] Result<cv::Matx23d> similarityTransform(std::span<const cv::Point2d> source,
                                                      std::span<const cv::Point2d> target);

/// Inverse of a 2x3 affine matrix; the linear part must be invertible.
[[nodiscard]] cv::Matx23d inverted(const cv::Matx23d& transform);

/// The points of ArcFace (Deng et al., CVPR 2019), given for 112x112, scaled so that the larger side of
/// `size` is filled and the face stays centred: 96x112 gives the well-known template without its left and
/// right 8 columns.
[[nodiscard]] AlignmentTemplate arcFaceTemplate(cv::Size size);

/// Warps the face with bilinear interpolation, black outside the image, so that its five points come to those
/// of the template.
[[nodiscard]] Result<AlignedFace> alignFace(const cv::Mat& bgr, const Landmarks& landmarks,
                                            const AlignmentTemplate& target = arcFaceTemplate({112, 112}));

} // namespace pw
