// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/onnx/onnxcompiler.h"
#include "core/networks/torch/scriptnetwork.h"
#include "tests/core/networks/graphbuilder.h"
#include "tests/support/testassets.h"

#include <ATen/Functions.h>
#include <opencv2/dnn.hpp>

#include <QTest>

#include <algorithm>
#include <random>

using namespace pw;
using pw::test::GraphBuilder;
using pw::test::Shape;

namespace {

struct GraphCase {
    const char* name;
    GraphBuilder graph;
};

/// Every operator and every attribute that is honoured; `x` is 1x4x9x7 unless the case says otherwise.
std::vector<GraphCase> graphs()
{
    const Shape size{1, 4, 9, 7};
    const auto start = [&] { return GraphBuilder(size); };
    const auto conv = [&](const Shape& weights, std::initializer_list<test::Attribute> attributes) {
        return start().weights("w", weights).weights("b", {weights[0]}).node("Conv", {"x", "w", "b"}, {"state"},
                                                                               attributes);
    };
    std::vector<GraphCase> all;
    const auto add = [&](const char* name, const GraphBuilder& graph) { all.push_back({name, graph}); };
    add("Conv", conv({6, 4, 3, 3}, {{"kernel_shape", Shape{3, 3}}}));
    add("Conv without bias", start().weights("w", {6, 4, 1, 1}).node("Conv", {"x", "w"}, {"state"},
                                                                      {{"kernel_shape", Shape{1, 1}}}));
    add("Conv strides pads", conv({6, 4, 3, 3}, {{"kernel_shape", Shape{3, 3}}, {"strides", Shape{2, 1}},
                                                 {"pads", Shape{1, 2, 1, 2}}}));
    add("Conv dilations", conv({6, 4, 3, 2}, {{"kernel_shape", Shape{3, 2}}, {"dilations", Shape{2, 3}},
                                              {"pads", Shape{2, 1, 2, 1}}}));
    add("Conv groups", conv({6, 2, 3, 3}, {{"kernel_shape", Shape{3, 3}}, {"group", 2}, {"pads", Shape{1, 1, 1, 1}}}));
    add("Conv depthwise stride 2", conv({4, 1, 3, 3}, {{"kernel_shape", Shape{3, 3}}, {"group", 4},
                                                       {"strides", Shape{2, 2}}, {"pads", Shape{1, 1, 1, 1}}}));
    add("Conv uneven pads", conv({6, 4, 3, 3}, {{"kernel_shape", Shape{3, 3}}, {"pads", Shape{0, 1, 2, 0}},
                                                {"strides", Shape{2, 2}}}));
    add("Conv whole image", conv({6, 4, 9, 7}, {{"kernel_shape", Shape{9, 7}}}));
    add("BatchNormalization", start().weights("s", {4}).weights("b", {4}).weights("m", {4}).weights("v", {4}, true)
                                  .node("BatchNormalization", {"x", "s", "b", "m", "v"}, {"state"},
                                        {{"epsilon", 0.01F}, {"momentum", 0.9F}}));
    add("Conv BatchNormalization",
        start().weights("w", {6, 4, 3, 3}).weights("s", {6}).weights("b", {6}).weights("m", {6})
            .weights("v", {6}, true).node("Conv", {"x", "w"}, {"y"}, {{"kernel_shape", Shape{3, 3}}})
            .node("BatchNormalization", {"y", "s", "b", "m", "v"}, {"state"}));
    add("PRelu", start().weights("a", {4, 1, 1}).node("PRelu", {"x", "a"}, {"state"}));
    add("PRelu single slope", start().weights("a", {1, 1, 1}).node("PRelu", {"x", "a"}, {"state"}));
    add("Relu", start().node("Relu", {"x"}, {"state"}));
    add("LeakyRelu", start().node("LeakyRelu", {"x"}, {"state"}, {{"alpha", 0.3F}}));
    add("Clip attributes", GraphBuilder(size, 9).node("Clip", {"x"}, {"state"}, {{"min", -0.25F}, {"max", 0.5F}}));
    add("Sigmoid", start().node("Sigmoid", {"x"}, {"state"}));
    add("Tanh", start().node("Tanh", {"x"}, {"state"}));
    add("Exp", start().node("Exp", {"x"}, {"state"}));
    add("Add of two branches", start().node("Relu", {"x"}, {"r"}).node("Add", {"x", "r"}, {"state"}));
    add("Add constant", start().weights("c", {1, 4, 1, 1}).node("Add", {"x", "c"}, {"state"}));
    add("Sub", start().node("Relu", {"x"}, {"r"}).node("Sub", {"x", "r"}, {"state"}));
    add("Mul", start().node("Sigmoid", {"x"}, {"r"}).node("Mul", {"x", "r"}, {"state"}));
    add("Div", start().node("Sigmoid", {"x"}, {"r"}).node("Div", {"x", "r"}, {"state"}));
    add("Gemm", start().node("Flatten", {"x"}, {"f"}).weights("w", {5, 252}).weights("c", {5})
                    .node("Gemm", {"f", "w", "c"}, {"state"}, {{"transB", 1}}));
    add("MatMul", start().node("Flatten", {"x"}, {"f"}, {{"axis", 1}}).weights("w", {252, 5})
                      .node("MatMul", {"f", "w"}, {"state"}));
    add("Reshape", start().integers("s", {0, 2, -1, 7}).node("Reshape", {"x", "s"}, {"state"}));
    add("Identity Dropout", start().node("Identity", {"x"}, {"i"}).node("Dropout", {"i"}, {"r"})
                                .node("Relu", {"r"}, {"state"}));
    add("MaxPool", start().node("MaxPool", {"x"}, {"state"}, {{"kernel_shape", Shape{3, 2}},
                                                               {"strides", Shape{2, 1}}, {"pads", Shape{1, 1, 1, 1}}}));
    add("MaxPool uneven pads", start().node("MaxPool", {"x"}, {"state"},
                                            {{"kernel_shape", Shape{3, 3}}, {"pads", Shape{0, 1, 2, 0}}}));
    add("AveragePool", start().node("AveragePool", {"x"}, {"state"}, {{"kernel_shape", Shape{2, 2}},
                                                                       {"strides", Shape{2, 2}}}));
    add("GlobalAveragePool", start().node("GlobalAveragePool", {"x"}, {"state"}));
    add("Concat", start().node("Relu", {"x"}, {"r"}).node("Concat", {"x", "r"}, {"state"}, {{"axis", 1}}));
    add("Pad", GraphBuilder(size, 9).node("Pad", {"x"}, {"state"}, {{"pads", Shape{0, 0, 1, 2, 0, 0, 0, 3}},
                                                                     {"value", 0.0F}}));
    add("Transpose", start().node("Transpose", {"x"}, {"state"}, {{"perm", Shape{0, 2, 3, 1}}}));
    add("Split", start().node("Split", {"x"}, {"a", "b"}, {{"axis", 1}, {"split", Shape{1, 3}}})
                     .node("Concat", {"b", "a"}, {"state"}, {{"axis", 1}}));
    add("Slice", GraphBuilder(size, 9).node("Slice", {"x"}, {"state"}, {{"axes", Shape{2}}, {"starts", Shape{1}},
                                                                         {"ends", Shape{6}}}));
    add("ReduceMean", start().node("ReduceMean", {"x"}, {"state"}, {{"axes", Shape{2, 3}}, {"keepdims", 1}}));
    add("Softmax", start().node("Flatten", {"x"}, {"f"}).node("Softmax", {"f"}, {"state"}, {{"axis", 1}}));
    return all;
}

struct Refusal {
    const char* name;
    GraphBuilder graph;
    QStringList words; ///< that the error must contain
};

std::vector<Refusal> refusals()
{
    const auto start = [] { return GraphBuilder({1, 4, 9, 7}); };
    const auto conv = [&](std::initializer_list<test::Attribute> attributes) {
        return start().weights("w", {6, 4, 3, 3}).node("Conv", {"x", "w"}, {"state"}, attributes);
    };
    using namespace Qt::Literals::StringLiterals;
    return {
        {"operator", start().node("LSTM", {"x"}, {"state"}), {u"LSTM"_s, u"the_LSTM"_s, u"export"_s}},
        {"attribute", conv({{"colour", 1}}), {u"Conv"_s, u"the_Conv"_s, u"colour"_s, u"export"_s}},
        {"auto_pad", conv({{"auto_pad", "SAME"}}), {u"the_Conv"_s, u"auto_pad"_s, u"SAME"_s}},
        {"kernel_shape", conv({{"kernel_shape", Shape{5, 5}}}), {u"the_Conv"_s, u"kernel_shape"_s}},
        {"huge pads", conv({{"pads", Shape{0, 0, 1 << 30, 0}}}), {u"the_Conv"_s, u"pads"_s}},
        {"no strides", conv({{"strides", Shape{0, 1}}}), {u"the_Conv"_s, u"strides"_s}},
        {"storage_order", start().node("MaxPool", {"x"}, {"state"}, {{"kernel_shape", Shape{2, 2}}, {"storage_order", 1}}),
         {u"MaxPool"_s, u"storage_order"_s}},
        {"mode of pads", start().integers("p", {0, 0, 1, 1, 0, 0, 1, 1})
                             .node("Pad", {"x", "p"}, {"state"}, {{"mode", "wrap"}}), {u"Pad"_s, u"mode"_s, u"wrap"_s}},
        {"cropping resize", start().number("r", 0).integers("s", {1, 4, 4, 4})
                                .node("Resize", {"x", "", "", "s"}, {"state"},
                                      {{"coordinate_transformation_mode", "tf_crop_and_resize"}}),
         {u"Resize"_s, u"tf_crop_and_resize"_s}},
        {"window too large", start().node("MaxPool", {"x"}, {"state"}, {{"kernel_shape", Shape{10, 2}}}),
         {u"the_MaxPool"_s, u"larger"_s}},
        {"shapes that do not fit", start().weights("c", {1, 3, 1, 1}).node("Add", {"x", "c"}, {"state"}),
         {u"the_Add"_s, u"[1, 3, 1, 1]"_s}},
        {"axis that is not there", start().node("Concat", {"x", "x"}, {"state"}, {{"axis", 4}}),
         {u"the_Concat"_s, u"axis"_s}},
        {"index out of range", start().integers("i", {7}).node("Gather", {"x", "i"}, {"state"}, {{"axis", 3}}),
         {u"the_Gather"_s, u"index"_s}},
        {"cast to integers", start().node("Cast", {"x"}, {"state"}, {{"to", 7}}), {u"the_Cast"_s, u"to"_s}},
        {"shape that depends on the image", start().node("Reshape", {"x", "x"}, {"state"}),
         {u"the_Reshape"_s, u"shape"_s}},
        {"mask of Dropout", start().node("Dropout", {"x"}, {"y", "mask"}).node("Relu", {"mask"}, {"state"}),
         {u"mask"_s}},
        {"wrong type", conv({{"group", "many"}}), {u"the_Conv"_s, u"group"_s}},
    };
}

Result<CompiledNetwork> compiled(const std::string& bytes)
{
    const auto graph = parseOnnx(bytes, "test.onnx");
    if (!graph)
        return tl::unexpected(graph.error());
    return compileOnnx(*graph, {"state", "state", {}}, "test.onnx");
}

cv::Mat testInput(const Shape& shape)
{
    cv::Mat input(std::vector<int>(shape.begin(), shape.end()), CV_32F);
    std::mt19937 random(7);
    for (std::size_t i = 0; i < input.total(); ++i)
        input.ptr<float>()[i] = static_cast<float>(random() % 2001) / 1000.0F - 1.0F;
    return input;
}

at::Tensor run(const CompiledNetwork& network, const cv::Mat& input, bool ownOperators)
{
    const ScriptNetwork script(network, {at::kCPU, at::kFloat, ownOperators});
    const std::vector<std::int64_t> shape(input.size.p, input.size.p + input.dims);
    return script.state(at::from_blob(const_cast<float*>(input.ptr<float>()), shape)).state;
}

/// Largest difference, or the reason why there is none.
double difference(const at::Tensor& ours, const cv::Mat& theirs)
{
    if (static_cast<std::size_t>(ours.numel()) != theirs.total())
        return 1e9;
    const at::Tensor plain = ours.contiguous();
    double largest = 0;
    for (std::size_t i = 0; i < theirs.total(); ++i)
        largest = std::max(largest, static_cast<double>(std::abs(plain.data_ptr<float>()[i] - theirs.ptr<float>()[i])));
    return largest;
}

cv::Mat opencvResult(const std::string& bytes, const cv::Mat& input)
{
    cv::dnn::Net net = cv::dnn::readNetFromONNX(bytes.data(), bytes.size());
    net.setInput(input);
    return net.forward();
}

GraphBuilder smallNetwork()
{
    return GraphBuilder({1, 3, 8, 8}).weights("w", {4, 3, 3, 3}).weights("b", {4})
        .node("Conv", {"x", "w", "b"}, {"c"}, {{"strides", Shape{2, 2}}, {"pads", Shape{1, 1, 1, 1}}})
        .weights("a", {4, 1, 1}).node("PRelu", {"c", "a"}, {"p"}).node("Flatten", {"p"}, {"state"});
}

} // namespace

