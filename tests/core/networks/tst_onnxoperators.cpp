// SPDX-License-Identifier: GPL-3.0-or-later
// Operators that OpenCV 4.6 does not know, or knows in part, against their formulas.
#include "tests/core/networks/operatorcase.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

using namespace pw;
using pw::test::Attribute;
using pw::test::GraphBuilder;
using pw::test::kImage;
using pw::test::Values;
using Case = pw::test::OperatorCase;

namespace {

struct Unary {
    const char* op;
    std::vector<Attribute> attributes;
    double (*value)(double x);
};

const std::vector<Unary>& unaries()
{
    static const std::vector<Unary> all = {
        {"Abs", {}, [](double x) { return std::abs(x); }},
        {"Elu", {{"alpha", 0.7F}}, [](double x) { return x > 0 ? x : 0.7 * (std::exp(x) - 1); }},
        {"Erf", {}, [](double x) { return std::erf(x); }},
        {"Exp", {}, [](double x) { return std::exp(x); }},
        {"Gelu", {}, [](double x) { return 0.5 * x * (1 + std::erf(x / std::sqrt(2.0))); }},
        {"Gelu",
         {{"approximate", "tanh"}},
         [](double x) {
             return 0.5 * x * (1 + std::tanh(std::sqrt(2 / M_PI) * (x + 0.044715 * x * x * x)));
         }},
        {"HardSigmoid", {}, [](double x) { return std::clamp(0.2 * x + 0.5, 0.0, 1.0); }},
        {"HardSigmoid",
         {{"alpha", 0.3F}, {"beta", 0.4F}},
         [](double x) { return std::clamp(0.3 * x + 0.4, 0.0, 1.0); }},
        {"HardSwish", {}, [](double x) { return x * std::clamp(x / 6 + 0.5, 0.0, 1.0); }},
        {"LeakyRelu", {}, [](double x) { return x > 0 ? x : 0.01 * x; }},
        {"Neg", {}, [](double x) { return -x; }},
        {"Selu",
         {},
         [](double x) {
             return 1.05070102214813232 * (x > 0 ? x : 1.67326319217681885 * (std::exp(x) - 1));
         }},
        {"Softplus", {}, [](double x) { return std::log1p(std::exp(x)); }},
        {"Tanh", {}, [](double x) { return std::tanh(x); }},
    };
    return all;
}

std::vector<Case> elementwiseCases()
{
    const auto start = [](std::int64_t opset = 13) { return GraphBuilder(kImage, opset); };
    std::vector<Case> all;
    for (const Unary& unary : unaries())
        all.push_back({unary.op, start(20).node(unary.op, {"x"}, {"state"}, unary.attributes), kImage,
                       [value = unary.value](const Values& x, const Shape& at) {
                           return value(static_cast<double>(x.at(at)));
                       }});
    const auto positive = [&](const char* op, std::vector<std::string> inputs, double (*value)(double)) {
        all.push_back(
            {op,
             start().number("half", 0.5F).node("Abs", {"x"}, {"y"}).node(op, std::move(inputs), {"state"}),
             kImage, [value](const Values& x, const Shape& at) {
                 return value(static_cast<double>(std::abs(x.at(at))));
             }});
    };
    positive("Sqrt", {"y"}, [](double x) { return std::sqrt(x); });
    positive("Pow", {"y", "half"}, [](double x) { return std::sqrt(x); });
    positive("Max", {"y", "half"}, [](double x) { return std::max(x, 0.5); });
    positive("Min", {"y", "half"}, [](double x) { return std::min(x, 0.5); });
    positive("Clip", {"y", "half"}, [](double x) { return std::max(x, 0.5); });
    positive("Clip", {"y", "", "half"}, [](double x) { return std::min(x, 0.5); });

    all.push_back(
        {"Log Reciprocal",
         start().node("Exp", {"x"}, {"e"}).node("Reciprocal", {"e"}, {"r"}).node("Log", {"r"}, {"state"}),
         kImage, [](const Values& x, const Shape& at) { return -static_cast<double>(x.at(at)); }});
    all.push_back({"Greater Where Cast",
                   start()
                       .number("half", 0.5F)
                       .node("Greater", {"x", "half"}, {"g"})
                       .node("Where", {"g", "x", "half"}, {"w"})
                       .node("Cast", {"g"}, {"c"}, {{"to", 1}})
                       .node("Add", {"w", "c"}, {"state"}),
                   kImage, [](const Values& x, const Shape& at) {
                       return x.at(at) > 0.5F ? static_cast<double>(x.at(at)) + 1 : 0.5;
                   }});
    all.push_back({"Less Equal",
                   start()
                       .number("zero", 0)
                       .node("Less", {"x", "zero"}, {"l"})
                       .node("Cast", {"l"}, {"c"}, {{"to", 1}})
                       .node("Equal", {"c", "zero"}, {"q"})
                       .node("Cast", {"q"}, {"state"}, {{"to", 11}}),
                   kImage, [](const Values& x, const Shape& at) { return x.at(at) < 0 ? 0.0 : 1.0; }});
    all.push_back({"Sum of three", start().node("Sum", {"x", "x", "x"}, {"state"}), kImage,
                   [](const Values& x, const Shape& at) { return 3 * static_cast<double>(x.at(at)); }});
    all.push_back({"PRelu a row", start().uniform("a", {4}, 0.5F, 0.5F).node("PRelu", {"x", "a"}, {"state"}),
                   kImage, [](const Values& x, const Shape& at) {
                       return static_cast<double>(x.at(at) > 0 ? x.at(at) : x.at(at) / 2);
                   }});
    return all;
}

double lengthOver(const Values& x, Shape place, std::size_t axis)
{
    double sum = 0;
    for (place[axis] = 0; place[axis] < x.shape[axis]; ++place[axis])
        sum += std::pow(static_cast<double>(x.at(place)), 2);
    return std::sqrt(sum);
}

std::vector<Case> normalisationCases()
{
    const auto start = [](std::int64_t opset = 13) { return GraphBuilder(kImage, opset); };
    std::vector<Case> all;
    all.push_back({"LpNormalization", start().node("LpNormalization", {"x"}, {"state"}, {{"axis", 1}}),
                   kImage, [](const Values& x, const Shape& at) {
                       return static_cast<double>(x.at(at)) / lengthOver(x, at, 1);
                   }});
    all.push_back({"ReduceL2 of negative axis",
                   start().node("ReduceL2", {"x"}, {"state"}, {{"axes", Shape{-1}}, {"keepdims", 0}}),
                   {1, 2, 5},
                   [](const Values& x, const Shape& at) {
                       return lengthOver(x, {at[0], at[1], at[2], 0}, 3);
                   }});
    all.push_back({"ReduceSum with axes as input",
                   start().integers("a", {3}).node("ReduceSum", {"x", "a"}, {"state"}),
                   {1, 2, 5, 1},
                   [](const Values& x, const Shape& at) {
                       double sum = 0;
                       for (std::int64_t i = 0; i < 4; ++i)
                           sum += static_cast<double>(x.at({at[0], at[1], at[2], i}));
                       return sum;
                   }});
    all.push_back(
        {"ReduceMax of all",
         start().node("ReduceMax", {"x"}, {"state"}, {{"keepdims", 0}}),
         {},
         [](const Values& x, const Shape&) { return static_cast<double>(std::ranges::max(x.data)); }});
    all.push_back({"GlobalMaxPool",
                   start().node("GlobalMaxPool", {"x"}, {"state"}),
                   {1, 2, 1, 1},
                   [](const Values& x, const Shape& at) {
                       const auto first = x.data.begin() + static_cast<std::ptrdiff_t>(at[1] * 20);
                       return static_cast<double>(*std::max_element(first, first + 20));
                   }});
    // Before operator set 13 the axes from `axis` on count as one.
    for (const std::int64_t opset : {11, 13})
        all.push_back({opset == 11 ? "Softmax of set 11" : "Softmax of set 13",
                       start(opset).node("Softmax", {"x"}, {"state"}, {{"axis", 2}}), kImage,
                       [opset](const Values& x, const Shape& at) {
                           double sum = 0;
                           for (std::int64_t row = 0; row < 5; ++row)
                               for (std::int64_t column = 0; column < 4; ++column)
                                   if (opset == 11 || column == at[3])
                                       sum += std::exp(static_cast<double>(x.at({0, at[1], row, column})));
                           return std::exp(static_cast<double>(x.at(at))) / sum;
                       }});
    all.push_back(
        {"LayerNormalization",
         start(17)
             .uniform("s", {4}, 2, 2)
             .uniform("b", {4}, 1, 1)
             .node("LayerNormalization", {"x", "s", "b"}, {"state"}, {{"epsilon", 0.1F}}),
         kImage, [](const Values& x, const Shape& at) {
             double mean = 0;
             double square = 0;
             for (std::int64_t i = 0; i < 4; ++i) {
                 const auto value = static_cast<double>(x.at({at[0], at[1], at[2], i}));
                 mean += value / 4;
                 square += value * value / 4;
             }
             return 2 * (static_cast<double>(x.at(at)) - mean) / std::sqrt(square - mean * mean + 0.1) + 1;
         }});
    return all;
}

std::vector<Case> shapeCases()
{
    const auto start = [](std::int64_t opset = 13) { return GraphBuilder(kImage, opset); };
    const auto value = [](const Values& x, const Shape& at) { return static_cast<double>(x.at(at)); };
    std::vector<Case> all;
    all.push_back({"Slice backwards",
                   start()
                       .integers("s", {-1, 0})
                       .integers("e", {-9, 9})
                       .integers("a", {3, 2})
                       .integers("t", {-1, 2})
                       .node("Slice", {"x", "s", "e", "a", "t"}, {"state"}),
                   {1, 2, 3, 4},
                   [value](const Values& x, const Shape& at) {
                       return value(x, {0, at[1], 2 * at[2], 3 - at[3]});
                   }});
    all.push_back({"Split of equal parts",
                   start()
                       .node("Split", {"x"}, {"a", "b"}, {{"axis", -1}})
                       .node("Concat", {"b", "a"}, {"state"}, {{"axis", -1}}),
                   kImage, [value](const Values& x, const Shape& at) {
                       return value(x, {0, at[1], at[2], (at[3] + 2) % 4});
                   }});
    all.push_back({"Gather a table",
                   start()
                       .integers("flat", {0, -1, 1, 0})
                       .integers("t", {2, 2})
                       .node("Reshape", {"flat", "t"}, {"i"})
                       .node("Gather", {"x", "i"}, {"state"}, {{"axis", 1}}),
                   {1, 2, 2, 5, 4},
                   [value](const Values& x, const Shape& at) {
                       const std::int64_t table[] = {0, 1, 1, 0};
                       return value(x, {0, table[at[1] * 2 + at[2]], at[3], at[4]});
                   }});
    all.push_back({"Squeeze Unsqueeze with inputs",
                   start()
                       .integers("a", {0})
                       .node("Squeeze", {"x", "a"}, {"s"})
                       .integers("b", {-1, 0})
                       .node("Unsqueeze", {"s", "b"}, {"state"}),
                   {1, 2, 5, 4, 1},
                   [value](const Values& x, const Shape& at) {
                       return value(x, {0, at[1], at[2], at[3]});
                   }});
    all.push_back({"Transpose without order",
                   start().node("Transpose", {"x"}, {"state"}),
                   {4, 5, 2, 1},
                   [value](const Values& x, const Shape& at) {
                       return value(x, {0, at[2], at[1], at[0]});
                   }});
    all.push_back({"Flatten in the middle",
                   start().node("Flatten", {"x"}, {"state"}, {{"axis", -2}}),
                   {2, 20},
                   [value](const Values& x, const Shape& at) {
                       return value(x, {0, at[0], at[1] / 4, at[1] % 4});
                   }});
    all.push_back({"Expand",
                   start()
                       .node("ReduceMax", {"x"}, {"m"}, {{"axes", Shape{3}}})
                       .node("Shape", {"x"}, {"s"})
                       .node("Expand", {"m", "s"}, {"state"}),
                   kImage, [value](const Values& x, const Shape& at) {
                       double largest = -1e9;
                       for (std::int64_t i = 0; i < 4; ++i)
                           largest = std::max(largest, value(x, {0, at[1], at[2], i}));
                       return largest;
                   }});
    all.push_back({"Tile",
                   start().integers("r", {1, 1, 1, 2}).node("Tile", {"x", "r"}, {"state"}),
                   {1, 2, 5, 8},
                   [value](const Values& x, const Shape& at) {
                       return value(x, {0, at[1], at[2], at[3] % 4});
                   }});
    // Half of the width, worked out from the shape with whole numbers and with fractions.
    all.push_back({"computed shape",
                   start()
                       .node("Shape", {"x"}, {"s"})
                       .integers("three", {3})
                       .integers("two", {2})
                       .node("Gather", {"s", "three"}, {"w"}, {{"axis", 0}})
                       .node("Div", {"w", "two"}, {"h"})
                       .node("Cast", {"w"}, {"f"}, {{"to", 1}})
                       .number("third", 0.3F)
                       .node("Mul", {"f", "third"}, {"p"})
                       .node("Floor", {"p"}, {"o"})
                       .node("Cast", {"o"}, {"start"}, {{"to", 7}})
                       .node("Add", {"start", "h"}, {"end"})
                       .node("Slice", {"x", "start", "end", "three"}, {"state"}),
                   {1, 2, 5, 2},
                   [value](const Values& x, const Shape& at) {
                       return value(x, {0, at[1], at[2], at[3] + 1});
                   }});
    all.push_back({"ConstantOfShape Range Where",
                   start()
                       .integers("n", {4})
                       .node("ConstantOfShape", {"n"}, {"zeros"})
                       .integer("from", 0)
                       .integer("to", 4)
                       .integer("by", 1)
                       .node("Range", {"from", "to", "by"}, {"r"})
                       .integer("two", 2)
                       .node("Equal", {"r", "two"}, {"q"})
                       .uniform("ones", {4}, 1, 1)
                       .node("Where", {"q", "ones", "zeros"}, {"mask"})
                       .node("Mul", {"x", "mask"}, {"state"}),
                   kImage,
                   [value](const Values& x, const Shape& at) { return at[3] == 2 ? value(x, at) : 0.0; }});
    return all;
}

std::vector<Case> cases()
{
    std::vector<Case> all;
    for (auto&& family : {elementwiseCases(), normalisationCases(), shapeCases(), test::windowCases()})
        all.insert(all.end(), family.begin(), family.end());
    return all;
}

} // namespace

class TestOnnxOperators : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void agreesWithFormula_data()
    {
        QTest::addColumn<int>("index");
        const auto all = cases();
        for (std::size_t i = 0; i < all.size(); ++i)
            QTest::addRow("%s", all[i].name) << static_cast<int>(i);
    }

    void agreesWithFormula()
    {
        QFETCH(int, index);
        const std::string difference = test::difference(cases().at(static_cast<std::size_t>(index)));
        QVERIFY2(difference.empty(), difference.c_str());
    }
};

QTEST_GUILESS_MAIN(TestOnnxOperators)
#include "tst_onnxoperators.moc"
