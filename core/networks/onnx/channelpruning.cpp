// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/onnx/channelpruning.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <span>

namespace pw {

namespace {

constexpr double kZero = 1e-12;
constexpr std::size_t kWidthStep = 16;

/// What a channel holds at every pixel of every image, where that is known.
using ChannelValue = std::optional<double>;

bool isZero(double value)
{
    return std::abs(value) < kZero;
}

/// One node of the graph with its constants.
class NodeView {
  public:
    NodeView(const OnnxGraph& graph, const OnnxNode& node) : m_graph(graph), m_node(node) {}

    [[nodiscard]] const OnnxTensor* constant(std::size_t input) const
    {
        const auto found = input < m_node.inputs.size() ? m_graph.constants.find(m_node.inputs[input])
                                                        : m_graph.constants.end();
        return found == m_graph.constants.end() || !found->second.floats() ? nullptr : &found->second;
    }

    /// Element of a constant; 0 where the optional input is left out, the only one where it has one element.
    [[nodiscard]] double at(std::size_t input, std::size_t channel) const
    {
        const OnnxTensor* tensor = constant(input);
        return tensor ? static_cast<double>(tensor->floats()->at(tensor->size() == 1 ? 0 : channel)) : 0.0;
    }

    template <class T>
    [[nodiscard]] T attribute(const std::string& name, T standard) const
    {
        const auto found = m_node.attributes.find(name);
        const T* value = found == m_node.attributes.end() ? nullptr : std::get_if<T>(&found->second);
        return value ? *value : standard;
    }

    [[nodiscard]] bool isConvolution() const
    {
        return m_node.op == "Conv" && constant(1) && constant(1)->shape.size() == 4 &&
               (m_node.inputs.size() < 3 || m_node.inputs[2].empty() || constant(2));
    }
    [[nodiscard]] bool isDense() const { return isConvolution() && attribute<std::int64_t>("group", 1) == 1; }
    [[nodiscard]] bool isDepthwise() const
    {
        return isConvolution() && constant(1)->shape[1] == 1 &&
               attribute<std::int64_t>("group", 1) == constant(1)->shape[0];
    }
    [[nodiscard]] bool isPadded() const
    {
        const auto pads = attribute<std::vector<std::int64_t>>("pads", {});
        return attribute<std::string>("auto_pad", "NOTSET").starts_with("SAME") ||
               std::ranges::any_of(pads, [](std::int64_t pad) { return pad != 0; });
    }

    /// The weights of one output channel.
    [[nodiscard]] std::span<const float> row(std::size_t channel) const
    {
        const OnnxTensor& weights = *constant(1);
        const std::size_t length = weights.size() / static_cast<std::size_t>(weights.shape[0]);
        return std::span(*weights.floats()).subspan(channel * length, length);
    }

  private:
    const OnnxGraph& m_graph;
    const OnnxNode& m_node;
};

bool isZero(std::span<const float> weights)
{
    return std::ranges::all_of(weights, [](float weight) { return isZero(static_cast<double>(weight)); });
}

/// An operator that treats each channel by itself: what it makes of a channel.
struct ChannelOperator {
    const char* name;
    bool (*isUsable)(const NodeView& node, std::int64_t channels);
    ChannelValue (*value)(const NodeView& node, ChannelValue input, std::size_t channel);
    std::vector<std::size_t> parameters; ///< inputs with one element, or one row, a channel
};

bool always(const NodeView&, std::int64_t)
{
    return true;
}

bool fits(const OnnxTensor* tensor, std::int64_t channels)
{
    return tensor && static_cast<std::int64_t>(tensor->size()) == channels;
}

ChannelValue depthwiseValue(const NodeView& node, ChannelValue input, std::size_t channel)
{
    const auto weights = node.row(channel);
    const double offset = node.at(2, channel);
    if (isZero(weights) || (input && isZero(*input)))
        return offset;
    if (!input || node.isPadded()) // where the window meets padding the sum is another
        return std::nullopt;
    double sum = 0;
    for (const float weight : weights)
        sum += static_cast<double>(weight);
    return sum * *input + offset;
}

ChannelValue batchNormalizationValue(const NodeView& node, ChannelValue input, std::size_t channel)
{
    const double spread =
        std::sqrt(node.at(4, channel) + static_cast<double>(node.attribute<float>("epsilon", 1e-5F)));
    const double factor = node.at(1, channel) / spread;
    if (isZero(factor))
        return node.at(2, channel);
    return input ? ChannelValue((*input - node.at(3, channel)) * factor + node.at(2, channel)) : std::nullopt;
}

const std::vector<ChannelOperator>& channelOperators()
{
    static const std::vector<ChannelOperator> all = {
        {"Conv",
         [](const NodeView& node, std::int64_t channels) {
             return node.isDepthwise() && node.constant(1)->shape[0] == channels;
         },
         depthwiseValue,
         {1, 2}},
        {"BatchNormalization",
         [](const NodeView& node, std::int64_t channels) {
             return fits(node.constant(1), channels) && fits(node.constant(2), channels) &&
                    fits(node.constant(3), channels) && fits(node.constant(4), channels);
         },
         batchNormalizationValue,
         {1, 2, 3, 4}},
        {"PRelu",
         [](const NodeView& node, std::int64_t channels) {
             const OnnxTensor* slopes = node.constant(1);
             // [C, 1, 1], or a single slope
             return fits(slopes, 1) ||
                    (fits(slopes, channels) && slopes->shape.size() == 3 && slopes->shape[0] == channels);
         },
         [](const NodeView& node, ChannelValue input, std::size_t channel) -> ChannelValue {
             return input ? ChannelValue(*input > 0 ? *input : *input * node.at(1, channel)) : std::nullopt;
         },
         {1}},
        {"Relu",
         always,
         [](const NodeView&, ChannelValue input, std::size_t) -> ChannelValue {
             return input ? ChannelValue(std::max(0.0, *input)) : std::nullopt;
         },
         {}},
    };
    return all;
}

const ChannelOperator* channelOperator(const std::string& name)
{
    const auto found =
        std::ranges::find(channelOperators(), name, [](const auto& row) { return std::string(row.name); });
    return found == channelOperators().end() ? nullptr : &*found;
}

/// Two dense convolutions with only channel operators between them; indices of nodes.
struct Chain {
    std::size_t first = 0;
    std::vector<std::size_t> between; ///< in order
    std::size_t second = 0;
};

class Pruner {
  public:
    Pruner(const OnnxGraph& graph, const std::vector<std::string>& kept)
        : m_graph(graph), m_kept(kept.begin(), kept.end())
    {
        m_kept.insert(graph.outputs.begin(), graph.outputs.end());
        for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
            for (const std::string& output : graph.nodes[i].outputs)
                m_producers.emplace(output, i);
            for (const std::string& input : graph.nodes[i].inputs)
                ++m_uses[input];
        }
    }

