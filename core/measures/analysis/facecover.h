// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measures/analysis/faceskin.h"

#include <array>
#include <optional>
#include <vector>

namespace pw {

/// Whether something hides an eye, from the lightness inside its visibility zone (ISO/IEC 39794-5): the box
/// of the eye's outline grown by a twentieth of the yaw-corrected eye distance. Blind to clear glasses and
/// single hairs.
struct EyeCover {
    cv::Rect zone;       ///< frame pixels
    double contrast = 0; ///< r: 95th less 5th percentile of L*; dark glasses flatten it
    double darkness = 0; ///< d: 90th percentile of L* less the median of the skin above the nose base
    double covered = 0;  ///< e, 0..1

    bool operator==(const EyeCover&) const = default;
};

/// Whether something hides the mouth: by colour and by the missing line between the lips.
struct MouthCover {
    double chromaJump = 0; ///< dLow: distance in a*b* between the skin below the nose and the skin above it
    double lipLine = 0;    ///< le: strength of horizontal edges between the lips against the grey around them
    double covered = 0;    ///< 0..1

    bool operator==(const MouthCover&) const = default;
};

/// Skin colour on the forehead. Shows hats and fringes, not scarves that leave the forehead free.
struct ForeheadCover {
    std::vector<cv::Point2d> zone; ///< trapezoid above the brows, frame pixels
    double skinShare = 0;          ///< 0..1, of the part of the zone inside the photograph

    bool operator==(const ForeheadCover&) const = default;
};

/// Image-left eye, then image-right eye. `yaw` in degrees, any sign. Absent when no skin is in the frame or
/// an eye lies outside it.
[[nodiscard]] std::optional<std::array<EyeCover, 2>> eyeCover(const FaceFrame& frame, const FaceSkin& skin,
                                                              double yaw);

/// The limits of both cues; either is enough.
[[nodiscard]] bool isCovered(const EyeCover& eye);

/// Colour of skin that neither glasses nor a mask cover: skin.upperMedian while both eyes are free or `eyes`
/// is null, since a mask ends below it. Dark glasses lie just there: then the forehead's colour or that of
/// nose and cheeks, whichever looks more like skin, so that what hides the eyes says nothing about the mouth.
/// Absent when no skin is in the frame.
[[nodiscard]] std::optional<cv::Vec3d> uncoveredSkin(const FaceFrame& frame, const FaceSkin& skin,
                                                     const std::array<EyeCover, 2>* eyes);

/// `reference` is uncoveredSkin(). Absent when the skin below the nose, or the mouth, lies outside the frame.
[[nodiscard]] std::optional<MouthCover> mouthCover(const FaceFrame& frame, const FaceSkin& skin,
                                                   const cv::Vec3d& reference);

/// Share 0..1 of the hull that is hidden: zones of covered eyes, the part below the nose when the mouth is
/// covered, and skin above the nose of another colour than `reference`. Blind to hands. Absent when the hull
/// is empty.
[[nodiscard]] std::optional<double> faceCoveredShare(const FaceFrame& frame, const FaceSkin& skin,
                                                     const std::array<EyeCover, 2>& eyes,
                                                     const MouthCover& mouth, const cv::Vec3d& reference);

/// Trapezoid across the axis of the face above the higher brow, frame pixels.
[[nodiscard]] std::vector<cv::Point2d> foreheadZone(const Landmarks& landmarks);

/// Absent when the cheeks or more than half of the zone lie outside the photograph.
[[nodiscard]] std::optional<ForeheadCover> foreheadCover(const FaceFrame& frame, const FaceSkin& skin);

} // namespace pw
