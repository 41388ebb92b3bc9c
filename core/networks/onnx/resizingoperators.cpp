// SPDX-License-Identifier: GPL-3.0-or-later
// Resize and Upsample. Which source values a result takes, with what weights, is worked out here for each
// axis: nearest neighbours become an index list, all else a matrix, so that every mode of the standard has
// one path.
#include "core/networks/onnx/operators.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace pw {

namespace {

struct Resizing {
    std::string mode;
    std::string coordinates;
    std::string rounding;
    double cubic = -0.75;
    bool excludesOutside = false;
};

/// Where along an axis the value `i` of the result lies, in source values.
double sourcePosition(const Resizing& how, std::int64_t i, std::int64_t from, std::int64_t to, double scale)
{
    const auto at = static_cast<double>(i);
    if (how.coordinates == "asymmetric")
        return at / scale;
    if (how.coordinates == "align_corners")
        return to == 1 ? 0 : at * static_cast<double>(from - 1) / static_cast<double>(to - 1);
    if (how.coordinates == "tf_half_pixel_for_nn")
        return (at + 0.5) / scale;
    if (how.coordinates == "pytorch_half_pixel" && to == 1)
        return 0;
    return (at + 0.5) / scale - 0.5;
}

std::int64_t nearest(const std::string& rounding, double position)
{
    const double rounded = rounding == "floor"               ? std::floor(position)
                           : rounding == "ceil"              ? std::ceil(position)
                           : rounding == "round_prefer_ceil" ? std::floor(position + 0.5)
                                                             : std::ceil(position - 0.5);
    return static_cast<std::int64_t>(rounded);
}

/// Weights of the values floor(position) - 1 .. floor(position) + 2.
std::array<double, 4> tapWeights(const Resizing& how, double fraction)
{
    if (how.mode == "linear")
        return {0, 1 - fraction, fraction, 0};
    const double a = how.cubic; // Keys, Cubic convolution interpolation, 1981
    const auto inner = [a](double x) { return ((a + 2) * x - (a + 3)) * x * x + 1; };
    const auto outer = [a](double x) { return ((a * x - 5 * a) * x + 8 * a) * x - 4 * a; };
    return {outer(fraction + 1), inner(fraction), inner(1 - fraction), outer(2 - fraction)};
}

/// [to, from], row-major.
std::vector<float> interpolationMatrix(const Resizing& how, std::int64_t from, std::int64_t to, double scale)
{
    std::vector<float> matrix(static_cast<std::size_t>(from * to), 0.0F);
    for (std::int64_t row = 0; row < to; ++row) {
        const double position = sourcePosition(how, row, from, to, scale);
        const double below = std::floor(position);
        std::array<double, 4> weights = tapWeights(how, position - below);
        const auto first = static_cast<std::int64_t>(below) - 1;
        if (how.excludesOutside) {
            for (std::int64_t tap = 0; tap < 4; ++tap)
                if (first + tap < 0 || first + tap >= from)
                    weights[static_cast<std::size_t>(tap)] = 0;
            const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
            for (double& weight : weights)
                weight /= sum;
        }
        for (std::int64_t tap = 0; tap < 4; ++tap) {
            const std::int64_t column = std::clamp<std::int64_t>(first + tap, 0, from - 1);
            matrix[static_cast<std::size_t>(row * from + column)] +=
                static_cast<float>(weights[static_cast<std::size_t>(tap)]);
        }
    }
    return matrix;
}

/// `x` with axis `axis` of an image changed from `from` to `to` values.
std::string resizedAxis(OperatorContext& node, const Resizing& how, const std::string& x, std::size_t axis,
                        std::int64_t from, std::int64_t to, double scale)
{
    const std::string number = std::to_string(axis);
    if (how.mode == "nearest") {
        Shape indices;
        for (std::int64_t i = 0; i < to; ++i)
            indices.push_back(std::clamp<std::int64_t>(
                nearest(how.rounding, sourcePosition(how, i, from, to, scale)), 0, from - 1));
        Shape same(static_cast<std::size_t>(from));
        std::iota(same.begin(), same.end(), 0);
        return indices == same
                   ? x
                   : call("torch.index_select", x, number, node.made("rows " + number, {{to}, indices}));
    }
    const std::string matrix =
        node.made("matrix " + number, {{to, from}, interpolationMatrix(how, from, to, scale)});
    return axis == 2 ? call("torch.matmul", matrix, x) : call("torch.matmul", x, call("torch.t", matrix));
}

TensorValues resizedImage(OperatorContext& node, const Resizing& how, const Shape& shape,
                          const std::vector<double>& scales)
{
    constexpr std::int64_t kLargestSide = 1 << 14;
    const Shape& from = node.shape(0);
    node.refuseUnless(from.size() == 4 && shape.size() == 4 && shape[0] == from[0] && shape[1] == from[1],
                      "only height and width of an image can change");
    node.refuseUnless(how.mode == "nearest" || how.mode == "linear" || how.mode == "cubic",
                      "attribute mode is " + how.mode);
    std::string x = node.input(0);
    for (const std::size_t axis : {std::size_t{2}, std::size_t{3}}) {
        node.refuseUnless(shape[axis] > 0 && shape[axis] <= kLargestSide, "its sizes are out of range");
        if (shape[axis] != from[axis] || scales[axis] != 1)
            x = resizedAxis(node, how, x, axis, from[axis], shape[axis], scales[axis]);
    }
    return {{x, shape}};
}

TensorValues byScales(OperatorContext& node, const Resizing& how, const std::vector<float>& scales)
{
    const Shape& from = node.shape(0);
    node.refuseUnless(scales.size() == from.size(), "its scales do not fit its input");
    Shape shape;
    for (std::size_t axis = 0; axis < from.size(); ++axis)
        shape.push_back(static_cast<std::int64_t>(std::floor(
            static_cast<double>(from[axis]) * std::clamp(static_cast<double>(scales[axis]), 0.0, 1e4))));
    return resizedImage(node, how, shape, {scales.begin(), scales.end()});
}

TensorValues bySizes(OperatorContext& node, const Resizing& how, const Shape& sizes)
{
    const Shape& from = node.shape(0);
    node.refuseUnless(sizes.size() == from.size(), "its sizes do not fit its input");
    std::vector<double> scales;
    for (std::size_t axis = 0; axis < from.size(); ++axis)
        scales.push_back(static_cast<double>(sizes[axis]) / static_cast<double>(from[axis]));
    return resizedImage(node, how, sizes, scales);
}

/// Upsample, and Resize as it was in operator set 10.
TensorValues upsample(OperatorContext& node, const Operator&)
{
    const auto scales = node.reals("scales", 1);
    node.refuseUnless(scales.has_value(), "its scales are missing");
    return byScales(node, {node.text("mode", "nearest"), "asymmetric", "floor"}, *scales);
}

TensorValues resize(OperatorContext& node, const Operator& row)
{
    if (node.opset() < 11)
        return upsample(node, row);
    Resizing how{node.text("mode", "nearest"), node.text("coordinate_transformation_mode", "half_pixel"),
                 node.text("nearest_mode", "round_prefer_floor"), node.real("cubic_coeff_a", -0.75),
                 node.flag("exclude_outside", false)};
    node.ignore("extrapolation_value"); // of tf_crop_and_resize, which is refused
    constexpr std::array kCoordinates{"half_pixel", "pytorch_half_pixel", "asymmetric", "align_corners",
                                      "tf_half_pixel_for_nn"};
    node.refuseUnless(std::ranges::count(kCoordinates, how.coordinates) == 1,
                      "attribute coordinate_transformation_mode is " + how.coordinates);
    constexpr std::array kRoundings{"floor", "ceil", "round_prefer_ceil", "round_prefer_floor"};
    node.refuseUnless(std::ranges::count(kRoundings, how.rounding) == 1,
                      "attribute nearest_mode is " + how.rounding);
    node.refuseUnless(!node.flag("antialias", false), "attribute antialias is not supported");
    if (node.hasInput(3)) {
        const auto sizes = node.integers("sizes", 3);
        return bySizes(node, how, *sizes);
    }
    const auto scales = node.reals("scales", 2);
    node.refuseUnless(scales.has_value(), "its scales and sizes are missing");
    return byScales(node, how, *scales);
}

constexpr Operator kOperators[] = {
    {"Resize", resize},
    {"Upsample", upsample},
};

} // namespace

std::span<const Operator> resizingOperators()
{
    return kOperators;
}

} // namespace pw
