// SPDX-License-Identifier: GPL-3.0-or-later
// Whole networks of the families that recognition uses, with random weights: outputs against OpenCV,
// gradients against finite differences, several faces at once against one.
#include "core/networks/onnx/onnxcompiler.h"
#include "core/networks/torch/recordedpass.h"
#include "tests/core/networks/networkfamilies.h"

#include <ATen/Context.h>
#include <ATen/Functions.h>
#include <ATen/TensorOperators.h>
#include <opencv2/dnn.hpp>

#include <QTest>

#include <cmath>
#include <functional>
#include <map>
#include <stdexcept>

using namespace pw;
using pw::test::FamilyNetwork;

namespace {

OnnxGraph parsed(FamilyNetwork network)
{
    auto graph = parseOnnx(network.bytes(), "family.onnx");
    if (!graph)
        throw std::runtime_error(graph.error().detail);
    return *std::move(graph);
}

at::Tensor opencvResult(FamilyNetwork network, const at::Tensor& x)
{
    const std::string bytes = network.bytes();
    cv::dnn::Net net = cv::dnn::readNetFromONNX(bytes.data(), bytes.size());
    net.setInput(cv::Mat(std::vector<int>(x.sizes().begin(), x.sizes().end()), CV_32F, x.data_ptr<float>()));
    cv::Mat result = net.forward();
    return at::from_blob(result.ptr<float>(), {static_cast<std::int64_t>(result.total())}).clone();
}

/// The transformer written out (A. Dosovitskiy et al., "An image is worth 16x16 words", 2021) in double
/// precision; OpenCV 4.6 cannot run one. Takes the weights in the order in which the network was written.
class TransformerFormula {
  public:
    explicit TransformerFormula(FamilyNetwork network)
    {
        const OnnxGraph graph = parsed(std::move(network));
        std::map<int, at::Tensor> ordered; // "n12"
        for (const auto& [name, tensor] : graph.constants)
            if (tensor.floats() && !tensor.shape.empty())
                ordered[std::stoi(name.substr(1))] =
                    at::tensor(at::ArrayRef<float>(*tensor.floats())).view(tensor.shape).to(at::kDouble);
        for (auto weights = ordered.rbegin(); weights != ordered.rend(); ++weights)
            m_lastFirst.push_back(weights->second);
    }

    at::Tensor embedding(const at::Tensor& image)
    {
        const at::Tensor kernel = next();
        at::Tensor x = at::conv2d(image.to(at::kDouble), kernel, next(), kernel.size(2));
        x = at::cat({next(), x.flatten(2).transpose(1, 2)}, 1);
        x = x + next();
        for (int block = 0; block < 2; ++block) {
            x = x + attention(normalised(x));
            x = x + linear(at::gelu(linear(normalised(x))));
        }
        const at::Tensor state = normalised(x).select(1, 0);
        const at::Tensor weights = next();
        return at::linear(state, weights, next());
    }

  private:
    at::Tensor next()
    {
        const at::Tensor weights = m_lastFirst.back();
        m_lastFirst.pop_back();
        return weights;
    }

    at::Tensor linear(const at::Tensor& x)
    {
        const at::Tensor weights = next();
        return at::linear(x, weights.t(), next());
    }

    at::Tensor normalised(const at::Tensor& x)
    {
        const at::Tensor scale = next();
        return at::layer_norm(x, {x.size(-1)}, scale, next(), 1e-5);
    }

    at::Tensor attention(const at::Tensor& x)
    {
        const auto heads = [&] { return linear(x).view({x.size(0), x.size(1), 3, -1}).transpose(1, 2); };
        const at::Tensor q = heads();
        const at::Tensor k = heads();
        const at::Tensor v = heads();
        const at::Tensor scores =
            at::matmul(q, k.transpose(2, 3)) / std::sqrt(static_cast<double>(q.size(3)));
        return linear(at::matmul(at::softmax(scores, -1), v).transpose(1, 2).flatten(2));
    }