    std::optional<PrunedGraph> run()
    {
        std::optional<PrunedGraph> result;
        for (std::size_t i = 0; i < m_graph.nodes.size(); ++i) {
            const auto chain = chainTo(i);
            if (!chain)
                continue;
            const std::vector<ChannelValue> values = channelValues(*chain);
            const std::vector<std::size_t> channels = neededChannels(*chain, values);
            if (channels.size() == values.size())
                continue;
            if (!result)
                result = PrunedGraph{m_graph, 0};
            keepOnly(*result, *chain, channels, values);
            result->channels += static_cast<int>(values.size() - channels.size());
        }
        return result;
    }

  private:
    [[nodiscard]] NodeView view(std::size_t node) const { return {m_graph, m_graph.nodes[node]}; }

    [[nodiscard]] std::optional<Chain> chainTo(std::size_t second) const
    {
        const NodeView last = view(second);
        if (!last.isDense())
            return std::nullopt;
        const std::int64_t channels = last.constant(1)->shape[1];
        Chain chain{0, {}, second};
        for (std::string tensor = m_graph.nodes[second].inputs.at(0);;) {
            const auto producer = m_producers.find(tensor);
            if (producer == m_producers.end() || m_kept.contains(tensor) || m_uses.at(tensor) != 1)
                return std::nullopt;
            const NodeView node = view(producer->second);
            if (node.isDense()) {
                chain.first = producer->second;
                std::ranges::reverse(chain.between);
                return node.constant(1)->shape[0] == channels ? std::optional(chain) : std::nullopt;
            }
            const ChannelOperator* row = channelOperator(m_graph.nodes[producer->second].op);
            if (!row || !row->isUsable(node, channels))
                return std::nullopt;
            chain.between.push_back(producer->second);
            tensor = m_graph.nodes[producer->second].inputs.at(0);
        }
    }

    /// What arrives at the second convolution.
    [[nodiscard]] std::vector<ChannelValue> channelValues(const Chain& chain) const
    {
        const NodeView first = view(chain.first);
        std::vector<ChannelValue> values(static_cast<std::size_t>(first.constant(1)->shape[0]));
        for (std::size_t channel = 0; channel < values.size(); ++channel) {
            if (isZero(first.row(channel)))
                values[channel] = first.at(2, channel);
            for (const std::size_t node : chain.between)
                values[channel] =
                    channelOperator(m_graph.nodes[node].op)->value(view(node), values[channel], channel);
        }
        return values;
    }

    [[nodiscard]] std::vector<std::size_t> neededChannels(const Chain& chain,
                                                          const std::vector<ChannelValue>& values) const
    {
        const NodeView second = view(chain.second);
        std::vector<std::size_t> needed;
        std::vector<std::size_t> others;
        for (std::size_t channel = 0; channel < values.size(); ++channel) {
            const bool isKnown = values[channel] && (isZero(*values[channel]) || !second.isPadded());
            (isKnown || isUnused(second, channel) ? others : needed).push_back(channel);
        }
        const std::size_t width =
            (std::max<std::size_t>(needed.size(), 1) + kWidthStep - 1) / kWidthStep * kWidthStep;
        const std::size_t spare = std::min(others.size(), width - needed.size());
        needed.insert(needed.end(), others.begin(), others.begin() + static_cast<std::ptrdiff_t>(spare));
        std::ranges::sort(needed);
        return needed;
    }

