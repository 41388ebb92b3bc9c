// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/networkinfo.h"

#include <ATen/core/Tensor.h>
#include <opencv2/core/mat.hpp>

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace pw {

/// Turns 8-bit pixels into a network's input and derivatives to the input into derivatives to the pixels.
class FaceInput {
  public:
    explicit FaceInput(const NetworkInfo& network);

    /// N faces CV_8UC3 BGR of one size -> [N, 3, H, W], channels last in memory, or [N, H, W, 3]; single
    /// precision, on the CPU.
    [[nodiscard]] at::Tensor encode(std::span<const cv::Mat> faces) const;
    [[nodiscard]] at::Tensor encode(const cv::Mat& face) const { return encode({&face, 1}); }

    /// Derivative to that input of one face, on any device -> CV_32FC3 derivative to the 0..255 pixels, BGR.
    [[nodiscard]] cv::Mat pixelGradient(const at::Tensor& gradient) const;

  private:
    InputEncoding m_encoding;
    bool m_channelsLast;
    std::array<std::array<float, 256>, 3> m_scaled{}; ///< input for each channel and 8-bit value
};

/// [1, 3, H, W] or [1, H, W, 3].
[[nodiscard]] std::vector<std::int64_t> inputShape(const NetworkInfo& network);

/// Grey stripes, in the size of the network's input.
[[nodiscard]] cv::Mat testPattern(const NetworkInfo& network);

} // namespace pw
