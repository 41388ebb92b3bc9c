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

/// Absent when the skin above or below the nose, or the mouth, lies outside the frame.
[[nodiscard]] std::optional<MouthCover> mouthCover(const FaceFrame& frame, const FaceSkin& skin);

/// Share 0..1 of the hull that is hidden: zones of covered eyes, the part below the nose when the mouth is
/// covered, and skin above the nose of another colour. Blind to hands. Absent when the hull is empty.
[[nodiscard]] std::optional<double> faceCoveredShare(const FaceFrame& frame, const FaceSkin& skin,
                                                     const std::array<EyeCover, 2>& eyes,
                                                     const MouthCover& mouth);

/// Absent when the cheeks or more than half of the zone lie outside the photograph.
[[nodiscard]] std::optional<ForeheadCover> foreheadCover(const FaceFrame& frame, const FaceSkin& skin);

} // namespace pw
