// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <onnx/onnx_pb.h>

#include <cstdint>
#include <initializer_list>
#include <string>
#include <variant>
#include <vector>

namespace pw::test {

using Shape = std::vector<std::int64_t>;

struct Attribute {
    std::string name;
    std::variant<std::int64_t, float, std::string, Shape> value;
};

/// Makes small ONNX files. The graph's input is "x"; whoever reads the file looks at tensor "state".
class GraphBuilder {
  public:
    explicit GraphBuilder(const Shape& inputShape, std::int64_t opset = 11);

    /// Pseudo-random weights in -0.5..0.5, or 0.5..1.5 when `positive`.
    GraphBuilder& weights(const std::string& name, const Shape& shape, bool positive = false);
    GraphBuilder& integers(const std::string& name, const Shape& values);
    GraphBuilder& number(const std::string& name, float value);
    GraphBuilder& node(const std::string& op, std::initializer_list<std::string> inputs,
                       std::initializer_list<std::string> outputs, std::initializer_list<Attribute> attributes = {});

    [[nodiscard]] ::onnx::ModelProto& model() { return m_model; }
    [[nodiscard]] std::string bytes(const std::string& output = "state");

  private:
    ::onnx::GraphProto& graph() { return *m_model.mutable_graph(); }

    ::onnx::ModelProto m_model;
    std::uint32_t m_random = 1;
};

} // namespace pw::test
