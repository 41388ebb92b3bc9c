// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/networks/onnx/operatorcontext.h"

#include <span>
#include <string>
#include <string_view>

namespace pw {

/// One ONNX operator. `translate` gives the TorchScript expression of its output (of a list of tensors when the
/// node has several outputs) or throws UnsupportedNode.
struct Operator {
    const char* name;
    std::string (*translate)(OperatorContext& node, const Operator& row);
    const char* function = nullptr; ///< for the rows that are one call of a torch function of the inputs
    std::size_t inputs = 0;
};

[[nodiscard]] std::span<const Operator> operators();
[[nodiscard]] const Operator* findOperator(std::string_view name);

} // namespace pw
