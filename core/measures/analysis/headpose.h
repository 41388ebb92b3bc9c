// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/facedetection.h"
#include "core/types/landmarks.h"
#include "core/types/result.h"

#include <opencv2/core/mat.hpp>

#include <memory>
#include <string>

namespace pw {

/// How the head is turned, degrees, with the signs of ISO/IEC 19794-5 as seen by the subject. Accuracy about
/// 3 for yaw, 4 for pitch and 1 for roll.
struct HeadPose {
    double yaw = 0;   ///< positive: looks to the own left, which is image-right
    double pitch = 0; ///< positive: looks down
    double roll = 0;  ///< positive: tilted to the own right shoulder, counter-clockwise on screen

    bool operator==(const HeadPose&) const = default;
};

/// Subtracted from ISO pitch: the network reads a level head as 8.5 degrees down.
inline constexpr double kPitchOffset = 8.5;

/// A box with a shorter side than this shows too little for the network.
inline constexpr double kSmallestPoseBox = 40; // pixels

/// Roll of the line through the eye centres, degrees, sign as in HeadPose.
[[nodiscard]] double eyeLineRoll(const Landmarks& landmarks);

/// Yaw and pitch by fr_pose.onnx in OpenCV's DNN module, roll by the eye line, which is twice as accurate as
/// the network. Not thread-safe: one per thread.
class HeadPoseEstimator {
  public:
    enum class Passes {
        Single,  ///< live video
        Mirrored ///< stills: mean with the mirrored crop, which cancels the network's left-right bias
    };

    /// Errors: ModelMissing, ModelDamaged.
    [[nodiscard]] static Result<HeadPoseEstimator> open(const std::string& modelFile,
                                                        const std::string& sha256);

    HeadPoseEstimator(HeadPoseEstimator&&) noexcept;
    HeadPoseEstimator& operator=(HeadPoseEstimator&&) noexcept;
    ~HeadPoseEstimator();

    /// `bgr` is the photograph (CV_8UC3), the box its detection, in image pixels. Errors: InvalidArgument
    /// (box smaller than kSmallestPoseBox).
    [[nodiscard]] Result<HeadPose> estimate(const cv::Mat& bgr, const FaceDetection& face,
                                            const Landmarks& landmarks, Passes passes = Passes::Mirrored);

  private:
    struct Impl;
    explicit HeadPoseEstimator(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace pw
