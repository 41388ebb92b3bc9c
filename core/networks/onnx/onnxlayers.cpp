// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/onnx/onnxlayers.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

namespace pw {

namespace {

const std::set<std::string_view> kLinear{"Conv", "Gemm", "MatMul"};
const std::set<std::string_view> kArithmetic{"Add", "Sub", "Mul", "Div"};
const std::set<std::string_view> kAsksForShape{"Shape", "Size"};
/// Operators that make feature maps out of feature maps.
const std::set<std::string_view> kFeatures{"Conv",        "PRelu",
                                           "Relu",        "LeakyRelu",
                                           "Clip",        "Add",
                                           "Sum",         "BatchNormalization",
                                           "Concat",      "MaxPool",
                                           "AveragePool", "HardSwish",
                                           "Sigmoid",     "GlobalAveragePool",
                                           "Gemm",        "Flatten"};

class Builder {
  public:
    explicit Builder(const OnnxGraph& graph) : m_graph(graph)
    {
        m_layers.input = number(graph.input);
        m_fromImage.insert(graph.input);
    }

    LayerGraph build(const std::string& output)
    {
        for (const OnnxNode& node : m_graph.nodes)
            add(node);
        m_layers.output = number(output);
        return std::move(m_layers);
    }

  private:
    [[nodiscard]] bool fromImage(const std::string& tensor) const { return m_fromImage.contains(tensor); }

    std::size_t number(const std::string& tensor)
    {
        const auto [row, isNew] = m_numbers.emplace(tensor, m_layers.tensors.size());
        if (isNew)
            m_layers.tensors.push_back({tensor, {}});
        return row->second;
    }

    void add(const OnnxNode& node)
    {
        LayerGraph::Node layer;
        std::size_t images = 0, constants = 0;
        if (!kAsksForShape.contains(node.op)) {
            for (const std::string& input : node.inputs) {
                if (fromImage(input)) {
                    layer.inputs.push_back(number(input));
                    ++images;
                } else if (!input.empty()) {
                    ++constants;
                }
            }
        }
        for (const std::string& output : node.outputs) {
            if (output.empty())
                continue;
            layer.outputs.push_back(number(output));
            if (images > 0)
                m_fromImage.insert(output);
        }
        layer.isLinear = kLinear.contains(node.op) && images == 1 && fromImage(node.inputs.front());
        layer.isSum = (node.op == "Add" || node.op == "Sum") && images > 1;
        layer.isDropout = node.op == "Dropout";
        layer.isScaling = images == 1 && ((kArithmetic.contains(node.op) && constants == 1) ||
                                          node.op == "BatchNormalization");
        m_layers.nodes.push_back(std::move(layer));
    }

    const OnnxGraph& m_graph;
    LayerGraph m_layers;
    std::map<std::string, std::size_t> m_numbers;
    std::set<std::string> m_fromImage;
};

} // namespace

LayerGraph layerGraph(const OnnxGraph& graph, const std::string& output)
{
    return Builder(graph).build(output);
}

std::vector<std::string> featureTensors(const OnnxGraph& graph, const std::string& output)
{
    std::set<std::string> needed{output}, features{graph.input};
    for (auto node = graph.nodes.rbegin(); node != graph.nodes.rend(); ++node)
        if (std::ranges::any_of(node->outputs,
                                [&](const std::string& name) { return needed.contains(name); }))
            needed.insert(node->inputs.begin(), node->inputs.end());
    std::vector<std::string> tensors;
    for (const OnnxNode& node : graph.nodes) {
        const bool continues = !kAsksForShape.contains(node.op) &&
                               std::ranges::any_of(node.inputs, [&](const std::string& name) {
                                   return features.contains(name);
                               });
        if (!continues || node.outputs.empty())
            continue;
        features.insert(node.outputs.front());
        if (kFeatures.contains(node.op) && needed.contains(node.outputs.front()))
            tensors.push_back(node.outputs.front());
    }
    return tensors;
}

} // namespace pw
