// SPDX-License-Identifier: GPL-3.0-or-later
// Pooling, padding and resizing in the forms that OpenCV 4.6 does not know, against their formulas.
#include "tests/core/networks/operatorcase.h"

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

double mirrored(double x, double side)
{
    return x < 0 ? -x : x >= side ? 2 * (side - 1) - x : x;
}

std::vector<Case> poolingCases()
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

} // namespace

std::vector<Case> pw::test::windowCases()
{
    std::vector<Case> all = poolingCases();
    const auto more = resizingCases();
    all.insert(all.end(), more.begin(), more.end());
    return all;
}
