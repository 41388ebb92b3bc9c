// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/layergraph.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace pw {

namespace {

bool any(const std::vector<bool>& marked, const std::vector<std::size_t>& tensors)
{
    return std::ranges::any_of(tensors, [&](std::size_t tensor) { return marked[tensor]; });
}

void mark(std::vector<bool>& marked, const std::vector<std::size_t>& tensors)
{
    for (const std::size_t tensor : tensors)
        marked[tensor] = true;
}

/// Tensors that the image has an influence on.
std::vector<bool> fromImage(const LayerGraph& graph)
{
    std::vector<bool> reached(graph.tensors.size());
    reached[graph.input] = true;
    for (const auto& node : graph.nodes)
        if (any(reached, node.inputs))
            mark(reached, node.outputs);
    return reached;
}

/// Tensors that `wanted` depends on, itself included, when `given` is known.
std::vector<bool> neededFor(const LayerGraph& graph, std::size_t wanted,
                            std::optional<std::size_t> given = {})
{
    std::vector<bool> needed(graph.tensors.size());
    needed[wanted] = true;
    for (auto node = graph.nodes.rbegin(); node != graph.nodes.rend(); ++node) {
        const auto isOpen = [&](std::size_t tensor) { return needed[tensor] && tensor != given; };
        if (std::ranges::any_of(node->outputs, isOpen))
            mark(needed, node->inputs);
    }
    return needed;
}

/// Height of a tensor that is an image, else 0.
std::int64_t heightOf(const LayerGraph::Tensor& tensor)
{
    return tensor.shape.size() == 4 && tensor.shape[2] > 1 && tensor.shape[3] > 1 ? tensor.shape[2] : 0;
}

struct LayerChoice {
    std::size_t tensor = 0;
    bool isSum = false;
};

/// For each height the last residual sum, or the last tensor.
std::map<std::int64_t, LayerChoice> lastAtEachHeight(const LayerGraph& graph, std::size_t state)
{
    const std::vector<bool> needed = neededFor(graph, state), reached = fromImage(graph);
    std::map<std::int64_t, LayerChoice> chosen;
    for (const auto& node : graph.nodes) {
        for (const std::size_t tensor : node.outputs) {
            const std::int64_t height = heightOf(graph.tensors[tensor]);
            if (height == 0 || !needed[tensor] || !reached[tensor] || graph.tensors[tensor].name.empty())
                continue;
            LayerChoice& choice = chosen[height];
            if (node.isSum || !choice.isSum)
                choice = {tensor, node.isSum};
        }
    }
    return chosen;
}

} // namespace

bool separates(const LayerGraph& graph, std::size_t tensor)
{
    return tensor == graph.output ||
           (neededFor(graph, graph.output)[tensor] && !neededFor(graph, graph.output, tensor)[graph.input]);
}

std::vector<std::size_t> headInputs(const LayerGraph& graph)
{
    const std::vector<bool> reached = fromImage(graph), needed = neededFor(graph, graph.output);
    std::vector<std::size_t> inputs;
    for (auto node = graph.nodes.rbegin(); node != graph.nodes.rend(); ++node) {
        if (!node->isLinear || node->inputs.empty() || !any(needed, node->outputs))
            continue;
        const std::size_t tensor = node->inputs.front();
        if (tensor != graph.input && reached[tensor] && !graph.tensors[tensor].name.empty() &&
            heightOf(graph.tensors[tensor]) == 0 && std::ranges::find(inputs, tensor) == inputs.end() &&
            separates(graph, tensor))
            inputs.push_back(tensor);
    }
    return inputs;
}

std::vector<std::size_t> imageLikeTensors(const LayerGraph& graph, std::size_t state)
{
    const std::vector<bool> needed = neededFor(graph, state), reached = fromImage(graph);
    std::vector<std::size_t> tensors;
    for (const auto& node : graph.nodes)
        for (const std::size_t tensor : node.outputs)
            if (needed[tensor] && reached[tensor] && heightOf(graph.tensors[tensor]) > 0)
                tensors.push_back(tensor);
    return tensors;
}

std::vector<std::size_t> energyLayers(const LayerGraph& graph, std::size_t state, int inputHeight)
{
    std::vector<std::size_t> layers;
    const auto choices = lastAtEachHeight(graph, state);
    for (const double target : {inputHeight / 4.0, inputHeight / 8.0}) {
        const auto distance = [target](const auto& choice) {
            return std::abs(std::log(static_cast<double>(choice.first) / target));
        };
        const auto best = std::ranges::min_element(choices, {}, distance);
        // Half or double the height is another layer's place.
        if (best != choices.end() && distance(*best) < std::log(2.0) * 0.75 &&
            std::ranges::find(layers, best->second.tensor) == layers.end())
            layers.push_back(best->second.tensor);
    }
    return layers;
}

bool normalisesInput(const LayerGraph& graph)
{
    std::vector<bool> image(graph.tensors.size()); // the image itself in another scale or order
    image[graph.input] = true;
    for (const auto& node : graph.nodes) {
        if (node.inputs.empty() || !any(image, node.inputs))
            continue;
        if (node.isLinear)
            return false;
        if (node.isScaling)
            return true;
        mark(image, node.outputs);
    }
    return false;
}

} // namespace pw
