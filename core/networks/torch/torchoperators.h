// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace pw {

/// TorchScript operators that this module adds. Their gradients reach the input only: weights are constant.
///   pixelworth::conv2d(Tensor x, Convolution convolution) -> Tensor
///   pixelworth::prelu(Tensor x, Tensor slope) -> Tensor
///   pixelworth::linear(Tensor x, Tensor weight, Tensor? bias) -> Tensor
///   pixelworth::matmul(Tensor a, Tensor b) -> Tensor                    gradients to both
///   pixelworth::dropout(Tensor x, float p, bool channels) -> Tensor     x; marks where dropout layers are
inline constexpr const char* kConvolutionOperator = "pixelworth::conv2d";
inline constexpr const char* kPreluOperator = "pixelworth::prelu";
inline constexpr const char* kLinearOperator = "pixelworth::linear";
inline constexpr const char* kProductOperator = "pixelworth::matmul";
inline constexpr const char* kDropoutOperator = "pixelworth::dropout";

} // namespace pw
