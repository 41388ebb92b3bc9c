// SPDX-License-Identifier: GPL-3.0-or-later
// The module's own operators against ATen's.
#include "core/networks/torch/convolution.h"

#include <ATen/Context.h>
#include <ATen/Functions.h>
#include <ATen/Parallel.h>
#include <ATen/TensorOperators.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <torch/csrc/autograd/autograd.h>

#include <QTest>

using namespace pw;

namespace {

at::Tensor random(at::IntArrayRef size) { return at::rand(size) - 0.5; }

double relativeDifference(const at::Tensor& ours, const at::Tensor& theirs)
{
    if (ours.sizes() != theirs.sizes())
        return 1e9;
    return (at::norm(ours - theirs) / at::norm(theirs)).item<double>();
}

template <class Signature>
auto ownOperator(const char* name)
{
    return c10::Dispatcher::singleton().findSchemaOrThrow(name, "").typed<Signature>();
}

struct ConvolutionCase {
    const char* name;
    std::vector<std::int64_t> input;   ///< N, C, H, W
    std::vector<std::int64_t> weights; ///< O, C / groups, h, w
    ConvolutionSettings settings;
};

const std::vector<ConvolutionCase>& convolutions()
{
    static const std::vector<ConvolutionCase> all = {
        {"first layer", {1, 3, 112, 112}, {64, 3, 3, 3}, {{2, 2}, {1, 1}, {1, 1}, 1}},
        {"depthwise", {1, 64, 56, 56}, {64, 1, 3, 3}, {{1, 1}, {1, 1}, {1, 1}, 64}},
        {"depthwise stride 2", {1, 128, 28, 28}, {128, 1, 3, 3}, {{2, 2}, {1, 1}, {1, 1}, 128}},
        {"expansion", {1, 64, 28, 28}, {128, 64, 1, 1}, {}},
        {"projection", {1, 256, 14, 14}, {128, 256, 1, 1}, {}},
        {"whole layer depthwise", {1, 512, 7, 7}, {512, 1, 7, 7}, {{1, 1}, {0, 0}, {1, 1}, 512}},
        {"linear", {1, 512, 1, 1}, {512, 512, 1, 1}, {}},
        {"linear batch", {100, 512, 1, 1}, {192, 512, 1, 1}, {}},
        {"dense 3x3", {1, 32, 14, 14}, {48, 32, 3, 3}, {{1, 1}, {1, 1}, {1, 1}, 1}},
        {"dense 3x3 unpadded", {2, 16, 9, 11}, {8, 16, 3, 3}, {}},
        {"uneven stride and pad", {1, 8, 15, 10}, {12, 8, 5, 3}, {{2, 1}, {2, 0}, {1, 1}, 1}},
        {"dilation", {1, 8, 17, 17}, {12, 8, 3, 3}, {{1, 1}, {2, 2}, {2, 2}, 1}},
        {"groups", {1, 12, 10, 10}, {18, 4, 3, 3}, {{1, 1}, {1, 1}, {1, 1}, 3}},
        {"odd channels", {1, 7, 13, 13}, {5, 7, 3, 3}, {{1, 1}, {1, 1}, {1, 1}, 1}},
    };
    return all;
}

struct Outcome {
    at::Tensor forward;
    at::Tensor backward;
};

Outcome own(const ConvolutionCase& c, const at::Tensor& x, const at::Tensor& w, const at::Tensor& b, const at::Tensor& g)
{
    Convolution convolution(w, b, c.settings);
    return {convolution.forward(x), convolution.backward(g, x.size(2), x.size(3))};
}

at::Tensor reference(const ConvolutionCase& c, const at::Tensor& x, const at::Tensor& w, const at::Tensor& b)
{
    return at::conv2d(x, w, b, c.settings.stride, c.settings.padding, c.settings.dilation, c.settings.groups);
}

} // namespace

