// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>
#include <ATen/core/ivalue.h>

#include <array>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

namespace pw {

/// How a convolution's window moves, as in aten::conv2d.
struct ConvolutionSettings {
    std::array<std::int64_t, 2> stride{1, 1};
    std::array<std::int64_t, 2> padding{0, 0};
    std::array<std::int64_t, 2> dilation{1, 1};
    std::int64_t groups = 1;
};

/// A convolution with constant weights, in single precision on the CPU. For each size of input it keeps what oneDNN
/// needs to run it and its gradient to the input (primitives, and weights packed for either), so that nothing is
/// planned or reordered twice. It is part of a network's graph and dies with it. Used from one thread at a time.
/// Tensors are NCHW by their indices and channels-last in memory.
class Convolution final : public torch::CustomClassHolder {
  public:
    /// Can these weights be run here? Not without oneDNN.
    [[nodiscard]] static bool covers(const at::Tensor& weight, const at::Tensor& bias);

    /// `bias` may be undefined.
    Convolution(at::Tensor weight, at::Tensor bias, const ConvolutionSettings& settings);
    ~Convolution() override;

    [[nodiscard]] at::Tensor forward(const at::Tensor& x);
    /// Gradient to the input, which had `height` x `width` pixels.
    [[nodiscard]] at::Tensor backward(const at::Tensor& gradY, std::int64_t height, std::int64_t width);

  private:
    struct Plan;
    struct Size {
        std::int64_t batch;
        std::int64_t height;
        std::int64_t width;
        bool operator==(const Size&) const = default;
    };

    using Plans = std::vector<std::pair<Size, std::unique_ptr<Plan>>>;

    [[nodiscard]] bool isLinear(std::int64_t height, std::int64_t width) const;
    Plan& plan(const Size& size);

    at::Tensor m_weight;
    at::Tensor m_bias;
    ConvolutionSettings m_settings;
    Plans m_plans; ///< oldest first
};

} // namespace pw
