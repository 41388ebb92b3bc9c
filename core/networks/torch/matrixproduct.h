// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

namespace pw {

/// a b, or a b' when `transposedB`, of matrices. On the CPU in single precision by oneDNN, in blocks of columns
/// whose size does not depend on the number of threads: the result is the same for any. Otherwise by ATen.
[[nodiscard]] at::Tensor matrixProduct(const at::Tensor& a, const at::Tensor& b, bool transposedB);

/// a[i] b[i] of stacks of matrices [N, rows, inner] and [N, inner, columns]; each product on one thread.
[[nodiscard]] at::Tensor matrixProducts(const at::Tensor& a, const at::Tensor& b);

} // namespace pw
