// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/networks/networkfamilies.h"

#include <cmath>

namespace pw::test {

namespace {

FamilyNetwork start(std::int64_t side, std::int64_t opset = 11)
{
    return {NetworkBuilder(side, opset), side};
}

Layer globalPool(NetworkBuilder& net, const Layer& x)
{
    return net.op("ReduceMean", {x}, {{"axes", Shape{2, 3}}, {"keepdims", std::int64_t{1}}});
}

Layer iResNetBlock(NetworkBuilder& net, const Layer& x, std::int64_t channels, std::int64_t stride)
{
    Layer y = net.conv(net.batchNorm(x), channels, {3});
    y = net.pRelu(net.batchNorm(y));
    y = net.batchNorm(net.conv(y, channels, {3, stride}));
    const Layer skip =
        stride == 1 && x.channels == channels ? x : net.batchNorm(net.conv(x, channels, {1, stride}));
    return net.op("Add", {y, skip});
}

Layer residualBottleneck(NetworkBuilder& net, const Layer& x)
{
    const Layer wide = net.pRelu(net.conv(x, 2 * x.channels, {}));
    return net.op("Add", {net.conv(net.pRelu(net.depthwise(wide, 3)), x.channels, {}), x});
}

Layer swish(NetworkBuilder& net, const Layer& x)
{
    return net.op("Mul", {x, net.op("Sigmoid", {x})});
}

Layer ghostModule(NetworkBuilder& net, const Layer& x, std::int64_t channels)
{
    const Layer primary = net.op("Relu", {net.batchNorm(net.conv(x, channels / 2, {}))});
    const Layer cheap = net.op("Relu", {net.batchNorm(net.depthwise(primary, 3))});
    return {net.op("Concat", {primary, cheap}, {{"axis", std::int64_t{1}}}).name, channels};
}

/// x times a gate a channel.
Layer excited(NetworkBuilder& net, const Layer& x, bool isHard)
{
    Layer gate = net.op("Relu", {net.conv(globalPool(net, x), x.channels / 4, {})});
    gate = net.conv(gate, x.channels, {});
    if (isHard) {
        gate = net.op("Clip", {net.op("Add", {gate, net.number(3)})}, {{"min", 0.0F}, {"max", 6.0F}});
        gate = net.op("Div", {gate, net.number(6)});
    } else {
        gate = net.op("Sigmoid", {gate});
    }
    return net.op("Mul", {x, gate});
}

Layer inceptionBlock(NetworkBuilder& net, const Layer& x)
{
    const auto relu = [&](const Layer& y) { return net.op("Relu", {y}); };
    const Layer a = relu(net.conv(x, 8, {}));
    const Layer b = relu(net.conv(relu(net.conv(x, 8, {})), 8, {3}));
    const Layer c = relu(net.conv(relu(net.conv(relu(net.conv(x, 8, {})), 8, {3})), 8, {3}));
    const Layer all{net.op("Concat", {a, b, c}, {{"axis", std::int64_t{1}}}).name, 24};
    const Layer scaled = net.op("Mul", {net.conv(all, x.channels, {}), net.number(0.17F)});
    return relu(net.op("Add", {scaled, x}));
}

} // namespace

FamilyNetwork iResNet(std::int64_t side, const std::vector<int>& blocks,
                      const std::vector<std::int64_t>& channels, std::int64_t dimensions)
{
    FamilyNetwork network = start(side);
    NetworkBuilder& net = network.builder;
    Layer x = net.pRelu(net.batchNorm(net.conv(NetworkBuilder::image(), channels.front(), {3})));
    for (std::size_t stage = 0; stage < blocks.size(); ++stage) {
        side = (side + 1) / 2;
        for (int block = 0; block < blocks[stage]; ++block)
            x = iResNetBlock(net, x, channels[stage], block == 0 ? 2 : 1);
        x = net.named("stage" + std::to_string(stage + 1), "Identity", {x});
    }
    net.named("state", "Flatten", {net.batchNorm(x)});
    const Layer e = net.gemm({"state"}, x.channels * side * side, dimensions);
    const Shape size{dimensions};
    net.named("embedding", "BatchNormalization",
              {e, net.uniform(size, 0.7F, 1.3F), net.uniform(size, -0.2F, 0.2F),
               net.uniform(size, -0.2F, 0.2F), net.uniform(size, 0.7F, 1.3F)});
    return network;
}

FamilyNetwork iResNet50()
{
    return iResNet(112, {3, 4, 14, 3}, {64, 128, 256, 512}, 512);
}

FamilyNetwork mobileFaceNet()
{
    FamilyNetwork network = start(32);
    NetworkBuilder& net = network.builder;
    Layer x = net.pRelu(net.conv(NetworkBuilder::image(), 16, {3, 2}));
    x = net.pRelu(net.depthwise(x, 3));
    x = net.conv(net.pRelu(net.depthwise(net.pRelu(net.conv(x, 32, {})), 3, 2)), 16, {});
    x = residualBottleneck(net, residualBottleneck(net, x));
    x = net.pRelu(net.conv(x, 64, {}));
    net.named("state", "Identity", {net.conv(x, 64, {8, 1, 64, false})});
    x = net.conv({"state", 64}, 24, {});
    net.named("embedding", "Reshape", {x, net.integers({1, -1})});
    return network;
}

FamilyNetwork ghostNet()
{
    FamilyNetwork network = start(32);
    NetworkBuilder& net = network.builder;
    const Layer x = net.op("Relu", {net.batchNorm(net.conv(NetworkBuilder::image(), 16, {3, 2}))});
    Layer y = ghostModule(net, x, 48);
    y = net.batchNorm(net.depthwise(y, 3, 2));
    y = excited(net, y, true);
    y = ghostModule(net, y, 24);
    const Layer shortcut = net.batchNorm(net.conv(net.batchNorm(net.depthwise(x, 3, 2)), 24, {}));
    y = net.op("Add", {y, shortcut});
    y = net.op("GlobalAveragePool", {y});
    net.named("state", "Squeeze", {y}, {{"axes", Shape{2, 3}}});
    net.named(
        "embedding", "Add",
        {net.op("MatMul", {{"state"}, net.uniform({24, 16}, -0.3F, 0.3F)}), net.uniform({16}, -0.1F, 0.1F)});
    return network;
}

FamilyNetwork efficientNet()
{
    FamilyNetwork network = start(32);
    NetworkBuilder& net = network.builder;
    Layer x = swish(net, net.batchNorm(net.conv(NetworkBuilder::image(), 16, {3, 2})));
    for (int block = 0; block < 2; ++block) {
        Layer y = swish(net, net.batchNorm(net.conv(x, 48, {})));
        y = swish(net, net.batchNorm(net.depthwise(y, 5)));
        y = net.batchNorm(net.conv(excited(net, y, false), 16, {}));
        x = net.op("Add", {y, x});
    }
    x = swish(net, net.conv(x, 40, {}));
    x = net.op("Dropout", {net.op("GlobalAveragePool", {x})});
    net.named("state", "Flatten", {x});
    const Layer e = net.gemm({"state"}, 40, 16);
    net.named("embedding", "Identity", {e});
    return network;
}

FamilyNetwork inceptionResNet()
{
    FamilyNetwork network = start(32);
    NetworkBuilder& net = network.builder;
    Layer x = net.op("Relu", {net.conv(NetworkBuilder::image(), 16, {3, 2, 1, false})});
    x = net.op("MaxPool", {x}, {{"kernel_shape", Shape{3, 3}}, {"strides", Shape{2, 2}}});
    x = net.conv(x, 32, {});
    x = inceptionBlock(net, inceptionBlock(net, x));
    x = net.op("AveragePool", {x}, {{"kernel_shape", Shape{7, 7}}});
    net.named("state", "Flatten", {x});
    const Layer e = net.batchNorm(net.gemm({"state"}, 32, 16));
    Layer length = net.op("ReduceL2", {e}, {{"axes", Shape{1}}, {"keepdims", std::int64_t{1}}});
    length = net.op("Clip", {length}, {{"min", 1e-12F}});
    net.named("embedding", "Div", {e, net.op("Expand", {length, net.op("Shape", {e})})});
    return network;
}

namespace {

constexpr std::int64_t kPatch = 8;
constexpr std::int64_t kPatches = 16; // of 32 x 32 pixels
constexpr std::int64_t kTokens = kPatches + 1;
constexpr std::int64_t kWidth = 24;
constexpr std::int64_t kHeads = 3;

class Transformer {
  public:
    explicit Transformer(const TransformerForm& form)
        : m_form(form), m_network(start(32, form.opset)), m_net(m_network.builder)
    {
    }

