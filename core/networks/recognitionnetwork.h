// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/alignedface.h"
#include "core/types/networkinfo.h"
#include "core/types/result.h"

#include <opencv2/core/mat.hpp>

#include <cstdint>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace pw {

/// The forward pass of one face, kept so that quality and gradients can be asked of it without running the
/// network again. Lives and dies on the thread of its network, not longer than the network. No exception
/// leaves it.
class FaceEvaluation {
  public:
    virtual ~FaceEvaluation() = default;

    /// e = W s + b: the embedding before normalisation.
    [[nodiscard]] virtual Result<std::vector<float>> embedding() = 0;

    /// Length of one dropout mask: of the state s, or of all dropoutSites together.
    [[nodiscard]] virtual int stateSize() const = 0;

    /// Gram matrix E E' (passes x passes, row-major, float32) of the embeddings E = (M o s) W' + b, where row
    /// t of the row-major passes x stateSize() matrix `masks` multiplies the state in pass t (0 or 1/(1-p)).
    /// With NetworkInfo::fullPasses the row multiplies what each of dropoutSites gets, one after the other,
    /// and every pass runs the network from the first of them on. Masks for both: core/quality/dropoutmask.h.
    [[nodiscard]] virtual Result<std::vector<float>> stochasticGram(std::span<const float> masks,
                                                                    int passes) = 0;

    /// Derivative of sum_j weights[j] u_j, u = e/|e|, to the 0..255 pixel values of the aligned face:
    /// CV_32FC3 in the face's size and channel order (BGR).
    [[nodiscard]] virtual Result<cv::Mat> inputGradient(std::span<const float> weights) = 0;

    /// Layer energies sqrt(sum_c (A_c * d ln|e| / dA_c)^2) for each of NetworkInfo::energyTensors, in that
    /// order: CV_32FC1 in the layer's size. The backward pass stops at the first of these layers.
    [[nodiscard]] virtual Result<std::vector<cv::Mat>> layerEnergies() = 0;
};

/// A loaded recognition network. Used from one thread at a time.
class RecognitionNetwork {
  public:
    virtual ~RecognitionNetwork() = default;
    [[nodiscard]] virtual const NetworkInfo& info() const = 0;

    /// Runs the network up to the last linear layer's input. `face` is CV_8UC3 BGR of inputWidth x
    /// inputHeight. Errors: InvalidArgument (size or type), OutOfMemory, Internal.
    [[nodiscard]] virtual Result<std::unique_ptr<FaceEvaluation>> evaluate(const cv::Mat& face) = 0;

    /// The same for several faces, in their order. A network may run them in one pass, which costs less than
    /// one after the other; then a gradient or layer energies that one of them is asked for are computed for
    /// all, and kept. Meant for faces that are all asked the same. Numbers agree with evaluate() to the last
    /// bits, but for single signs of PReLU (docs/engine.md). Errors: those of evaluate().
    [[nodiscard]] virtual Result<std::vector<std::unique_ptr<FaceEvaluation>>>
    evaluateTogether(std::span<const cv::Mat> faces)
    {
        std::vector<std::unique_ptr<FaceEvaluation>> evaluations;
        for (const cv::Mat& face : faces) {
            auto evaluation = evaluate(face);
            if (!evaluation)
                return tl::unexpected(evaluation.error());
            evaluations.push_back(*std::move(evaluation));
        }
        return evaluations;
    }

    /// Another way to turn pixels into the input, from the next evaluation on; used to find out the right
    /// one.
    virtual void encodeInput(const InputEncoding& encoding) = 0;
};

} // namespace pw
