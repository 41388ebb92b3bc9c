// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/networks/onnx/operatorcontext.h"

#include <span>
#include <string_view>

namespace pw {

/// One ONNX operator. `translate` gives the outputs that exist when a network is only run, or throws
/// UnsupportedNode. Semantics: https://github.com/onnx/onnx/blob/main/docs/Operators.md
struct Operator {
    const char* name;
    TensorValues (*translate)(OperatorContext& node, const Operator& row);
    const char* function = nullptr; ///< of torch, for the rows that share a translation
};

// The table, by family; each family is a file.
[[nodiscard]] std::span<const Operator> elementwiseOperators();
[[nodiscard]] std::span<const Operator> linearOperators();
[[nodiscard]] std::span<const Operator> normalisationOperators();
[[nodiscard]] std::span<const Operator> resizingOperators();
[[nodiscard]] std::span<const Operator> shapeOperators();
[[nodiscard]] std::span<const Operator> windowOperators();

[[nodiscard]] const Operator* findOperator(std::string_view name);

} // namespace pw
