// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measures/analysis/faceframe.h"

#include <optional>

namespace pw {

/// Head, hair and shoulders against the background, at half the scale of the frame.
struct HeadMask {
    cv::Rect region; ///< part of the frame that was looked at, frame pixels
    cv::Mat head;    ///< CV_8UC1 of half the region's size: 255 head, 0 background or outside the photograph
};

/// Cuts the head out of the aligned frame by GrabCut (Rother, Kolmogorov, Blake, SIGGRAPH 2004): the border
/// of the photograph beside and above the head is background, the face is foreground. The region is the frame
/// of OFIQ's background measure. Seeded: the same pixels give the same mask. Hair of the background's colour
/// is partly lost. Errors: InvalidArgument (no border or no face in sight).
[[nodiscard]] Result<HeadMask> headMask(const FaceFrame& aligned);

/// Height of the crown over the middle of the eyes in units of T (eyes to chin), by the same cut on a frame
/// with headroom; hair counts. Uncertain by 8 %. `landmarks` in the pixels of `bgr`, the photograph. Errors:
/// those of headMask and alignedFrame; InvalidArgument (no crown found).
[[nodiscard]] Result<double> crownHeight(const cv::Mat& bgr, const Landmarks& landmarks);

/// headMask() and crownHeight() of one face.
struct HeadCuts {
    Result<HeadMask> mask;
    Result<double> crown;
};

/// Both at once, on two threads; the same values as one after the other.
[[nodiscard]] HeadCuts cutHead(const FaceFrame& aligned, const cv::Mat& bgr, const Landmarks& landmarks);

/// Length of the head from crown to chin, in the unit of `eyeToChin`. A crown height is held within
/// 0.85..1.25, as hair leaks or piles up; without one the typical 1.02 stands in.
[[nodiscard]] double headLength(double eyeToChin, std::optional<double> crown);

} // namespace pw
