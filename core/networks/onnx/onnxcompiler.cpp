// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/onnx/onnxcompiler.h"

#include "core/networks/onnx/operators.h"

#include <algorithm>
#include <utility>

namespace pw {

namespace {

/// Nodes that `wanted` depends on, in order, when the tensor `given` is known.
std::vector<const OnnxNode*> neededNodes(const OnnxGraph& graph, const std::vector<std::string>& wanted,
                                         const std::string& given)
{
    std::set<std::string> open(wanted.begin(), wanted.end());
    std::vector<const OnnxNode*> nodes;
    for (auto node = graph.nodes.rbegin(); node != graph.nodes.rend(); ++node) {
        const auto isNeeded = [&](const std::string& name) { return name != given && open.contains(name); };
        if (std::ranges::none_of(node->outputs, isNeeded))
            continue;
        nodes.push_back(&*node);
        open.insert(node->inputs.begin(), node->inputs.end());
    }
    std::ranges::reverse(nodes);
    return nodes;
}

/// Writes the body of one method.
class MethodWriter {
  public:
    MethodWriter(const OnnxGraph& graph, WeightList& weights, bool batched)
        : m_graph(graph), m_weights(weights), m_batched(batched)
    {}

    void compute(const std::vector<std::string>& wanted, const std::string& given, const std::string& argument)
    {
        m_expressions.emplace(given, argument);
        for (const OnnxNode* node : neededNodes(m_graph, wanted, given))
            append(*node);
    }

    [[nodiscard]] const std::string& body() const { return m_body; }
    [[nodiscard]] const std::string& expression(const std::string& tensor) const
    {
        const auto found = m_expressions.find(tensor);
        if (found == m_expressions.end())
            throw UnsupportedNode("the network has no computed tensor \"" + tensor + "\"");
        return found->second;
    }

  private:
    void append(const OnnxNode& node)
    {
        const Operator* row = findOperator(node.op);
        if (!row)
            throw UnsupportedNode("operator " + node.op + " (node " + node.name +
                                  ") is not supported; export the model without it");
        for (const std::string& input : node.inputs)
            if (!input.empty() && !m_graph.constants.contains(input) && !m_expressions.contains(input))
                throw UnsupportedNode("the embedding depends on the image not only through the state tensor: "
                                      "node " + node.name + " uses tensor " + input);
        OperatorContext context(node, {m_graph, m_expressions, m_weights, m_batched});
        const std::string value = row->translate(context, *row);
        context.refuseUnknownAttributes();
        m_body += "    ";
        m_body += defineOutputs(node) + " = " + value + "\n";
    }

    /// Names the outputs; those that only training fills (Dropout's mask, statistics) are left undefined, and a node
    /// that uses one is refused.
    std::string defineOutputs(const OnnxNode& node)
    {
        const std::size_t count = node.op == "Split" ? node.outputs.size() : 1;
        std::string targets;
        for (std::size_t i = 0; i < count; ++i) {
            const std::string name = std::string("t").append(std::to_string(m_count++));
            m_expressions.insert_or_assign(node.outputs.at(i), name);
            targets += (i ? ", " : "") + name;
        }
        return count == 1 && node.op == "Split" ? targets + "," : targets;
    }

    const OnnxGraph& m_graph;
    WeightList& m_weights;
    bool m_batched;
    std::map<std::string, std::string> m_expressions;
    std::string m_body;
    int m_count = 0;
};

CompiledNetwork compile(const OnnxGraph& graph, const NetworkTensors& tensors)
{
    WeightList weights;
    MethodWriter state(graph, weights, false);
    std::vector<std::string> wanted{tensors.state};
    wanted.insert(wanted.end(), tensors.energies.begin(), tensors.energies.end());
    state.compute(wanted, graph.input, "x");
    const std::string result = state.expression(tensors.state);
    std::string energies;
    for (const std::string& tensor : tensors.energies)
        energies += (energies.empty() ? "" : ", ") + state.expression(tensor);

    MethodWriter embedding(graph, weights, true);
    embedding.compute({tensors.embedding}, tensors.state, "s");

    CompiledNetwork network;
    network.source = "def state(self, x: Tensor) -> Tuple[Tensor, List[Tensor]]:\n" + state.body() +
                     "    energies: List[Tensor] = [" + energies + "]\n" +
                     "    return (" + result + ", energies)\n\n" +
                     "def embed(self, s: Tensor) -> Tensor:\n" + embedding.body() +
                     "    return " + embedding.expression(tensors.embedding) + "\n\n" +
                     "def forward(self, x: Tensor) -> Tensor:\n    return self.embed(self.state(x)[0])\n";
    network.weights = weights.take();
    return network;
}

} // namespace

Result<CompiledNetwork> compileOnnx(const OnnxGraph& graph, const NetworkTensors& tensors, const std::string& name)
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
