// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/layergraph.h"

#include <QTest>

#include <algorithm>
#include <string>
#include <vector>

using namespace pw;

namespace {

using Shape = std::vector<std::int64_t>;

/// A graph written down node by node; tensors come into being when they are named.
class Sketch {
  public:
    Sketch() { m_graph.input = tensor("image"); }

    LayerGraph::Node& node(const std::string& output, const std::vector<std::string>& inputs,
                           const Shape& shape = {})
    {
        LayerGraph::Node made;
        for (const std::string& input : inputs)
            made.inputs.push_back(tensor(input));
        made.outputs = {tensor(output)};
        m_graph.tensors[made.outputs.front()].shape = shape;
        m_graph.output = made.outputs.front();
        return m_graph.nodes.emplace_back(std::move(made));
    }

    std::size_t tensor(const std::string& name)
    {
        const auto found = std::ranges::find(m_graph.tensors, name, &LayerGraph::Tensor::name);
        if (found != m_graph.tensors.end())
            return static_cast<std::size_t>(found - m_graph.tensors.begin());
        m_graph.tensors.push_back({name, {}});
        return m_graph.tensors.size() - 1;
    }

    [[nodiscard]] const LayerGraph& graph() const { return m_graph; }
    [[nodiscard]] std::vector<std::string> names(const std::vector<std::size_t>& tensors) const
    {
        std::vector<std::string> result;
        for (const std::size_t index : tensors)
            result.push_back(m_graph.tensors[index].name);
        return result;
    }

  private:
    LayerGraph m_graph;
};

} // namespace

class TestLayerGraph : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void separatesIsAboutEveryPath()
    {
        Sketch sketch;
        sketch.node("a", {"image"});
        sketch.node("left", {"a"});
        sketch.node("right", {"a"});
        sketch.node("both", {"left", "right"});
        sketch.node("unused", {"both"});
        sketch.node("end", {"both"});
        const LayerGraph& graph = sketch.graph();
        for (const char* name : {"a", "both", "end"})
            QVERIFY2(separates(graph, sketch.tensor(name)), name);
        for (const char* name : {"left", "right", "unused"})
            QVERIFY2(!separates(graph, sketch.tensor(name)), name);
    }

    void headsAreInputsOfLinearLayersFromTheEnd()
    {
        Sketch sketch;
        sketch.node("map", {"image"}, {1, 8, 7, 7}).isLinear = true;
        sketch.node("first", {"map"}, {1, 64}).isLinear = true; // sees a map: no place for dropout
        sketch.node("second", {"first"}, {1, 32}).isLinear = true;
        sketch.node("gate", {"second"}, {1, 32}).isLinear = true;
        sketch.node("gated", {"second", "gate"}, {1, 32});
        sketch.node("last", {"gated"}, {1, 16}).isLinear = true;
        QCOMPARE(sketch.names(headInputs(sketch.graph())),
                 (std::vector<std::string>{"gated", "second", "first"}));
    }

    void energyLayersPreferSumsAndNearHeights()
    {
        Sketch sketch;
        sketch.node("half", {"image"}, {1, 4, 56, 56});
        sketch.node("sum", {"half"}, {1, 4, 28, 28}).isSum = true;
        sketch.node("expanded", {"sum"}, {1, 16, 28, 28});
        sketch.node("small", {"expanded"}, {1, 16, 13, 13});
        sketch.node("smaller", {"small"}, {1, 16, 7, 7});
        sketch.node("end", {"smaller"}, {1, 32});
        const auto layers = energyLayers(sketch.graph(), sketch.graph().output, 112);
        QCOMPARE(sketch.names(layers), (std::vector<std::string>{"sum", "small"}));
        // Behind the state nothing counts.
        QCOMPARE(sketch.names(energyLayers(sketch.graph(), sketch.tensor("expanded"), 112)),
                 (std::vector<std::string>{"sum"}));
        QVERIFY(energyLayers(sketch.graph(), sketch.graph().output, 1000).empty());
    }

    void normalisationOfTheInputComesBeforeTheFirstLinearLayer()
    {
        Sketch before;
        before.node("turned", {"image"});
        before.node("scaled", {"turned"}).isScaling = true;
        before.node("end", {"scaled"}).isLinear = true;
        QVERIFY(normalisesInput(before.graph()));
        Sketch after;
        after.node("layer", {"image"}).isLinear = true;
        after.node("end", {"layer"}).isScaling = true;
        QVERIFY(!normalisesInput(after.graph()));
    }
};

QTEST_GUILESS_MAIN(TestLayerGraph)
#include "tst_layergraph.moc"
