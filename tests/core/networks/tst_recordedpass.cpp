// SPDX-License-Identifier: GPL-3.0-or-later
// Gradients of the embedded network: in double precision against finite differences, and the fast path in single
// precision against the plain one in double.
#include "core/networks/onnx/onnxcompiler.h"
#include "core/networks/torch/recordedpass.h"
#include "tests/core/networks/reference.h"
#include "tests/support/testassets.h"

#include <ATen/Context.h>
#include <ATen/Functions.h>
#include <ATen/TensorOperators.h>
#include <torch/csrc/autograd/autograd.h>

#include <QTest>

#include <array>
#include <cmath>

using namespace pw;

namespace {

const std::array<std::string, 2> kEnergyTensors{"395", "471"};

CompiledNetwork compiledFrom(const std::string& input, const Shape& inputShape = {})
{
    OnnxGraph graph = readOnnx(test::modelPath("fr_feature.onnx")).value();
    const bool whole = input.empty();
    if (!whole) { // the part of the network behind this layer
        graph.input = input;
        graph.inputShape = inputShape;
    }
    const std::vector<std::string> energies(kEnergyTensors.begin(), whole ? kEnergyTensors.end() : kEnergyTensors.begin());
    return compileOnnx(graph, {"662", "665", energies}, "fr_feature.onnx").value();
}

/// The sample portrait's face as network input, in double precision.
at::Tensor face()
{
    const cv::Mat bgr = test::readReference().alignedFace;
    const at::Tensor pixels = at::from_blob(bgr.data, {1, 112, 112, 3}, at::kByte).to(at::kDouble);
    return ((pixels - 127) / 128).permute({0, 3, 1, 2});
}

at::Tensor direction(const at::Tensor& like)
{
    const at::Tensor random = at::randn(like.sizes(), like.options());
    return random / at::norm(random);
}

} // namespace

