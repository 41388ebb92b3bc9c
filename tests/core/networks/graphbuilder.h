// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <onnx/onnx_pb.h>

#include <cstdint>
#include <map>
#include <string>
#include <variant>
#include <vector>

namespace pw::test {

using Shape = std::vector<std::int64_t>;

struct Attribute {
    std::string name;
    std::variant<std::int64_t, float, std::string, Shape, std::vector<float>> value;
};

/// Makes small ONNX files. The graph's input is "x"; whoever reads the file looks at tensor "state".
class GraphBuilder {
  public:
    explicit GraphBuilder(const Shape& inputShape, std::int64_t opset = 11);

    /// Pseudo-random weights in -0.5..0.5, or 0.5..1.5 when `positive`.
    GraphBuilder& weights(const std::string& name, const Shape& shape, bool positive = false);
    GraphBuilder& uniform(const std::string& name, const Shape& shape, float low, float high);
    GraphBuilder& integers(const std::string& name, const Shape& values);
    GraphBuilder& integer(const std::string& name, std::int64_t value);
    GraphBuilder& number(const std::string& name, float value);
    GraphBuilder& reals(const std::string& name, const std::vector<float>& values);
    GraphBuilder& node(const std::string& op, const std::vector<std::string>& inputs,
                       const std::vector<std::string>& outputs,
                       const std::vector<Attribute>& attributes = {});

    [[nodiscard]] ::onnx::ModelProto& model() { return m_model; }
    [[nodiscard]] std::string bytes(const std::string& output = "state");

  private:
    ::onnx::GraphProto& graph() { return *m_model.mutable_graph(); }

    ::onnx::ModelProto m_model;
    std::uint32_t m_random = 1;
    std::map<std::string, int> m_nodes; ///< so far, by operator
};

} // namespace pw::test