    FamilyNetwork build()
    {
        Layer x = m_net.conv(NetworkBuilder::image(), kWidth, {kPatch, kPatch, 1, false});
        x = m_net.op("Transpose", {reshaped(x, {1, kWidth, kPatches}, x)}, {{"perm", Shape{0, 2, 1}}});
        const Layer token = m_net.uniform({1, 1, kWidth}, -1, 1);
        const Layer tokens =
            m_form.computesShapes
                ? m_net.op("Expand", {token, shape({firstSide(x), number(1), number(kWidth)})})
                : token;
        x = m_net.op("Concat", {tokens, {x.name, kWidth}}, {{"axis", std::int64_t{1}}});
        x = m_net.op("Add", {{x.name, kWidth}, m_net.uniform({1, kTokens, kWidth}, -0.3F, 0.3F)});
        for (int block = 0; block < 2; ++block) {
            x = m_net.op("Add", {x, attention(normalised(x))});
            x = m_net.op("Add", {x, m_net.dense(gelu(m_net.dense(normalised(x), 2 * kWidth)), kWidth)});
        }
        m_net.named("state", "Gather", {normalised(x), m_net.integer(0)}, {{"axis", std::int64_t{1}}});
        const Layer e = m_net.gemm({"state"}, kWidth, 16);
        m_net.named("embedding", "Identity", {e});
        return std::move(m_network);
    }

