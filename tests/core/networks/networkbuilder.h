// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/networks/graphbuilder.h"

#include <string>
#include <vector>

namespace pw::test {

/// A tensor of a network under construction.
struct Layer {
    std::string name;
    std::int64_t channels = 0;
};

/// Writes networks layer by layer, with random weights that keep activations near unit variance.
/// The image is "x", [1, 3, side, side].
class NetworkBuilder {
  public:
    explicit NetworkBuilder(std::int64_t side, std::int64_t opset = 11);

    [[nodiscard]] static Layer image() { return {"x", 3}; }
    [[nodiscard]] GraphBuilder& graph() { return m_graph; }

    struct Window {
        std::int64_t kernel = 1;
        std::int64_t stride = 1;
        std::int64_t groups = 1;
        bool isPadded = true; ///< to the same size, kernel / 2 all around
    };
    Layer conv(const Layer& x, std::int64_t channels, const Window& window);
    Layer depthwise(const Layer& x, std::int64_t kernel, std::int64_t stride = 1);
    Layer batchNorm(const Layer& x);
    Layer pRelu(const Layer& x);
    /// x w + b of the last dimension, as MatMul and Add.
    Layer dense(const Layer& x, std::int64_t channels);
    /// Gemm of a matrix [1, inputs].
    Layer gemm(const Layer& x, std::int64_t inputs, std::int64_t channels);
    /// Any operator of one output; as many channels as the first input.
    Layer op(const std::string& op, const std::vector<Layer>& inputs,
             const std::vector<Attribute>& attributes = {});
    /// The same, with the output named.
    Layer named(const std::string& name, const std::string& op, const std::vector<Layer>& inputs,
                const std::vector<Attribute>& attributes = {});
    Layer number(float value);
    Layer integer(std::int64_t value);
    Layer integers(const Shape& values);
    Layer uniform(const Shape& shape, float low, float high);

  private:
    std::string newName() { return std::string("n").append(std::to_string(m_names++)); }

    GraphBuilder m_graph;
    int m_names = 0;
};

} // namespace pw::test