    std::vector<at::Tensor> m_lastFirst;
};

at::Tensor formulaResult(FamilyNetwork network, const at::Tensor& x)
{
    return TransformerFormula(std::move(network)).embedding(x).to(at::kFloat).flatten();
}

struct Family {
    const char* name;
    std::function<FamilyNetwork()> network;
    at::Tensor (*expected)(FamilyNetwork network, const at::Tensor& x) = opencvResult;
    bool normalises = false;
};

std::vector<Family> families()
{
    const auto transformer = [](const test::TransformerForm& form) {
        return [form] { return test::visionTransformer(form); };
    };
    return {{"IResNet",
             [] {
                 return test::iResNet(32, {1, 2}, {16, 24}, 20);
             }},
            {"MobileFaceNet", test::mobileFaceNet},
            {"GhostNet", test::ghostNet},
            {"EfficientNet", test::efficientNet},
            {"Inception-ResNet", test::inceptionResNet, opencvResult, true},
            {"ViT", transformer({}), formulaResult},
            {"ViT with computed shapes", transformer({.opset = 11, .computesShapes = true}), formulaResult},
            {"ViT of operator set 13", transformer({.opset = 13, .computesShapes = true}), formulaResult},
            {"ViT with LayerNormalization",
             transformer({.opset = 17, .hasLayerNormalization = true, .computesShapes = true}),
             formulaResult}};
}

CompiledNetwork compiled(FamilyNetwork network)
{
    const auto result = compileOnnx(parsed(std::move(network)), {"state", "embedding", {}}, "family.onnx");
    if (!result)
        throw std::runtime_error(result.error().detail);
    return *result;
}

double relativeDifference(const at::Tensor& ours, const at::Tensor& theirs)
{
    if (ours.numel() != theirs.numel())
        return 1e9;
    return (at::norm(ours.flatten() - theirs.flatten()) / at::norm(theirs)).item<double>();
}

at::Tensor image(const FamilyNetwork& network, std::int64_t faces = 1)
{
    return at::randn({faces, 3, network.side, network.side});
}

} // namespace

class TestNetworkFamilies : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { at::manual_seed(3); }

    void agreesWithReference_data() { rows(); }
    void agreesWithReference()
    {
        const Family family = current();
        const CompiledNetwork network = compiled(family.network());
        QCOMPARE(network.normalises, family.normalises);
        const at::Tensor x = image(family.network());
        at::Tensor theirs;
        try {
            theirs = family.expected(family.network(), x);
        } catch (const cv::Exception& exception) {
            QFAIL(exception.what());
        }
        for (const bool own : {true, false}) {
            const ScriptNetwork script(network, {at::kCPU, at::kFloat, own});
            at::Tensor ours = script.embed(script.state(x).state);
            if (network.normalises)
                ours = ours / at::norm(ours);
            const double difference = relativeDifference(ours, theirs);
            QVERIFY2(difference <= 1e-4, qPrintable(QString::number(difference)));
        }
    }

    void gradientAgreesWithFiniteDifferences_data() { rows(); }
    void gradientAgreesWithFiniteDifferences()
    {
        FamilyNetwork network = current().network();
        const at::Tensor x = image(network).to(at::kDouble);
        const CompiledNetwork source = compiled(std::move(network));
        const ScriptNetwork exact(source, {at::kCPU, at::kDouble, false});
        RecordedPass pass(exact, x);
        const at::Tensor weights = at::rand({pass.embedding().numel()}, at::kDouble) - 0.3;
        const at::Tensor gradient = pass.inputGradient(weights);
        const auto value = [&](const at::Tensor& at) {
            const at::Tensor e = exact.embed(exact.state(at).state)[0];
            return (at::dot(weights, e) / at::norm(e)).item<double>();
        };
        const at::Tensor steepest = gradient / at::norm(gradient);
        const at::Tensor random = at::randn_like(gradient);
        const double step = 1e-7;
        for (const at::Tensor& direction :
             {steepest, (steepest + random / at::norm(random)) / std::sqrt(2.0)}) {
            const double measured = (value(x + step * direction) - value(x - step * direction)) / (2 * step);
            const double expected = at::sum(gradient * direction).item<double>();
            QVERIFY2(std::abs(measured - expected) <= 1e-4 * std::abs(expected),
                     qPrintable(QString::number(measured) + QLatin1Char(' ') + QString::number(expected)));
        }
        // The operators that programs run, in single precision.
        const ScriptNetwork fast(source, {});
        const at::Tensor ours = RecordedPass(fast, x.to(at::kFloat)).inputGradient(weights.to(at::kFloat));
        QVERIFY(relativeDifference(ours.to(at::kDouble), gradient) < 3e-2); // one sign of a PReLU may flip
    }

    void facesOfABatchAreWhatTheyAreAlone_data() { rows(); }
    void facesOfABatchAreWhatTheyAreAlone()
    {
        FamilyNetwork network = current().network();
        const at::Tensor x = image(network, 3);
        const ScriptNetwork script(compiled(std::move(network)), {});
        const at::Tensor together = script.embed(script.state(x).state);
        QCOMPARE(together.size(0), 3);
        for (std::int64_t face = 0; face < 3; ++face) {
            const at::Tensor alone = script.embed(script.state(x.slice(0, face, face + 1)).state);
            QVERIFY(relativeDifference(together[face], alone) < 1e-5);
        }
    }

  private:
    static void rows()
    {
        QTest::addColumn<int>("index");
        const auto all = families();
        for (std::size_t i = 0; i < all.size(); ++i)
            QTest::newRow(all[i].name) << static_cast<int>(i);
    }

    static Family current()
    {
        QFETCH(int, index);
        return families().at(static_cast<std::size_t>(index));
    }
};

QTEST_GUILESS_MAIN(TestNetworkFamilies)
#include "tst_networkfamilies.moc"
