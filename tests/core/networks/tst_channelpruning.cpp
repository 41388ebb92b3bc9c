// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/onnx/channelpruning.h"
#include "core/networks/onnx/onnxcompiler.h"
#include "core/networks/torch/scriptnetwork.h"
#include "tests/core/networks/networkbuilder.h"
#include "tests/support/testassets.h"

#include <ATen/Context.h>
#include <ATen/Functions.h>
#include <ATen/TensorOperators.h>

#include <QTest>

#include <algorithm>

using namespace pw;
using pw::test::Layer;
using pw::test::NetworkBuilder;

namespace {

constexpr std::int64_t kHidden = 64;
constexpr std::int64_t kDead = 30; ///< the first channels

/// expand -> PReLU -> batch normalisation -> depthwise -> PReLU -> project, twice, with constants by name of
/// layer.
OnnxGraph bottlenecks()
{
    NetworkBuilder net(12);
    Layer x = net.conv(NetworkBuilder::image(), 16, {3});
    for (int block = 0; block < 2; ++block) {
        const Layer wide = net.pRelu(net.conv(x, kHidden, {}));
        x = net.op("Add", {net.conv(net.pRelu(net.depthwise(net.batchNorm(wide), 3)), 16, {}), x});
    }
    net.named("state", "Relu", {x});
    return parseOnnx(net.graph().bytes(), "pruning.onnx").value();
}

std::vector<OnnxNode*> nodes(OnnxGraph& graph, const std::string& op)
{
    std::vector<OnnxNode*> found;
    for (OnnxNode& node : graph.nodes)
        if (node.op == op)
            found.push_back(&node);
    return found;
}

/// Sets rows of a constant that belong to dead channels.
void kill(OnnxGraph& graph, const OnnxNode& node, std::size_t input, float value = 1e-30F)
{
    OnnxTensor& tensor = graph.constants.at(node.inputs.at(input));
    auto& values = std::get<std::vector<float>>(tensor.values);
    const std::int64_t row = static_cast<std::int64_t>(values.size()) / tensor.shape.front();
    std::fill_n(values.begin(), kDead * row, value);
}

/// Batch normalisation that leaves 0 as it is for dead channels.
void silence(OnnxGraph& graph, const OnnxNode& normalisation)
{
    kill(graph, normalisation, 2, 0);
    kill(graph, normalisation, 3, 0);
}

at::Tensor run(const OnnxGraph& graph)
{
    at::manual_seed(1);
    const auto network = compileOnnx(graph, {"state", "state", {}}, "pruning.onnx");
    if (!network)
        throw std::runtime_error(network.error().detail);
    return ScriptNetwork(*network, {}).state(at::randn(graph.inputShape)).state;
}

enum Convolution : std::size_t { First, Expand, Depthwise, Project };

struct Case {
    const char* name;
    int removed; ///< of the first block; rounded so that 16 divides what is left
    void (*change)(OnnxGraph& graph);
    std::vector<std::string> kept = {};
};

constexpr int kRemovable = 16; ///< of 30: 34 needed channels become 48

std::vector<Case> cases()
{
    std::vector<Case> all;
    all.push_back({"nothing dead", 0, [](OnnxGraph&) {}});
    all.push_back({"silent from the start", kRemovable, [](OnnxGraph& graph) {
                       kill(graph, *nodes(graph, "Conv")[Expand], 1);
                       kill(graph, *nodes(graph, "Conv")[Expand], 2);
                       silence(graph, *nodes(graph, "BatchNormalization")[0]);
                       kill(graph, *nodes(graph, "Conv")[Depthwise], 2);
                   }});
    all.push_back({"constant behind the depthwise convolution", kRemovable, [](OnnxGraph& graph) {
                       kill(graph, *nodes(graph, "Conv")[Depthwise], 1);
                       kill(graph, *nodes(graph, "Conv")[Depthwise], 2, -0.5F);
                   }});
    all.push_back({"constant that meets padding", 0, [](OnnxGraph& graph) {
                       kill(graph, *nodes(graph, "Conv")[Expand], 1);
                       kill(graph, *nodes(graph, "Conv")[Expand], 2, 0.5F);
                   }});
    all.push_back({"not used", kRemovable, [](OnnxGraph& graph) {
                       OnnxTensor& weights = graph.constants.at(nodes(graph, "Conv")[Project]->inputs[1]);
                       auto& values = std::get<std::vector<float>>(weights.values);
                       for (std::size_t i = 0; i < values.size(); ++i)
                           if (static_cast<std::int64_t>(i) % kHidden < kDead)
                               values[i] = 1e-20F;
                   }});
    all.push_back({"small but there", 0,
                   [](OnnxGraph& graph) { kill(graph, *nodes(graph, "Conv")[Expand], 1, 1e-6F); }});
    all.push_back({"layer that the map shows",
                   0,
                   [](OnnxGraph& graph) {
                       kill(graph, *nodes(graph, "Conv")[Depthwise], 1);
                       OnnxNode& activation = *nodes(graph, "PRelu")[1];
                       for (OnnxNode& node : graph.nodes)
                           std::ranges::replace(node.inputs, activation.outputs[0], std::string("shown"));
                       activation.outputs[0] = "shown";
                   },
                   {"shown"}});
    all.push_back(
        {"layer with another reader", 0, [](OnnxGraph& graph) {
             kill(graph, *nodes(graph, "Conv")[Depthwise], 1);
             OnnxNode reader{"Relu", "reader", {nodes(graph, "PRelu")[1]->outputs[0]}, {"read"}, {}};
             graph.nodes.push_back(reader);
         }});
    return all;
}

} // namespace

class TestChannelPruning : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void removesWhatContributesNothing_data()
    {
        QTest::addColumn<int>("index");
        const auto all = cases();
        for (std::size_t i = 0; i < all.size(); ++i)
            QTest::newRow(all[i].name) << static_cast<int>(i);
    }

    void removesWhatContributesNothing()
    {
        QFETCH(int, index);
        const Case tested = cases().at(static_cast<std::size_t>(index));
        OnnxGraph graph = bottlenecks();
        tested.change(graph);
        auto pruned = prunedChannels(graph, tested.kept);
        QCOMPARE(pruned ? pruned->channels : 0, tested.removed);
        if (!pruned)
            return;
        const OnnxNode& depthwise = *nodes(pruned->graph, "Conv")[Depthwise];
        QCOMPARE(std::get<std::int64_t>(depthwise.attributes.at("group")), kHidden - tested.removed);
        const at::Tensor whole = run(graph);
        QVERIFY((at::norm(run(pruned->graph) - whole) / at::norm(whole)).item<double>() < 1e-6);
    }

    void embeddedNetworkHasDeadChannels()
    {
        const OnnxGraph graph = readOnnx(test::modelPath("fr_feature.onnx")).value();
        const auto pruned = prunedChannels(graph, {"395", "471", "662", "665"});
        QVERIFY(pruned);
        QVERIFY2(pruned->channels > 500, qPrintable(QString::number(pruned->channels)));
    }
};

QTEST_GUILESS_MAIN(TestChannelPruning)
#include "tst_channelpruning.moc"