class TestTorchOperators : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { at::manual_seed(5); }

    void convolutionAgrees_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < convolutions().size(); ++i)
            QTest::newRow(convolutions()[i].name) << static_cast<int>(i);
    }

    void convolutionAgrees()
    {
        QFETCH(int, index);
        const ConvolutionCase& c = convolutions()[static_cast<std::size_t>(index)];
        const at::Tensor w = random(c.weights);
        const at::Tensor x = random(c.input);
        QVERIFY(Convolution::covers(w, at::Tensor()));
        for (const at::Tensor& b : {at::Tensor(), random({c.weights[0]})}) {
            const at::Tensor leaf = x.to(at::kDouble).requires_grad_();
            const at::Tensor expected = reference(c, leaf, w.to(at::kDouble), b.defined() ? b.to(at::kDouble) : b);
            const at::Tensor g = random(expected.sizes());
            const at::Tensor expectedGradient = torch::autograd::grad({expected}, {leaf}, {g.to(at::kDouble)})[0];
            const Outcome ours = own(c, x, w, b, g);
            QVERIFY(relativeDifference(ours.forward, expected.detach()) < 1e-6);
            QVERIFY(relativeDifference(ours.backward, expectedGradient) < 1e-6);
        }
    }

    void convolutionIsTheSameOnTwoThreads_data() { convolutionAgrees_data(); }

    void convolutionIsTheSameOnTwoThreads()
    {
        QFETCH(int, index);
        const ConvolutionCase& c = convolutions()[static_cast<std::size_t>(index)];
        const at::Tensor w = random(c.weights);
        const at::Tensor b = random({c.weights[0]});
        const at::Tensor x = random(c.input);
        const at::Tensor g = random(reference(c, x, w, b).sizes());
        const int threads = at::get_num_threads();
        at::set_num_threads(1);
        const Outcome one = own(c, x, w, b, g);
        at::set_num_threads(2);
        const Outcome two = own(c, x, w, b, g);
        at::set_num_threads(threads);
        QVERIFY(at::equal(one.forward, two.forward));
        QVERIFY(at::equal(one.backward, two.backward));
    }

    void convolutionKeepsFewPlans()
    {
        // More sizes than are kept, then the first again.
        const ConvolutionCase c{"", {}, {8, 4, 3, 3}, {{1, 1}, {1, 1}, {1, 1}, 1}};
        const at::Tensor w = random(c.weights);
        Convolution convolution(w, at::Tensor(), c.settings);
        for (const std::int64_t side : {5, 6, 7, 8, 9, 10, 5, 7}) {
            const at::Tensor x = random({1, 4, side, side});
            QVERIFY(relativeDifference(convolution.forward(x), reference(c, x, w, at::Tensor())) < 1e-6);
        }
    }

    void preluAgrees_data()
    {
        QTest::addColumn<int>("channels");
        QTest::addColumn<int>("side");
        QTest::newRow("many pixels") << 64 << 56;
        QTest::newRow("one pixel") << 512 << 1;
        QTest::newRow("odd") << 7 << 13;
    }

    void preluAgrees()
    {
        QFETCH(int, channels);
        QFETCH(int, side);
        const auto prelu = ownOperator<at::Tensor(const at::Tensor&, const at::Tensor&)>("pixelworth::prelu");
        const at::Tensor slope = random({channels});
        const at::Tensor x = random({1, channels, side, side}).requires_grad_();
        const at::Tensor g = random(x.sizes());
        const at::Tensor ours = prelu.call(x, slope);
        const at::Tensor expected = at::prelu(x, slope);
        QVERIFY(at::equal(ours, expected));
        QVERIFY(at::equal(torch::autograd::grad({ours}, {x}, {g})[0], torch::autograd::grad({expected}, {x}, {g})[0]));
    }

    void preluOfOneSlopeAgrees()
    {
        const auto prelu = ownOperator<at::Tensor(const at::Tensor&, const at::Tensor&)>("pixelworth::prelu");
        const at::Tensor x = random({1, 4, 3, 3});
        const at::Tensor slope = random({1});
        QVERIFY(at::equal(prelu.call(x, slope), at::prelu(x, slope)));
    }

    void productsAgree_data()
    {
        QTest::addColumn<QList<qint64>>("a");
        QTest::addColumn<QList<qint64>>("b");
        QTest::newRow("attention") << QList<qint64>{2, 3, 17, 8} << QList<qint64>{2, 3, 8, 17};
        QTest::newRow("one for all") << QList<qint64>{6, 5} << QList<qint64>{2, 4, 5, 9};
        QTest::newRow("outer sides of both") << QList<qint64>{4, 1, 3, 5} << QList<qint64>{2, 5, 7};
    }

    void productsAgree()
    {
        QFETCH(QList<qint64>, a);
        QFETCH(QList<qint64>, b);
        const auto matmul = ownOperator<at::Tensor(const at::Tensor&, const at::Tensor&)>("pixelworth::matmul");
        const at::Tensor left = random(std::vector<std::int64_t>(a.begin(), a.end())).requires_grad_();
        const at::Tensor right = random(std::vector<std::int64_t>(b.begin(), b.end())).requires_grad_();
        const at::Tensor ours = matmul.call(left, right);
        const at::Tensor expected = at::matmul(left, right);
        const at::Tensor g = random(expected.sizes());
        QVERIFY(relativeDifference(ours.detach(), expected.detach()) < 1e-6);
        const auto ourGradients = torch::autograd::grad({ours}, {left, right}, {g});
        const auto gradients = torch::autograd::grad({expected}, {left, right}, {g});
        QVERIFY(relativeDifference(ourGradients[0], gradients[0]) < 1e-6);
        QVERIFY(relativeDifference(ourGradients[1], gradients[1]) < 1e-6);
    }

    void linearAgrees()
    {
        using Signature = at::Tensor(const at::Tensor&, const at::Tensor&, const c10::optional<at::Tensor>&);
        const auto linear = ownOperator<Signature>("pixelworth::linear");
        for (const std::int64_t rows : {1, 2, 37, 100}) {
            const at::Tensor x = random({rows, 130}).requires_grad_();
            const at::Tensor w = random({75, 130});
            const at::Tensor b = random({75});
            const at::Tensor ours = linear.call(x, w, b);
            const at::Tensor expected = at::linear(x, w, b);
            const at::Tensor g = random(expected.sizes());
            QVERIFY(relativeDifference(ours.detach(), expected.detach()) < 1e-6);
            QVERIFY(relativeDifference(torch::autograd::grad({ours}, {x}, {g})[0],
                                       torch::autograd::grad({expected}, {x}, {g})[0]) < 1e-6);
            QVERIFY(relativeDifference(linear.call(x, w, c10::nullopt).detach(), at::linear(x, w).detach()) < 1e-6);
            const at::Tensor tokens = x.detach().expand({2, rows, 130}).contiguous();
            QVERIFY(relativeDifference(linear.call(tokens, w, b).detach(), at::linear(tokens, w, b)) < 1e-6);
        }
    }
};

QTEST_GUILESS_MAIN(TestTorchOperators)
#include "tst_torchoperators.moc"
