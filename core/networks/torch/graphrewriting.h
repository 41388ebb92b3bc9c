// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/csrc/jit/api/module.h>

#include <string>

namespace pw {

/// Puts the operators of torchoperators.h in place of aten::conv2d, aten::prelu, aten::linear and aten::matmul in a
/// method of a frozen module, where weights are constant and in single precision on the CPU. Whatever is not covered stays.
void useOwnOperators(torch::jit::Module& module, const std::string& method);

} // namespace pw
