// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/facedetection.h"
#include "core/types/landmarks.h"
#include "core/types/result.h"

#include <opencv2/core/mat.hpp>

#include <memory>
#include <string>

namespace pw {

/// 68 landmarks (fr_landmark.onnx) in OpenCV's DNN module. Not thread-safe: one per thread.
class LandmarkExtractor {
  public:
    /// Errors: ModelMissing, ModelDamaged.
    [[nodiscard]] static Result<LandmarkExtractor> open(const std::string& modelFile, const std::string& sha256);

    LandmarkExtractor(LandmarkExtractor&&) noexcept;
    LandmarkExtractor& operator=(LandmarkExtractor&&) noexcept;
    ~LandmarkExtractor();

    /// One run on the detection's box. Errors: LandmarksNotFound (box outside the image, under 8 pixels).
    [[nodiscard]] Result<Landmarks> extractOnce(const cv::Mat& bgr, const FaceDetection& face);

    /// Component-wise median of 14 runs: 7 slightly moved boxes, each as it is and mirrored. A third less noise.
    [[nodiscard]] Result<Landmarks> extractMedian(const cv::Mat& bgr, const FaceDetection& face);

  private:
    struct Impl;
    explicit LandmarkExtractor(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace pw