class TestOnnxCompiler : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void agreesWithOpencv_data()
    {
        QTest::addColumn<int>("index");
        const auto all = graphs();
        for (std::size_t i = 0; i < all.size(); ++i)
            QTest::newRow(all[i].name) << static_cast<int>(i);
    }

    void agreesWithOpencv()
    {
        QFETCH(int, index);
        const std::string bytes = graphs()[static_cast<std::size_t>(index)].graph.bytes();
        const auto network = compiled(bytes);
        QVERIFY2(network, network ? "" : network.error().detail.c_str());
        const cv::Mat input = testInput({1, 4, 9, 7});
        cv::Mat expected;
        try {
            expected = opencvResult(bytes, input);
        } catch (const cv::Exception& exception) {
            QFAIL(exception.what());
        }
        QVERIFY(difference(run(*network, input, true), expected) <= 1e-4);
        QVERIFY(difference(run(*network, input, false), expected) <= 1e-4);
    }

    void agreesOnFetchedModels_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("output");
        QTest::newRow("feature") << "fr_feature.onnx" << "output";
        QTest::newRow("landmark") << "fr_landmark.onnx" << "output";
        QTest::newRow("liveness") << "fr_liveness.onnx" << "output";
        QTest::newRow("eye") << "fr_eye.onnx" << "output";
        QTest::newRow("expression") << "fr_expression.onnx" << "output";
        QTest::newRow("detect scores") << "fr_detect.onnx" << "scores";
        QTest::newRow("detect boxes") << "fr_detect.onnx" << "boxes";
        QTest::newRow("pose") << "fr_pose.onnx" << "output";
        for (const char* file : {"fr_age.onnx", "fr_gender.onnx"})
            for (const char* output : {"prob_stage_1", "stage3_delta_k", "index_offset_stage2"})
                QTest::addRow("%s %s", file, output) << file << output;
    }

    void agreesOnFetchedModels()
    {
        QFETCH(QString, file);
        QFETCH(QString, output);
        const std::string path = test::modelPath(file.toStdString());
        const auto graph = readOnnx(path);
        QVERIFY2(graph, graph ? "" : graph.error().detail.c_str());
        const std::string tensor = output.toStdString();
        const auto network = compileOnnx(*graph, {tensor, tensor, {}}, path);
        QVERIFY2(network, network ? "" : network.error().detail.c_str());
        const cv::Mat input = testInput(graph->inputShape);
        cv::dnn::Net net = cv::dnn::readNetFromONNX(path);
        net.setInput(input);
        const cv::Mat expected = net.forward(tensor);
        QVERIFY(difference(run(*network, input, true), expected) <= 1e-4 * std::max(1.0, cv::norm(expected, cv::NORM_INF)));
    }

    void gemmInAllForms_data()
    {
        QTest::addColumn<bool>("transposed");
        QTest::addColumn<float>("alpha");
        QTest::addColumn<float>("beta");
        QTest::newRow("linear layer") << true << 1.0F << 1.0F;
        QTest::newRow("not transposed") << false << 1.0F << 1.0F;
        QTest::newRow("scaled") << true << 0.5F << -2.0F;
        QTest::newRow("scaled, not transposed") << false << 3.0F << 0.25F;
    }

    /// OpenCV 4.6 knows one form only, so this is written out.
    void gemmInAllForms()
    {
        QFETCH(bool, transposed);
        QFETCH(float, alpha);
        QFETCH(float, beta);
        const int outputs = 5;
        const int inputs = 252;
        const auto graph = parseOnnx(GraphBuilder({1, 4, 9, 7}).node("Flatten", {"x"}, {"f"})
                                         .weights("w", transposed ? Shape{outputs, inputs} : Shape{inputs, outputs})
                                         .weights("c", {outputs})
                                         .node("Gemm", {"f", "w", "c"}, {"state"},
                                               {{"transB", transposed ? 1 : 0}, {"alpha", alpha}, {"beta", beta}})
                                         .bytes(), "test.onnx");
        const std::vector<float>& w = *graph->constants.at("w").floats();
        const std::vector<float>& c = *graph->constants.at("c").floats();
        const cv::Mat input = testInput({1, 4, 9, 7});
        cv::Mat expected(1, outputs, CV_32F);
        for (int o = 0; o < outputs; ++o) {
            double sum = 0;
            for (int i = 0; i < inputs; ++i)
                sum += static_cast<double>(input.ptr<float>()[i]) *
                       static_cast<double>(w[static_cast<std::size_t>(transposed ? o * inputs + i : i * outputs + o)]);
            expected.at<float>(o) = static_cast<float>(alpha * sum + beta * c[static_cast<std::size_t>(o)]);
        }
        const auto network = compileOnnx(*graph, {"state", "state", {}}, "test.onnx");
        QVERIFY2(network, network ? "" : network.error().detail.c_str());
        QVERIFY(difference(run(*network, input, true), expected) <= 1e-4);
        QVERIFY(difference(run(*network, input, false), expected) <= 1e-4);
    }

    void clipLimitsAsInputs()
    {
        // OpenCV 4.6 reads limits from attributes only.
        const auto network = compiled(GraphBuilder({1, 4, 9, 7}).number("low", -0.25F).number("high", 0.5F)
                                          .node("Clip", {"x", "low", "high"}, {"state"}).bytes());
        QVERIFY(network);
        const cv::Mat input = testInput({1, 4, 9, 7});
        cv::Mat limited = input.clone();
        std::for_each(limited.ptr<float>(), limited.ptr<float>() + limited.total(),
                      [](float& value) { value = std::clamp(value, -0.25F, 0.5F); });
        QVERIFY(difference(run(*network, input, true), limited) <= 1e-6);
    }

    void refusesByName_data()
    {
        QTest::addColumn<int>("index");
        const auto all = refusals();
        for (std::size_t i = 0; i < all.size(); ++i)
            QTest::newRow(all[i].name) << static_cast<int>(i);
    }

    void refusesByName()
    {
        QFETCH(int, index);
        Refusal refusal = refusals()[static_cast<std::size_t>(index)];
        const auto network = compiled(refusal.graph.bytes());
        QVERIFY(!network);
        QCOMPARE(network.error().code, ErrorCode::NetworkUnsupported);
        QCOMPARE(network.error().subject, std::string("test.onnx"));
        for (const QString& word : refusal.words)
            QVERIFY2(QString::fromStdString(network.error().detail).contains(word), network.error().detail.c_str());
    }

    void refusesExternalData()
    {
        GraphBuilder graph = smallNetwork();
        auto& tensor = *graph.model().mutable_graph()->mutable_initializer(0);
        tensor.clear_float_data();
        tensor.set_data_location(::onnx::TensorProto::EXTERNAL);
        auto& entry = *tensor.add_external_data();
        entry.set_key("location");
        entry.set_value("/etc/passwd");
        const auto network = compiled(graph.bytes());
        QVERIFY(!network);
        QCOMPARE(network.error().code, ErrorCode::NetworkUnsupported);
        QVERIFY(network.error().detail.find("another file") != std::string::npos);
    }

    void refusesSkipAroundTheState()
    {
        GraphBuilder graph = smallNetwork().node("Add", {"state", "state"}, {"double"}).weights("v", {64})
                                 .node("Add", {"double", "v"}, {"good"}).node("Flatten", {"x"}, {"image"})
                                 .node("ReduceMean", {"image"}, {"mean"}, {{"axes", Shape{1}}})
                                 .node("Add", {"double", "mean"}, {"bad"});
        const auto parsed = parseOnnx(graph.bytes("bad"), "test.onnx");
        QVERIFY(parsed);
        QVERIFY(compileOnnx(*parsed, {"state", "good", {}}, "test.onnx"));
        const auto skipping = compileOnnx(*parsed, {"state", "bad", {}}, "test.onnx");
        QVERIFY(!skipping);
        QCOMPARE(skipping.error().code, ErrorCode::NetworkUnsupported);
        const auto missing = compileOnnx(*parsed, {"nowhere", "good", {}}, "test.onnx");
        QVERIFY(!missing);
        QVERIFY(missing.error().detail.find("nowhere") != std::string::npos);
    }

    void namesStayOutOfTheSource()
    {
        const std::string evil = "a\"\n    raise Exception(self.w0)\n#";
        const auto network = compiled(GraphBuilder({1, 4, 9, 7}).weights(evil, {4, 1, 1}).node("PRelu", {"x", evil}, {evil + "y"})
                                          .node("Relu", {evil + "y"}, {"state"}).bytes());
        QVERIFY(network);
        QVERIFY(network->source.find("raise") == std::string::npos);
        QVERIFY(run(*network, testInput({1, 4, 9, 7}), true).defined());
    }

    void truncatedFilesAreDamaged()
    {
        const std::string whole = smallNetwork().bytes();
        QVERIFY(compiled(whole));
        for (std::size_t length = 0; length < whole.size(); ++length)
            QVERIFY2(!compiled(whole.substr(0, length)), std::to_string(length).c_str());
        const auto cut = compiled(whole.substr(0, whole.size() / 2));
        QCOMPARE(cut.error().code, ErrorCode::ModelDamaged);
    }

    /// Whatever a damaged file says, there is a result or an error.
    void flippedBitsNeverCrash()
    {
        const std::string whole = smallNetwork().bytes();
        const cv::Mat input = testInput({1, 3, 8, 8});
        std::mt19937 random(3);
        int refused = 0;
        for (int trial = 0; trial < 3000; ++trial) {
            std::string bytes = whole;
            for (unsigned flips = 1 + random() % 3; flips > 0; --flips)
                bytes[random() % bytes.size()] ^= static_cast<char>(1U << random() % 8);
            const auto network = compiled(bytes);
            refused += !network;
            if (!network || trial % 20 != 0)
                continue;
            try {
                (void)run(*network, input, true);
            } catch (const std::exception&) {
                ++refused; // openTorchNetwork turns these into errors
            }
        }
        QVERIFY(refused > 100);
    }
};

QTEST_GUILESS_MAIN(TestOnnxCompiler)
#include "tst_onnxcompiler.moc"
