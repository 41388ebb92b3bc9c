// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/networks/networkbuilder.h"

#include <cmath>

namespace pw::test {

NetworkBuilder::NetworkBuilder(std::int64_t side, std::int64_t opset) : m_graph({1, 3, side, side}, opset) {}

Layer NetworkBuilder::uniform(const Shape& shape, float low, float high)
{
    const std::string name = newName();
    m_graph.uniform(name, shape, low, high);
    return {name, shape.empty() ? 1 : shape.front()};
}

Layer NetworkBuilder::number(float value)
{
    const std::string name = newName();
    m_graph.number(name, value);
    return {name, 1};
}

Layer NetworkBuilder::integer(std::int64_t value)
{
    const std::string name = newName();
    m_graph.integer(name, value);
    return {name, 1};
}

Layer NetworkBuilder::integers(const Shape& values)
{
    const std::string name = newName();
    m_graph.integers(name, values);
    return {name, 1};
}

Layer NetworkBuilder::named(const std::string& name, const std::string& op, const std::vector<Layer>& inputs,
                            const std::vector<Attribute>& attributes)
{
    std::vector<std::string> names;
    for (const Layer& input : inputs)
        names.push_back(input.name);
    m_graph.node(op, names, {name}, attributes);
    return {name, inputs.front().channels};
}

Layer NetworkBuilder::op(const std::string& op, const std::vector<Layer>& inputs,
                         const std::vector<Attribute>& attributes)
{
    return named(newName(), op, inputs, attributes);
}

Layer NetworkBuilder::conv(const Layer& x, std::int64_t channels, const Window& window)
{
    const std::int64_t inputs = x.channels / window.groups;
    const float limit = std::sqrt(3.0F / static_cast<float>(inputs * window.kernel * window.kernel));
    const Layer weights = uniform({channels, inputs, window.kernel, window.kernel}, -limit, limit);
    const Layer offsets = uniform({channels}, -0.1F, 0.1F);
    const std::int64_t pad = window.isPadded ? window.kernel / 2 : 0;
    const Layer y = op("Conv", {x, weights, offsets},
                       {{"kernel_shape", Shape{window.kernel, window.kernel}},
                        {"strides", Shape{window.stride, window.stride}},
                        {"pads", Shape{pad, pad, pad, pad}},
                        {"group", window.groups}});
    return {y.name, channels};
}

Layer NetworkBuilder::depthwise(const Layer& x, std::int64_t kernel, std::int64_t stride)
{
    return conv(x, x.channels, {kernel, stride, x.channels});
}

Layer NetworkBuilder::batchNorm(const Layer& x)
{
    const Shape size{x.channels};
    return op("BatchNormalization", {x, uniform(size, 0.7F, 1.3F), uniform(size, -0.2F, 0.2F),
                                     uniform(size, -0.2F, 0.2F), uniform(size, 0.7F, 1.3F)});
}

Layer NetworkBuilder::pRelu(const Layer& x)
{
    return op("PRelu", {x, uniform({x.channels, 1, 1}, 0.1F, 0.5F)});
}

Layer NetworkBuilder::dense(const Layer& x, std::int64_t channels)
{
    const float limit = std::sqrt(3.0F / static_cast<float>(x.channels));
    const Layer product = op("MatMul", {x, uniform({x.channels, channels}, -limit, limit)});
    return {op("Add", {product, uniform({channels}, -0.1F, 0.1F)}).name, channels};
}

Layer NetworkBuilder::gemm(const Layer& x, std::int64_t inputs, std::int64_t channels)
{
    const float limit = std::sqrt(3.0F / static_cast<float>(inputs));
    const Layer y =
        op("Gemm", {x, uniform({channels, inputs}, -limit, limit), uniform({channels}, -0.1F, 0.1F)},
           {{"transB", std::int64_t{1}}});
    return {y.name, channels};
}

} // namespace pw::test
