// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/csrc/jit/api/module.h>
#include <torch/csrc/jit/ir/ir.h>

#include <memory>
#include <string>
#include <vector>

namespace pw {

/// A method's graph with every call put in its place. Its result is a list of tensors: what the method
/// returned, then one element for each of `names`, in order. A tensor may have several names.
struct InlinedMethod {
    std::shared_ptr<torch::jit::Graph> graph; ///< inputs: self, x
    std::vector<std::string> names;
};

/// Names are as FlatGraph says. Dropout layers become kDropoutOperator, which does nothing, so that they
/// outlive all simplification. Throws c10::Error with a full sentence for methods of another form.
[[nodiscard]] InlinedMethod inlined(const torch::jit::Module& module, const std::string& method);

} // namespace pw
