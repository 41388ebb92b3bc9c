// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/facedetection.h"
#include "core/types/landmarks.h"

#include <opencv2/core/types.hpp>

#include <optional>
#include <span>
#include <vector>

namespace pw {

/// A face as the detector saw it, with the landmarks found in that box.
struct TrackedFace {
    FaceDetection detection;
    Landmarks landmarks;
};

/// The detector's box moved and scaled as the landmarks have moved and spread since. Always from the
/// detection and never from the frame before, so that it cannot drift.
[[nodiscard]] FaceDetection followed(const TrackedFace& detected, const Landmarks& now);

/// Do the landmarks still belong to the face? They have the shape that was detected, within a quarter of the
/// distance between the eyes, have not jumped since the frame before, and lie in the image.
[[nodiscard]] bool isSameFace(const TrackedFace& detected, const Landmarks& before, const Landmarks& now,
                              cv::Size image);

/// Which frames of a video need the detector: the first, every n-th, and those after the face was lost.
class FaceTracker {
  public:
    static constexpr int kDetectEvery = 6;

    /// Where the face is to be looked for, and after it the others where they were; none: the detector has to
    /// say.
    [[nodiscard]] std::vector<FaceDetection> expected() const;

    /// What was found in a frame, by the detector or in the expected places: all faces, and the landmarks of
    /// the first. False: these are not the landmarks of the face any more, the frame tells nothing, and the
    /// next one is detected.
    [[nodiscard]] bool update(std::span<const FaceDetection> faces, bool detected, const Landmarks& landmarks,
                              cv::Size image);
    void lose();

  private:
    std::optional<TrackedFace> m_detected;
    std::vector<FaceDetection> m_others;
    Landmarks m_last;
    cv::Size m_image;
    int m_sinceDetection = 0;
};

} // namespace pw
