// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/landmarks.h"
#include "core/types/result.h"

#include <opencv2/core/mat.hpp>

#include <array>
#include <memory>
#include <string>

namespace pw {

/// What one eye looks like.
struct EyeState {
    double closed = 0;    ///< P, 0..1: probability of a closed eye
    double structure = 0; ///< V: range of the column means across the eye, in mean greys; an iris raises it
    double cornerDistance = 0; ///< image pixels

    /// ln((P + 0.01) / (1.01 - P)) - 6 V: above -3 closed or half closed, below -4 open.
    [[nodiscard]] double score() const;

    bool operator==(const EyeState&) const = default;
};

/// An eye with less between its corners (image pixels) cannot be judged.
inline constexpr double kSmallestEye = 12;

/// Image-left eye, then image-right eye.
using EyeStates = std::array<EyeState, 2>;

/// C, the larger score of both eyes.
[[nodiscard]] double eyesClosedScore(const EyeStates& eyes);

/// Open or closed eyes by fr_eye.onnx in OpenCV's DNN module, supported by the eye's own structure. Landmarks
/// alone cannot tell: they draw an open eye on a closed lid. Not thread-safe: one per thread.
class EyeStateClassifier {
  public:
    enum class Passes {
        Live, ///< each crop as it is and mirrored
        Still ///< also slightly moved and scaled: 14 runs an eye
    };

    /// Errors: ModelMissing, ModelDamaged.
    [[nodiscard]] static Result<EyeStateClassifier> open(const std::string& modelFile,
                                                         const std::string& sha256);

    EyeStateClassifier(EyeStateClassifier&&) noexcept;
    EyeStateClassifier& operator=(EyeStateClassifier&&) noexcept;
    ~EyeStateClassifier();

    /// `bgr` is the photograph (CV_8UC3). Errors: LandmarksNotFound (the corners of an eye coincide).
    [[nodiscard]] Result<EyeStates> classify(const cv::Mat& bgr, const Landmarks& landmarks,
                                             Passes passes = Passes::Still);

  private:
    struct Impl;
    explicit EyeStateClassifier(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace pw
