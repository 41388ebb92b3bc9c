// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/facedetection.h"
#include "core/types/result.h"

#include <opencv2/core/mat.hpp>

#include <memory>
#include <string>
#include <vector>

namespace pw {

/// Ultra-Light RFB-320 face detector (fr_detect.onnx) in OpenCV's DNN module. Not thread-safe: one per
/// thread.
class FaceDetector {
  public:
    /// Errors: ModelMissing, ModelDamaged.
    [[nodiscard]] static Result<FaceDetector> open(const std::string& modelFile, const std::string& sha256);

    FaceDetector(FaceDetector&&) noexcept;
    FaceDetector& operator=(FaceDetector&&) noexcept;
    ~FaceDetector();

    /// Faces with score > 0.65 after non-maximum suppression at IoU 0.4, in the pixels of `bgr` (CV_8UC3),
    /// largest box first. Nobody there: an empty list, not an error.
    [[nodiscard]] Result<std::vector<FaceDetection>> detect(const cv::Mat& bgr);

    /// The same and small faces besides, which the network misses when a big photograph is reduced to its
    /// input: nine more runs on overlapping tiles of half the size. Tiles show faces where there are none
    /// (arms, cloth), so that only scores from 0.97 on count there. Pictures under 640x480 have no tiles.
    [[nodiscard]] Result<std::vector<FaceDetection>> detectSmallToo(const cv::Mat& bgr);

  private:
    struct Impl;
    explicit FaceDetector(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace pw