class TestRecordedPass : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase()
    {
        at::manual_seed(11);
        const CompiledNetwork whole = compiledFrom("");
        m_double = std::make_unique<ScriptNetwork>(whole, ScriptNetwork::Options{at::kCPU, at::kDouble, false});
        m_single = std::make_unique<ScriptNetwork>(whole, ScriptNetwork::Options{});
        m_face = face();
    }

    /// (f(x + h v) - f(x - h v)) / 2h against the gradient along v.
    void inputGradientAgreesWithFiniteDifferences()
    {
        const at::Tensor weights = at::rand({512}, at::kDouble) - 0.3;
        RecordedPass pass(*m_double, m_face);
        const at::Tensor gradient = pass.inputGradient(weights);
        const auto value = [&](const at::Tensor& x) {
            const at::Tensor e = m_double->embed(m_double->state(x).state)[0];
            return (at::dot(weights, e) / at::norm(e)).item<double>();
        };
        // Along the gradient itself, where it is largest, and along random directions mixed with it. The step is so
        // small that hardly a PReLU changes its sign.
        const double step = 1e-7;
        const at::Tensor steepest = gradient / at::norm(gradient);
        for (int trial = 0; trial < 5; ++trial) {
            const at::Tensor v = trial == 0 ? steepest : (steepest + direction(gradient)) / std::sqrt(2.0);
            const double measured = (value(m_face + step * v) - value(m_face - step * v)) / (2 * step);
            const double expected = at::sum(gradient * v).item<double>();
            QVERIFY2(std::abs(measured - expected) <= 1e-4 * std::abs(expected),
                     qPrintable(QString::number(measured) + QLatin1Char(' ') + QString::number(expected)));
        }
    }

    void singlePrecisionGradientAgrees()
    {
        const at::Tensor weights = at::ones({512}, at::kDouble);
        RecordedPass exact(*m_double, m_face);
        RecordedPass fast(*m_single, m_face.to(at::kFloat));
        const at::Tensor expected = exact.inputGradient(weights);
        const at::Tensor ours = fast.inputGradient(weights.to(at::kFloat));
        // One PReLU whose input is near 0 may fall on the other side (docs/engine.md).
        QVERIFY((at::norm(ours - expected) / at::norm(expected)).item<double>() < 3e-2);
        QVERIFY((at::norm(fast.embedding() - exact.embedding()) / at::norm(exact.embedding())).item<double>() < 1e-5);
    }

    void layerEnergiesAgree_data()
    {
        QTest::addColumn<int>("index");
        QTest::newRow("28x28") << 0;
        QTest::newRow("14x14") << 1;
    }

    /// Against the network's second part alone, run in double precision from the layer on.
    void layerEnergiesAgree()
    {
        QFETCH(int, index);
        const auto which = static_cast<std::size_t>(index);
        const at::Tensor layer = m_double->state(m_face).energies[which].detach();
        const ScriptNetwork rest(compiledFrom(kEnergyTensors[which], layer.sizes().vec()), {at::kCPU, at::kDouble, false});
        const auto logLength = [&](const at::Tensor& a) {
            return at::log(at::norm(rest.embed(rest.state(a).state)));
        };
        const at::Tensor leaf = layer.clone().requires_grad_();
        const at::Tensor gradient = torch::autograd::grad({logLength(leaf)}, {leaf})[0];
        const at::Tensor v = (gradient / at::norm(gradient) + direction(gradient)) / std::sqrt(2.0);
        const double step = 1e-6;
        const double measured =
            ((logLength(layer + step * v) - logLength(layer - step * v)) / (2 * step)).item<double>();
        const double expected = at::sum(gradient * v).item<double>();
        QVERIFY(std::abs(measured - expected) <= 1e-4 * std::abs(expected));

        const at::Tensor ours = RecordedPass(*m_single, m_face.to(at::kFloat)).layerEnergies()[which];
        const at::Tensor a = layer.contiguous();
        const at::Tensor g = gradient.contiguous();
        const std::int64_t channels = a.size(1);
        const std::int64_t pixels = a.size(2) * a.size(3);
        QCOMPARE(ours.numel(), pixels);
        double difference = 0;
        double length = 0;
        for (std::int64_t pixel = 0; pixel < pixels; ++pixel) {
            double sum = 0;
            for (std::int64_t c = 0; c < channels; ++c) {
                const double product = a.data_ptr<double>()[c * pixels + pixel] * g.data_ptr<double>()[c * pixels + pixel];
                sum += product * product;
            }
            const double got = static_cast<double>(ours.contiguous().data_ptr<float>()[pixel]);
            difference += (got - std::sqrt(sum)) * (got - std::sqrt(sum));
            length += sum;
        }
        QVERIFY(std::sqrt(difference / length) < 1e-2);
    }

    /// Each pass on its own, in double precision, and the scalar products written out.
    void gramAgrees()
    {
        const int passes = 7;
        const at::Tensor masks = (at::rand({passes, 512}) > 0.5).to(at::kFloat) * 2;
        const at::Tensor gram = RecordedPass(*m_single, m_face.to(at::kFloat)).stochasticGram(masks);
        QCOMPARE(gram.sizes().vec(), (std::vector<std::int64_t>{passes, passes}));
        const at::Tensor state = m_double->state(m_face).state.detach();
        std::vector<at::Tensor> embeddings;
        for (int t = 0; t < passes; ++t)
            embeddings.push_back(m_double->embed(state * masks[t].to(at::kDouble).view(state.sizes()))[0].contiguous());
        for (int t = 0; t < passes; ++t)
            for (int u = 0; u < passes; ++u) {
                double product = 0;
                for (int j = 0; j < 512; ++j)
                    product += embeddings[t].data_ptr<double>()[j] * embeddings[u].data_ptr<double>()[j];
                QVERIFY(std::abs(gram[t][u].item<double>() - product) <= 1e-4 * std::abs(product) + 1e-5);
            }
    }

    /// Gradients may be asked in any order and more than once.
    void passCanBeUsedAgain()
    {
        RecordedPass pass(*m_single, m_face.to(at::kFloat));
        const at::Tensor ones = at::ones({512});
        const at::Tensor first = pass.inputGradient(ones);
        const at::Tensor energies = pass.layerEnergies()[0];
        QVERIFY(at::equal(pass.inputGradient(ones), first));
        QVERIFY(at::equal(pass.layerEnergies()[0], energies));
        QVERIFY(!at::equal(pass.inputGradient(-ones), first));
    }

  private:
    std::unique_ptr<ScriptNetwork> m_double;
    std::unique_ptr<ScriptNetwork> m_single;
    at::Tensor m_face;
};

QTEST_GUILESS_MAIN(TestRecordedPass)
#include "tst_recordedpass.moc"