    /// Are all weights of an input channel zero?
    [[nodiscard]] static bool isUnused(const NodeView& convolution, std::size_t channel)
    {
        const Sides sides = sidesOf(*convolution.constant(1));
        for (std::size_t output = 0; output < sides.outputs; ++output)
            if (!isZero(convolution.row(output).subspan(channel * sides.window, sides.window)))
                return false;
        return true;
    }

    struct Sides {
        std::size_t outputs;
        std::size_t inputs;
        std::size_t window;
    };

    static Sides sidesOf(const OnnxTensor& weights)
    {
        return {static_cast<std::size_t>(weights.shape[0]), static_cast<std::size_t>(weights.shape[1]),
                static_cast<std::size_t>(weights.shape[2] * weights.shape[3])};
    }

    void keepOnly(PrunedGraph& result, const Chain& chain, const std::vector<std::size_t>& channels,
                  const std::vector<ChannelValue>& values) const
    {
        keepParameters(result.graph, chain.first, {1, 2}, channels);
        for (const std::size_t index : chain.between) {
            OnnxNode& node = result.graph.nodes[index];
            keepParameters(result.graph, index, channelOperator(node.op)->parameters, channels);
            if (node.op == "Conv")
                node.attributes["group"] = static_cast<std::int64_t>(channels.size());
        }
        keepInputs(result.graph, chain.second, channels, values);
    }

    /// Constants may serve several nodes, so a node gets its own.
    static void replaceConstant(OnnxGraph& graph, OnnxNode& node, std::size_t input, OnnxTensor value)
    {
        if (node.inputs.size() <= input)
            node.inputs.resize(input + 1);
        const std::string name = node.outputs.at(0) + '\0' + "pruned " + std::to_string(input);
        graph.constants.insert_or_assign(name, std::move(value));
        node.inputs[input] = name;
    }

    /// Keeps rows of the constants that have one a channel.
    static void keepParameters(OnnxGraph& graph, std::size_t index, const std::vector<std::size_t>& inputs,
                               const std::vector<std::size_t>& channels)
    {
        OnnxNode& node = graph.nodes[index];
        for (const std::size_t input : inputs) {
            const OnnxTensor* whole = NodeView(graph, node).constant(input);
            if (!whole || whole->size() == 1)
                continue;
            const std::size_t length = whole->size() / static_cast<std::size_t>(whole->shape[0]);
            std::vector<float> rows;
            for (const std::size_t channel : channels) {
                const auto from = whole->floats()->begin() + static_cast<std::ptrdiff_t>(channel * length);
                rows.insert(rows.end(), from, from + static_cast<std::ptrdiff_t>(length));
            }
            Shape shape = whole->shape;
            shape[0] = static_cast<std::int64_t>(channels.size());
            replaceConstant(graph, node, input, {shape, std::move(rows)});
        }
    }

    /// Keeps input channels of a convolution; what the others bring goes into its offsets.
    static void keepInputs(OnnxGraph& graph, std::size_t index, const std::vector<std::size_t>& channels,
                           const std::vector<ChannelValue>& values)
    {
        OnnxNode& node = graph.nodes[index];
        const NodeView convolution(graph, node);
        const OnnxTensor& whole = *convolution.constant(1);
        const Sides sides = sidesOf(whole);
        std::vector<float> weights;
        std::vector<double> offsets(sides.outputs, 0.0);
        for (std::size_t output = 0; output < sides.outputs; ++output) {
            offsets[output] = convolution.at(2, output);
            for (std::size_t channel = 0; channel < sides.inputs; ++channel) {
                const auto window = convolution.row(output).subspan(channel * sides.window, sides.window);
                if (std::ranges::binary_search(channels, channel))
                    weights.insert(weights.end(), window.begin(), window.end());
                else if (values[channel])
                    for (const float weight : window)
                        offsets[output] += static_cast<double>(weight) * *values[channel];
            }
        }
        Shape shape = whole.shape;
        shape[1] = static_cast<std::int64_t>(channels.size());
        const bool hasOffsets = convolution.constant(2) ||
                                std::ranges::any_of(offsets, [](double offset) { return offset != 0; });
        replaceConstant(graph, node, 1, {shape, std::move(weights)});
        if (hasOffsets)
            replaceConstant(graph, node, 2, {{shape[0]}, std::vector<float>(offsets.begin(), offsets.end())});
    }

    const OnnxGraph& m_graph;
    std::set<std::string> m_kept;
    std::map<std::string, std::size_t> m_producers;
    std::map<std::string, int> m_uses;
};

} // namespace

std::optional<PrunedGraph> prunedChannels(const OnnxGraph& graph, const std::vector<std::string>& kept)
{
    return Pruner(graph, kept).run();
}

} // namespace pw
