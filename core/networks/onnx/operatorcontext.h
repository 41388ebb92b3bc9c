// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/networks/onnx/onnxgraph.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace pw {

/// Thrown inside the compiler when a node cannot be translated; what() is a full sentence.
struct UnsupportedNode : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Weights of the generated module, in the order of their names w0, w1, ...
class WeightList {
  public:
    /// The expression that stands for a constant: a buffer for floats, a literal for integers (which are shapes and
    /// indices, and stay on the CPU whatever the device). The same `name` gives the same buffer.
    std::string expression(const std::string& name, const OnnxTensor& tensor);

    std::vector<OnnxTensor> take() { return std::move(m_tensors); }

  private:
    std::vector<OnnxTensor> m_tensors;
    std::map<std::string, std::string> m_expressions;
};

/// One node as an operator's translation sees it: inputs as TorchScript expressions, and attributes. Attributes
/// that were not asked for are refused afterwards, so none is ever ignored.
class OperatorContext {
  public:
    struct Surroundings {
        const OnnxGraph& graph;
        const std::map<std::string, std::string>& expressions; ///< of the tensors defined so far
        WeightList& weights;
        bool batched; ///< the first dimension is a number of passes, though the graph says 1
    };

    OperatorContext(const OnnxNode& node, const Surroundings& surroundings)
        : m_node(node), m_surroundings(surroundings)
    {}

    [[nodiscard]] std::int64_t opset() const { return m_surroundings.graph.opset; }
    [[nodiscard]] bool isBatched() const { return m_surroundings.batched; }

    [[nodiscard]] std::size_t inputCount() const { return m_node.inputs.size(); }
    [[nodiscard]] std::size_t outputCount() const { return m_node.outputs.size(); }
    [[nodiscard]] bool hasInput(std::size_t index) const;
    [[nodiscard]] std::string input(std::size_t index) const;
    /// nullptr when the input is not a constant.
    [[nodiscard]] const OnnxTensor* constant(std::size_t index) const;
    /// A constant made from input `index`; `form` tells apart several made from one.
    [[nodiscard]] std::string derived(std::size_t index, const std::string& form, const OnnxTensor& tensor) const;

    [[nodiscard]] std::int64_t integer(const std::string& attribute, std::int64_t standard);
    [[nodiscard]] double real(const std::string& attribute, double standard);
    [[nodiscard]] std::string text(const std::string& attribute, const std::string& standard);
    [[nodiscard]] std::optional<std::vector<std::int64_t>> integers(const std::string& attribute);
    /// From the attribute, or where later operator sets moved it, from the constant input `index`.
    [[nodiscard]] std::optional<std::vector<std::int64_t>> integers(const std::string& attribute, std::size_t index);
    [[nodiscard]] std::optional<double> constantReal(const std::string& attribute, std::size_t index);
    /// For an attribute that makes no difference when a network is only run.
    void ignore(const std::string& attribute) { m_asked.insert(attribute); }

    [[noreturn]] void refuse(const std::string& why) const;
    void refuseUnless(bool condition, const std::string& why) const
    {
        if (!condition)
            refuse(why);
    }
    void refuseUnknownAttributes() const;

  private:
    template <class T>
    const T* find(const std::string& attribute);

    const OnnxNode& m_node;
    Surroundings m_surroundings;
    std::set<std::string> m_asked;
};

/// TorchScript literals.
[[nodiscard]] std::string literal(double value);
[[nodiscard]] std::string literal(const std::vector<std::int64_t>& values);

} // namespace pw