  private:
    Layer number(std::int64_t value) { return m_net.integers({value}); }
    Layer shape(const std::vector<Layer>& sides)
    {
        return m_net.op("Concat", sides, {{"axis", std::int64_t{0}}});
    }

    /// The number of faces, as a list of one.
    Layer firstSide(const Layer& x)
    {
        const Layer side =
            m_net.op("Gather", {m_net.op("Shape", {x}), m_net.integer(0)}, {{"axis", std::int64_t{0}}});
        if (m_form.opset >= 13)
            return m_net.op("Unsqueeze", {side, m_net.integers({0})});
        return m_net.op("Unsqueeze", {side}, {{"axes", Shape{0}}});
    }

    Layer reshaped(const Layer& x, Shape sides, const Layer& faces)
    {
        if (!m_form.computesShapes)
            return m_net.op("Reshape", {x, m_net.integers(sides)});
        std::vector<Layer> parts{firstSide(faces)};
        for (std::size_t i = 1; i < sides.size(); ++i)
            parts.push_back(number(sides[i]));
        return m_net.op("Reshape", {x, shape(parts)});
    }

    Layer normalised(const Layer& x)
    {
        const Layer scale = m_net.uniform({kWidth}, 0.7F, 1.3F);
        const Layer offset = m_net.uniform({kWidth}, -0.2F, 0.2F);
        if (m_form.hasLayerNormalization)
            return {m_net
                        .op("LayerNormalization", {x, scale, offset},
                            {{"axis", std::int64_t{-1}}, {"epsilon", 1e-5F}})
                        .name,
                    kWidth};
        const auto mean = [&](const Layer& y) { return m_net.op("ReduceMean", {y}, {{"axes", Shape{-1}}}); };
        const Layer centred = m_net.op("Sub", {x, mean(x)});
        const Layer variance = mean(m_net.op("Pow", {centred, m_net.number(2)}));
        const Layer spread = m_net.op("Sqrt", {m_net.op("Add", {variance, m_net.number(1e-5F)})});
        const Layer y =
            m_net.op("Add", {m_net.op("Mul", {m_net.op("Div", {centred, spread}), scale}), offset});
        return {y.name, kWidth};
    }

    Layer gelu(const Layer& x)
    {
        const Layer erf = m_net.op("Erf", {m_net.op("Div", {x, m_net.number(std::sqrt(2.0F))})});
        const Layer product = m_net.op("Mul", {x, m_net.op("Add", {erf, m_net.number(1)})});
        return {m_net.op("Mul", {product, m_net.number(0.5F)}).name, x.channels};
    }

    Layer heads(const Layer& x, const Shape& order)
    {
        return m_net.op("Transpose",
                        {reshaped(m_net.dense(x, kWidth), {1, kTokens, kHeads, kWidth / kHeads}, x)},
                        {{"perm", order}});
    }

    Layer attention(const Layer& x)
    {
        const Layer q = heads(x, {0, 2, 1, 3});
        const Layer k = heads(x, {0, 2, 3, 1});
        const Layer v = heads(x, {0, 2, 1, 3});
        const float scale = 1 / std::sqrt(static_cast<float>(kWidth / kHeads));
        const Layer scores = m_net.op("Mul", {m_net.op("MatMul", {q, k}), m_net.number(scale)});
        const Layer weights = m_net.op("Softmax", {scores}, {{"axis", std::int64_t{3}}});
        Layer y = m_net.op("Transpose", {m_net.op("MatMul", {weights, v})}, {{"perm", Shape{0, 2, 1, 3}}});
        y = reshaped(y, {1, kTokens, kWidth}, x);
        return m_net.dense({y.name, kWidth}, kWidth);
    }

    TransformerForm m_form;
    FamilyNetwork m_network;
    NetworkBuilder& m_net;
};

} // namespace

FamilyNetwork visionTransformer(const TransformerForm& form)
{
    return Transformer(form).build();
}

} // namespace pw::test
