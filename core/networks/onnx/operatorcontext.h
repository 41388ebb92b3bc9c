// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/networks/onnx/onnxgraph.h"
#include "core/networks/onnx/tensorshape.h"

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

/// A tensor that is computed when the network runs. Its shape is that for one face: the first side of a
/// tensor that has one row a face is 1 and becomes the number of faces, or of random passes.
struct TensorValue {
    std::string expression; ///< TorchScript
    Shape shape;
    bool isTruth = false; ///< true or false, not a number
};
using TensorValues = std::vector<TensorValue>;

/// Weights of the generated module, in the order of their names w0, w1, ...
class WeightList {
  public:
    /// The buffer that holds a constant. The same `name` gives the same buffer.
    std::string expression(const std::string& name, const OnnxTensor& tensor);

    std::vector<OnnxTensor> take() { return std::move(m_tensors); }

  private:
    std::vector<OnnxTensor> m_tensors;
    std::map<std::string, std::string> m_expressions;
};

/// One node as an operator's translation sees it: inputs as TorchScript expressions, shapes, and attributes.
/// Attributes that were not asked for are refused afterwards, so none is ever ignored.
class OperatorContext {
  public:
    struct Surroundings {
        const OnnxGraph& graph;
        const std::map<std::string, TensorValue>& tensors; ///< defined so far
        WeightList& weights;
    };

    OperatorContext(const OnnxNode& node, const Surroundings& surroundings)
        : m_node(node), m_surroundings(surroundings)
    {
    }

    [[nodiscard]] std::int64_t opset() const { return m_surroundings.graph.opset; }

    [[nodiscard]] std::size_t inputCount() const { return m_node.inputs.size(); }
    [[nodiscard]] std::size_t outputCount() const { return m_node.outputs.size(); }
    [[nodiscard]] bool hasInput(std::size_t index) const;
    /// TorchScript expression of an input that is there: a name, so it may be used more than once.
    [[nodiscard]] std::string input(std::size_t index) const;
    [[nodiscard]] const Shape& shape(std::size_t index) const;
    [[nodiscard]] bool isTruth(std::size_t index) const;
    /// nullptr when the input is not a constant.
    [[nodiscard]] const OnnxTensor* constant(std::size_t index) const;
    /// The value of an input that is one constant number.
    [[nodiscard]] std::optional<double> number(std::size_t index) const;
    /// A constant made from input `index`; `form` tells apart several made from one.
    [[nodiscard]] std::string derived(std::size_t index, const std::string& form,
                                      const OnnxTensor& tensor) const;
    /// A constant that the node needs beside its inputs.
    [[nodiscard]] std::string made(const std::string& form, const OnnxTensor& tensor) const;

    [[nodiscard]] std::int64_t integer(const std::string& attribute, std::int64_t standard);
    [[nodiscard]] bool flag(const std::string& attribute, bool standard)
    {
        return integer(attribute, standard ? 1 : 0) != 0;
    }
    [[nodiscard]] double real(const std::string& attribute, double standard);
    [[nodiscard]] std::string text(const std::string& attribute, const std::string& standard);
    [[nodiscard]] const OnnxTensor* tensor(const std::string& attribute)
    {
        return find<OnnxTensor>(attribute);
    }
    [[nodiscard]] std::optional<std::vector<std::int64_t>> integers(const std::string& attribute);
    /// From the attribute, or where later operator sets moved it, from the constant input `index`.
    [[nodiscard]] std::optional<std::vector<std::int64_t>> integers(const std::string& attribute,
                                                                    std::size_t index);
    [[nodiscard]] std::optional<std::vector<float>> reals(const std::string& attribute, std::size_t index);
    [[nodiscard]] std::optional<double> constantReal(const std::string& attribute, std::size_t index);
    /// The attribute `axis`, counted from the front of a tensor of this rank.
    [[nodiscard]] std::size_t axis(std::int64_t standard, std::size_t rank);
    /// For an attribute that makes no difference when a network is only run.
    void ignore(const std::string& attribute) { m_asked.insert(attribute); }

    [[nodiscard]] std::size_t axisOf(std::int64_t axis, std::size_t rank) const;
    /// What the shapes of all inputs become together.
    [[nodiscard]] Shape broadcastShape() const;

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

/// "function(argument, argument)"; an operator's rows and functions write all calls with it.
template <class... Arguments>
std::string call(const std::string& function, const std::string& first, const Arguments&... rest)
{
    std::string text = function + "(" + first;
    ((text += ", ", text += rest), ...);
    return text + ")";
}

} // namespace pw
