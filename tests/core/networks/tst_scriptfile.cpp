// SPDX-License-Identifier: GPL-3.0-or-later
// How TorchScript files are cut into the parts that an inspection needs.
#include "core/networks/torch/recordedpass.h"
#include "core/networks/torch/scriptfile.h"
#include "tests/support/tinynetworks/tinyscripts.h"

#include <ATen/Context.h>
#include <ATen/Functions.h>
#include <ATen/TensorOperators.h>
#include <c10/core/GradMode.h>

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>

using namespace pw;

namespace {

constexpr std::int64_t kSide = 64;

double distance(const at::Tensor& a, const at::Tensor& b)
{
    return a.sizes() == b.sizes() ? at::abs(a - b).max().item<double>() : 1e9;
}

at::Tensor part(const torch::jit::Module& network, const char* name, const at::Tensor& x)
{
    return network.attr(name).toModule().get_method("forward")({x}).toTensor();
}

const LayerGraph::Tensor& named(const LayerGraph& layers, const std::string& name)
{
    return *std::ranges::find(layers.tensors, name, &LayerGraph::Tensor::name);
}

} // namespace

class TestScriptFile : public QObject {
    Q_OBJECT

  private:
    QTemporaryDir m_folder;
    at::Tensor m_face;

    std::string saved(const char* methods)
    {
        static int count = 0;
        const std::string file = m_folder.filePath(QString::number(++count)).toStdString() + ".pt";
        test::tinyScript(methods).save(file);
        return file;
    }

    std::unique_ptr<ScriptFile> read(const char* methods)
    {
        auto file = std::make_unique<ScriptFile>(saved(methods), ScriptNetwork::Options{});
        file->measure(m_face);
        return file;
    }

    static ScriptNetwork network(const ScriptFile& file, const std::string& state,
                                 const std::vector<std::string>& energies = {}, bool fullPasses = false)
    {
        NetworkInfo info;
        info.stateTensor = state;
        info.energyTensors = energies;
        info.fullPasses = fullPasses;
        return {file.parts(info), ScriptNetwork::Options{}};
    }

  private Q_SLOTS:
    void initTestCase()
    {
        at::manual_seed(3);
        m_face = at::rand({1, 3, kSide, kSide}) - 0.5;
    }

    void tensorsAreNamedBySubmoduleAndOperator()
    {
        const auto file = read(test::kPlain);
        const FlatGraph& graph = file->graph();
        QCOMPARE(graph.tensor("pool"), graph.tensor("fc:input"));
        QCOMPARE(graph.tensor("body"), graph.tensor("add#2"));
        QCOMPARE(graph.tensor("fc"), graph.layers().output);
        QCOMPARE(named(graph.layers(), "stem").shape, (std::vector<std::int64_t>{1, 16, 16, 16}));
        QCOMPARE(named(graph.layers(), "pool").shape, (std::vector<std::int64_t>{1, 24}));
        QVERIFY_THROWS_EXCEPTION(c10::Error, static_cast<void>(graph.tensor("tail")));
    }

    void theLastLinearLayerIsFound()
    {
        const auto file = read(test::kPlain);
        const LayerGraph& layers = file->graph().layers();
        const auto heads = headInputs(layers);
        QVERIFY(!heads.empty());
        QCOMPARE(layers.tensors[heads.front()].name, std::string("pool"));
        QVERIFY(headInputs(read(test::kWithoutLinearLayer)->graph().layers()).empty());
        QVERIFY(headInputs(read(test::kWithShortcut)->graph().layers()).empty());
    }

    void energyLayersAreTheLastSums()
    {
        const auto file = read(test::kPlain);
        const LayerGraph& layers = file->graph().layers();
        std::vector<std::string> names;
        for (const std::size_t tensor : energyLayers(layers, layers.output, kSide))
            names.push_back(layers.tensors[tensor].name);
        QCOMPARE(names, (std::vector<std::string>{"add#1", "body"}));
    }

    void partsGiveWhatTheWholeGives_data()
    {
        QTest::addColumn<QByteArray>("methods");
        QTest::addColumn<QString>("state");
        QTest::newRow("plain") << QByteArray(test::kPlain) << "pool";
        QTest::newRow("cut at a sub-module") << QByteArray(test::kPlain) << "body";
        QTest::newRow("two methods") << QByteArray(test::kTwoMethods) << "";
        QTest::newRow("dropout inside") << QByteArray(test::kDropoutInside) << "fc:input";
        QTest::newRow("dropout at the head") << QByteArray(test::kDropoutAtHead) << "fc:input";
    }

    void partsGiveWhatTheWholeGives()
    {
        QFETCH(QByteArray, methods);
        QFETCH(QString, state);
        const auto file = read(methods.constData());
        const ScriptNetwork parts = network(*file, state.toStdString());
        torch::jit::Module whole = test::tinyScript(test::kPlain);
        const at::Tensor expected = whole.get_method("forward")({m_face}).toTensor();
        QVERIFY(distance(file->embedding(), expected) < 1e-5);
        QVERIFY(distance(parts.embed(parts.state(m_face).state), expected) < 1e-5);
        // Several states at once.
        const at::Tensor both = at::cat({m_face, m_face.flip(3)});
        const at::Tensor embeddings = parts.embed(parts.state(both).state);
        QVERIFY(distance(embeddings.slice(0, 0, 1), expected) < 1e-5);
        QVERIFY(distance(embeddings.slice(0, 1, 2), expected) > 1e-4);
    }

