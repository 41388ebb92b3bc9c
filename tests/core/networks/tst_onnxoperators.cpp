// SPDX-License-Identifier: GPL-3.0-or-later
// Operators that OpenCV 4.6 does not know, or knows in part, against their formulas.
#include "core/networks/onnx/onnxcompiler.h"
#include "core/networks/torch/scriptnetwork.h"
#include "tests/core/networks/graphbuilder.h"

#include <ATen/Functions.h>

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <numeric>
#include <random>

using namespace pw;
using pw::test::Attribute;
using pw::test::GraphBuilder;

namespace {

const Shape kImage{1, 2, 5, 4};

/// A tensor with plain indexing.
struct Values {
    Shape shape;
    std::vector<float> data;

    [[nodiscard]] float at(const Shape& place) const
    {
        return data.at(static_cast<std::size_t>(
            std::inner_product(place.begin(), place.end(), stepsOf(shape).begin(), std::int64_t{0})));
    }
};

Values testImage(const Shape& shape)
{
    std::mt19937 random(7);
    Values values{shape, std::vector<float>(static_cast<std::size_t>(elementCount(shape)))};
    for (float& value : values.data)
        value = static_cast<float>(random() % 2001) / 500.0F - 2.0F;
    return values;
}

/// The result at a place, from the image.
using Formula = std::function<double(const Values& x, const Shape& place)>;

struct Case {
    const char* name;
    GraphBuilder graph;
    Shape shape; ///< of the result
    Formula formula;
};

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

double mirrored(double x, double side)
{
    return x < 0 ? -x : x >= side ? 2 * (side - 1) - x : x;
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

std::vector<Case> windowCases()
{
    const auto start = [](std::int64_t opset = 11) { return GraphBuilder(kImage, opset); };
    std::vector<Case> all;
    const auto window = [](const Values& x, const Shape& at, std::array<std::int64_t, 4> box, auto&& visit) {
        for (std::int64_t row = box[0]; row < box[2]; ++row)
            for (std::int64_t column = box[1]; column < box[3]; ++column)
                if (row >= 0 && row < 5 && column >= 0 && column < 4)
                    visit(static_cast<double>(x.at({0, at[1], row, column})));
    };
    const auto largest = [window](const Values& x, const Shape& at, std::array<std::int64_t, 4> box) {
        double result = -1e9;
        window(x, at, box, [&](double value) { result = std::max(result, value); });
        return result;
    };
    all.push_back({"MaxPool rounds up",
                   start().node("MaxPool", {"x"}, {"state"},
                                {{"kernel_shape", Shape{2, 2}}, {"strides", Shape{2, 2}}, {"ceil_mode", 1}}),
                   {1, 2, 3, 2},
                   [largest](const Values& x, const Shape& at) {
                       return largest(x, at, {2 * at[2], 2 * at[3], 2 * at[2] + 2, 2 * at[3] + 2});
                   }});
    all.push_back(
        {"MaxPool pads itself",
         start().node("MaxPool", {"x"}, {"state"},
                      {{"kernel_shape", Shape{3, 3}}, {"strides", Shape{2, 2}}, {"auto_pad", "SAME_UPPER"}}),
         {1, 2, 3, 2},
         [largest](const Values& x, const Shape& at) {
             return largest(x, at, {2 * at[2] - 1, 2 * at[3], 2 * at[2] + 2, 2 * at[3] + 3});
         }});
    const auto average = [window](const Values& x, const Shape& at, std::array<std::int64_t, 4> box,
                                  bool countsPads) {
        double sum = 0;
        int count = 0;
        window(x, at, box, [&](double value) { sum += value, ++count; });
        return sum / (countsPads ? static_cast<double>((box[2] - box[0]) * (box[3] - box[1])) : count);
    };
    for (const bool countsPads : {false, true}) {
        all.push_back({countsPads ? "AveragePool of pads" : "AveragePool without pads",
                       start().node("AveragePool", {"x"}, {"state"},
                                    {{"kernel_shape", Shape{3, 3}},
                                     {"pads", Shape{1, 1, 1, 1}},
                                     {"count_include_pad", countsPads ? 1 : 0}}),
                       kImage, [average, countsPads](const Values& x, const Shape& at) {
                           return average(x, at, {at[2] - 1, at[3] - 1, at[2] + 2, at[3] + 2}, countsPads);
                       }});
        all.push_back({countsPads ? "AveragePool of uneven pads" : "AveragePool without uneven pads",
                       start().node("AveragePool", {"x"}, {"state"},
                                    {{"kernel_shape", Shape{3, 3}},
                                     {"pads", Shape{0, 1, 2, 1}},
                                     {"count_include_pad", countsPads ? 1 : 0}}),
                       kImage, [average, countsPads](const Values& x, const Shape& at) {
                           return average(x, at, {at[2], at[3] - 1, at[2] + 3, at[3] + 2}, countsPads);
                       }});
    }
    all.push_back({"AveragePool rounds up",
                   start().node("AveragePool", {"x"}, {"state"},
                                {{"kernel_shape", Shape{2, 2}}, {"strides", Shape{2, 2}}, {"ceil_mode", 1}}),
                   {1, 2, 3, 2},
                   [average](const Values& x, const Shape& at) {
                       return average(x, at, {2 * at[2], 2 * at[3], 2 * at[2] + 2, 2 * at[3] + 2}, false);
                   }});
    for (const char* form : {"SAME_UPPER", "SAME_LOWER"})
        all.push_back(
            {form,
             start()
                 .uniform("w", {1, 2, 2, 2}, 1, 1)
                 .node("Conv", {"x", "w"}, {"state"}, {{"auto_pad", form}}),
             {1, 1, 5, 4},
             [window, isUpper = std::string(form) == "SAME_UPPER"](const Values& x, const Shape& at) {
                 const std::int64_t before = isUpper ? 0 : 1;
                 double sum = 0;
                 for (const std::int64_t channel : {0, 1})
                     window(x, {0, channel},
                            {at[2] - before, at[3] - before, at[2] - before + 2, at[3] - before + 2},
                            [&](double value) { sum += value; });
                 return sum;
             }});
    all.push_back({"Pad reflects",
                   start()
                       .integers("p", {0, 0, 2, 1, 0, 0, 1, 2})
                       .node("Pad", {"x", "p"}, {"state"}, {{"mode", "reflect"}}),
                   {1, 2, 8, 7},
                   [](const Values& x, const Shape& at) {
                       return static_cast<double>(x.at(
                           {0, at[1], static_cast<std::int64_t>(mirrored(static_cast<double>(at[2] - 2), 5)),
                            static_cast<std::int64_t>(mirrored(static_cast<double>(at[3] - 1), 4))}));
                   }});
    all.push_back({"Pad repeats the edge",
                   start()
                       .integers("p", {0, 0, 2, 1, 0, 0, 1, 2})
                       .node("Pad", {"x", "p"}, {"state"}, {{"mode", "edge"}}),
                   {1, 2, 8, 7},
                   [](const Values& x, const Shape& at) {
                       return static_cast<double>(x.at({0, at[1], std::clamp<std::int64_t>(at[2] - 2, 0, 4),
                                                        std::clamp<std::int64_t>(at[3] - 1, 0, 3)}));
                   }});
    all.push_back({"Pad cuts and fills",
                   start()
                       .integers("p", {0, 0, -1, 1, 0, 0, 0, 0})
                       .number("v", 7)
                       .node("Pad", {"x", "p", "v"}, {"state"}),
                   {1, 2, 4, 5},
                   [](const Values& x, const Shape& at) {
                       return at[3] == 0 ? 7.0 : static_cast<double>(x.at({0, at[1], at[2] + 1, at[3] - 1}));
                   }});
    return all;
}

/// Height 5 -> 10 by a factor of 2, width stays.
Case resizeCase(const char* name, const std::vector<Attribute>& attributes,
                const std::function<double(double)>& position,
                const std::function<double(const std::function<double(double)>& row, double position)>& value)
{
    return {name,
            GraphBuilder(kImage, 11)
                .reals("f", {1, 1, 2, 1})
                .node("Resize", {"x", "", "f"}, {"state"}, attributes),
            {1, 2, 10, 4},
            [=](const Values& x, const Shape& at) {
                const auto row = [&](double i) {
                    return static_cast<double>(
                        x.at({0, at[1], static_cast<std::int64_t>(std::clamp(i, 0.0, 4.0)), at[3]}));
                };
                return value(row, position(static_cast<double>(at[2])));
            }};
}

std::vector<Case> resizingCases()
{
    using Row = std::function<double(double)>;
    const auto halfPixel = [](double i) { return (i + 0.5) / 2 - 0.5; };
    const auto asymmetric = [](double i) { return i / 2; };
    const auto corners = [](double i) { return i * 4 / 9; };
    const auto linear = [](const Row& row, double p) {
        const double below = std::floor(p);
        return std::lerp(row(below), row(below + 1), p - below);
    };
    const auto floored = [](const Row& row, double p) { return row(std::floor(p)); };
    const auto preferFloor = [](const Row& row, double p) { return row(std::ceil(p - 0.5)); };
    const auto cubic = [](const Row& row, double p) {
        const auto weight = [](double d) {
            d = std::abs(d);
            const double a = -0.75;
            return d <= 1 ? (a + 2) * d * d * d - (a + 3) * d * d + 1
                          : a * d * d * d - 5 * a * d * d + 8 * a * d - 4 * a;
        };
        double sum = 0;
        for (double tap = std::floor(p) - 1; tap <= std::floor(p) + 2; ++tap)
            sum += row(tap) * weight(p - tap);
        return sum;
    };
    std::vector<Case> all;
    all.push_back(resizeCase("nearest", {}, halfPixel, preferFloor));
    all.push_back(resizeCase("nearest as PyTorch",
                             {{"coordinate_transformation_mode", "asymmetric"}, {"nearest_mode", "floor"}},
                             asymmetric, floored));
    all.push_back(resizeCase("linear", {{"mode", "linear"}}, halfPixel, linear));
    all.push_back(resizeCase("linear, corners",
                             {{"mode", "linear"}, {"coordinate_transformation_mode", "align_corners"}},
                             corners, linear));
    all.push_back(resizeCase("linear, asymmetric",
                             {{"mode", "linear"}, {"coordinate_transformation_mode", "asymmetric"}},
                             asymmetric, linear));
    all.push_back(resizeCase("cubic",
                             {{"mode", "cubic"}, {"coordinate_transformation_mode", "pytorch_half_pixel"}},
                             halfPixel, cubic));
    all.push_back({"sizes",
                   GraphBuilder(kImage, 13)
                       .integers("s", {1, 2, 5, 2})
                       .node("Resize", {"x", "", "", "s"}, {"state"},
                             {{"coordinate_transformation_mode", "asymmetric"}, {"nearest_mode", "floor"}}),
                   {1, 2, 5, 2},
                   [](const Values& x, const Shape& at) {
                       return static_cast<double>(x.at({0, at[1], at[2], 2 * at[3]}));
                   }});
    all.push_back({"Upsample",
                   GraphBuilder(kImage, 9).reals("s", {1, 1, 2, 3}).node("Upsample", {"x", "s"}, {"state"}),
                   {1, 2, 10, 12},
                   [](const Values& x, const Shape& at) {
                       return static_cast<double>(x.at({0, at[1], at[2] / 2, at[3] / 3}));
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
    for (auto&& family :
         {elementwiseCases(), normalisationCases(), windowCases(), resizingCases(), shapeCases()})
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
        Case tested = cases().at(static_cast<std::size_t>(index));
        const auto graph = parseOnnx(tested.graph.bytes(), "test.onnx");
        QVERIFY2(graph, graph ? "" : graph.error().detail.c_str());
        const auto network = compileOnnx(*graph, {"state", "state", {}}, "test.onnx");
        QVERIFY2(network, network ? "" : network.error().detail.c_str());
        Values image = testImage(kImage);
        const ScriptNetwork script(*network, {});
        const at::Tensor result =
            script.state(at::from_blob(image.data.data(), kImage)).state.to(at::kDouble).contiguous();
        QCOMPARE(result.sizes().vec(), tested.shape);
        Shape place(tested.shape.size(), 0);
        for (std::int64_t i = 0; i < result.numel(); ++i) {
            const double expected = tested.formula(image, place);
            const double found = result.data_ptr<double>()[i];
            QVERIFY2(std::abs(found - expected) <= 1e-5 * std::max(1.0, std::abs(expected)),
                     qPrintable(QString::number(found) + QLatin1Char(' ') + QString::number(expected)));
            for (std::size_t axis = place.size(); axis-- > 0 && ++place[axis] == tested.shape[axis];)
                place[axis] = 0;
        }
    }
};

QTEST_GUILESS_MAIN(TestOnnxOperators)
#include "tst_onnxoperators.moc"
