// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/facedetection.h"
#include "core/types/result.h"

#include <opencv2/core/mat.hpp>

#include <memory>
#include <string>

namespace pw {

/// How neutral a face looks, by fr_expression.onnx in OpenCV's DNN module. Of its seven classes only
/// "neutral" and "happy" could be confirmed, so the others are not told. Not thread-safe: one per thread.
class ExpressionClassifier {
  public:
    /// Errors: ModelMissing, ModelDamaged.
    [[nodiscard]] static Result<ExpressionClassifier> open(const std::string& modelFile,
                                                           const std::string& sha256);

    ExpressionClassifier(ExpressionClassifier&&) noexcept;
    ExpressionClassifier& operator=(ExpressionClassifier&&) noexcept;
    ~ExpressionClassifier();

    /// Probability 0..1 of a neutral face: mean over a grey square crop of the box's height and its mirror
    /// image. `bgr` is the photograph (CV_8UC3), the box in its pixels. Errors: Internal.
    [[nodiscard]] Result<double> neutrality(const cv::Mat& bgr, const FaceDetection& face);

  private:
    struct Impl;
    explicit ExpressionClassifier(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace pw
