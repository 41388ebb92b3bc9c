// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/onnx/onnxcompiler.h"

#include "core/networks/onnx/constantfolding.h"
#include "core/networks/onnx/normalisation.h"
#include "core/networks/onnx/operators.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace pw {

namespace {

/// Which nodes `wanted` depends on when the tensor `given` is known; ask from the last node to the first.
class Demand {
  public:
    Demand(const std::vector<std::string>& wanted, std::string given)
        : m_open(wanted.begin(), wanted.end()), m_given(std::move(given))
    {
    }

    bool takes(const OnnxNode& node)
    {
        const auto isOpen = [&](const std::string& name) { return name != m_given && m_open.contains(name); };
        if (std::ranges::none_of(node.outputs, isOpen))
            return false;
        m_open.insert(node.inputs.begin(), node.inputs.end());
        return true;
    }

  private:
    std::set<std::string> m_open;
    std::string m_given;
};

/// The network in TorchScript, one line a node; methods are made of some of the lines. Numbered names keep
/// what a file calls its tensors out of the source.
class Translation {
  public:
    /// Translates what `wanted` depends on. Nodes that depend on the image's size only become constants of
    /// `graph`.
    Translation(OnnxGraph& graph, const std::vector<std::string>& wanted) : m_graph(graph)
    {
        m_tensors.emplace(graph.input, TensorValue{newName(), graph.inputShape});
        Demand demand(wanted, graph.input);
        std::vector<const OnnxNode*> nodes;
        for (auto node = graph.nodes.rbegin(); node != graph.nodes.rend(); ++node)
            if (demand.takes(*node))
                nodes.push_back(&*node);
        for (auto node = nodes.rbegin(); node != nodes.rend(); ++node)
            append(**node);
    }

    [[nodiscard]] const std::string& expression(const std::string& tensor) const
    {
        const auto found = m_tensors.find(tensor);
        if (found == m_tensors.end())
            throw UnsupportedNode("the network has no computed tensor \"" + tensor + "\"");
        return found->second.expression;
    }

    /// The lines that compute `wanted` from the tensor `given`.
    [[nodiscard]] std::string body(const std::vector<std::string>& wanted, const std::string& given) const
    {
        Demand demand(wanted, given);
        std::string text;
        for (auto line = m_lines.rbegin(); line != m_lines.rend(); ++line) {
            if (!demand.takes(*line->node))
                continue;
            text.insert(0, line->text);
            if (given != m_graph.input && std::ranges::count(line->node->inputs, m_graph.input) > 0)
                throw UnsupportedNode(
                    "the embedding depends on the image not only through the state tensor: node " +
                    line->node->name + " uses the image");
        }
        return text;
    }

    [[nodiscard]] std::vector<OnnxTensor> takeWeights() { return m_weights.take(); }

  private:
    struct Line {
        const OnnxNode* node;
        std::string text;
    };

    std::string newName() { return std::string("t").append(std::to_string(m_names++)); }

    void append(const OnnxNode& node)
    {
        if (auto value = foldedConstant(node, m_graph, m_tensors)) {
            m_graph.constants.insert_or_assign(node.outputs.at(0), *std::move(value));
            return;
        }
        const Operator* row = findOperator(node.op);
        if (!row)
            throw UnsupportedNode("operator " + node.op + " (node " + node.name +
                                  ") is not supported; export the model without it");
        for (const std::string& input : node.inputs)
            if (!input.empty() && !m_graph.constants.contains(input) && !m_tensors.contains(input))
                throw UnsupportedNode("operator " + node.op + " (node " + node.name + "): its input " +
                                      input + " is an output that only training fills");
        OperatorContext context(node, {m_graph, m_tensors, m_weights});
        TensorValues values = row->translate(context, *row);
        context.refuseUnknownAttributes();
        Line line{&node, {}};
        for (std::size_t i = 0; i < values.size(); ++i) {
            const std::string name = newName();
            line.text += "    " + name + " = " + values[i].expression + "\n";
            values[i].expression = name;
            m_tensors.insert_or_assign(node.outputs.at(i), std::move(values[i]));
        }
        m_lines.push_back(std::move(line));
    }

    OnnxGraph& m_graph;
    WeightList m_weights;
    std::map<std::string, TensorValue> m_tensors;
    std::vector<Line> m_lines;
    int m_names = 0;
};

CompiledNetwork compile(OnnxGraph& graph, const NetworkTensors& tensors)
{
    if (!graph.inputShape.empty() && graph.inputShape.front() < 0)
        graph.inputShape.front() = 1; // one face
    for (const std::int64_t side : graph.inputShape)
        if (side < 1)
            throw UnsupportedNode("the size of the network's input is not fixed");
    CompiledNetwork network;
    const std::string embedding = tensors.embedding == tensors.state
                                      ? tensors.embedding
                                      : beforeNormalisation(graph, tensors.embedding);
    network.normalises = embedding != tensors.embedding;

    std::vector<std::string> wanted{tensors.state};
    wanted.insert(wanted.end(), tensors.energies.begin(), tensors.energies.end());
    std::vector<std::string> all = wanted;
    all.push_back(embedding);
    Translation translation(graph, all);
    std::string energies;
    for (const std::string& tensor : tensors.energies)
        energies += (energies.empty() ? "" : ", ") + translation.expression(tensor);
    const std::string& image = translation.expression(graph.input);
    const std::string& state = translation.expression(tensors.state);

    network.source = "def state(self, " + image + ": Tensor) -> Tuple[Tensor, List[Tensor]]:\n" +
                     translation.body(wanted, graph.input) + "    energies: List[Tensor] = [" + energies +
                     "]\n" + "    return (" + state + ", energies)\n\n" + "def embed(self, " + state +
                     ": Tensor) -> Tensor:\n" + translation.body({embedding}, tensors.state) + "    return " +
                     translation.expression(embedding) + "\n\n" +
                     "def forward(self, x: Tensor) -> Tensor:\n    return self.embed(self.state(x)[0])\n";
    network.weights = translation.takeWeights();
    return network;
}

} // namespace

Result<CompiledNetwork> compileOnnx(OnnxGraph graph, const NetworkTensors& tensors, const std::string& name)
{
    try {
        return compile(graph, tensors);
    } catch (const UnsupportedNode& reason) {
        return failure(ErrorCode::NetworkUnsupported, name, reason.what());
    } catch (const std::bad_alloc&) {
        return failure(ErrorCode::OutOfMemory, name, "not enough memory to compile the network");
    } catch (const std::exception& error) {
        return failure(ErrorCode::ModelDamaged, name, error.what());
    }
}

} // namespace pw