    void normalisationIsLeftOut()
    {
        const auto file = read(test::kNormalising);
        QVERIFY(file->normalisesOutput());
        QVERIFY(normalisesInput(file->graph().layers()));
        QVERIFY(!read(test::kPlain)->normalisesOutput());
        QVERIFY(!normalisesInput(read(test::kPlain)->graph().layers()));
        const ScriptNetwork parts = network(*file, "fc:input");
        torch::jit::Module plain = test::tinyScript(test::kPlain);
        const at::Tensor expected = plain.get_method("forward")({(m_face - 127.5) / 128.0}).toTensor();
        QVERIFY(std::abs(at::norm(file->embedding()).item<double>() - 1) < 1e-5);
        QVERIFY(distance(parts.embed(parts.state(m_face).state), expected) < 1e-5);
    }

    void innerDropoutIsToldFromDropoutAtTheHead()
    {
        QVERIFY(read(test::kDropoutInside)->hasInnerDropout());
        QVERIFY(!read(test::kDropoutAtHead)->hasInnerDropout());
        QVERIFY(!read(test::kPlain)->hasInnerDropout());
        const auto inside = read(test::kDropoutInside);
        const auto& dropouts = inside->graph().dropouts();
        QCOMPARE(dropouts.size(), std::size_t{2});
        QCOMPARE(dropouts[0].shape, (std::vector<std::int64_t>{16, 1, 1})); // whole channels
        QCOMPARE(dropouts[1].shape, (std::vector<std::int64_t>{24}));
        QCOMPARE(dropouts[0].probability, 0.2);
        QCOMPARE(dropouts[1].probability, 0.4);
    }

    /// Against the sub-modules run by hand with the masks between them.
    void fullPassesMultiplyAtTheDropoutLayers()
    {
        const auto file = read(test::kDropoutInside);
        const ScriptNetwork parts = network(*file, "", {}, true);
        QVERIFY(parts.hasFullPasses());
        QCOMPARE(parts.maskSize(), std::int64_t{16 + 24});
        QCOMPARE(file->graph().layers().tensors[file->beforeDropout()].name, std::string("stem"));
        const c10::AutoGradMode notRecording(false);
        const at::Tensor masks = at::rand({23, 40}); // more than are run at once
        const at::Tensor embeddings = parts.fullPasses(m_face, masks);
        QCOMPARE(embeddings.size(0), std::int64_t{23});
        const torch::jit::Module whole = test::tinyScript(test::kPlain);
        for (const std::int64_t pass : {0, 9, 10, 22}) {
            const at::Tensor row = masks[pass];
            at::Tensor y = part(whole, "stem", m_face) * row.slice(0, 0, 16).reshape({1, 16, 1, 1});
            y = part(whole, "pool", part(whole, "body", y)) * row.slice(0, 16, 40);
            QVERIFY(distance(embeddings.slice(0, pass, pass + 1), part(whole, "fc", y)) < 1e-5);
        }
        QVERIFY(distance(parts.fullPasses(m_face, at::ones({1, 40})), file->embedding()) < 1e-5);
    }

    void gradientsReachImageAndLayers()
    {
        const auto file = read(test::kDropoutInside);
        const ScriptNetwork parts = network(*file, "fc:input", {"stem", "body"}, true);
        RecordedPass pass(parts, m_face);
        QVERIFY(at::norm(pass.inputGradient(at::ones({32}))).item<double>() > 0);
        const auto energies = pass.layerEnergies();
        QCOMPARE(energies.size(), std::size_t{2});
        QCOMPARE(energies[0].sizes().vec(), (std::vector<std::int64_t>{16, 16}));
        QCOMPARE(energies[1].sizes().vec(), (std::vector<std::int64_t>{8, 8}));
        QCOMPARE(pass.stateSize(), std::int64_t{40});
    }

    void whatCannotBeCutIsRefused_data()
    {
        QTest::addColumn<QByteArray>("methods");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("mentions");
        QTest::newRow("past the state") << QByteArray(test::kWithShortcut) << "pool"
                                        << "not only through";
        QTest::newRow("unknown tensor") << QByteArray(test::kPlain) << "tail"
                                        << "no tensor \"tail\"";
        QTest::newRow("nothing linear") << QByteArray(test::kWithoutLinearLayer) << ""
                                        << "name the pre-dropout tensor";
    }

    void whatCannotBeCutIsRefused()
    {
        QFETCH(QByteArray, methods);
        QFETCH(QString, state);
        QFETCH(QString, mentions);
        const auto file = read(methods.constData());
        try {
            static_cast<void>(network(*file, state.toStdString()));
            QFAIL("it was not refused");
        } catch (const c10::Error& error) {
            QVERIFY2(QString::fromUtf8(error.what()).contains(mentions), error.what());
        }
    }
};

QTEST_GUILESS_MAIN(TestScriptFile)
#include "tst_scriptfile.moc"
