// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/networks/operatorcase.h"

#include "core/networks/onnx/onnxcompiler.h"
#include "core/networks/torch/scriptnetwork.h"

#include <ATen/Functions.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

namespace pw::test {

namespace {

Values testImage()
{
    std::mt19937 random(7);
    Values values{kImage, std::vector<float>(static_cast<std::size_t>(elementCount(kImage)))};
    for (float& value : values.data)
        value = static_cast<float>(random() % 2001) / 500.0F - 2.0F;
    return values;
}

} // namespace

float Values::at(const Shape& place) const
{
    return data.at(static_cast<std::size_t>(
        std::inner_product(place.begin(), place.end(), stepsOf(shape).begin(), std::int64_t{0})));
}

std::string difference(OperatorCase tested)
{
    const auto graph = parseOnnx(tested.graph.bytes(), "test.onnx");
    if (!graph)
        return graph.error().detail;
    const auto network = compileOnnx(*graph, {"state", "state", {}}, "test.onnx");
    if (!network)
        return network.error().detail;
    Values image = testImage();
    const ScriptNetwork script(*network, {});
    const at::Tensor result =
        script.state(at::from_blob(image.data.data(), kImage)).state.to(at::kDouble).contiguous();
    if (result.sizes().vec() != tested.shape)
        return "the result has another shape";
    Shape place(tested.shape.size(), 0);
    for (std::int64_t i = 0; i < result.numel(); ++i) {
        const double expected = tested.formula(image, place);
        const double found = result.data_ptr<double>()[i];
        if (!(std::abs(found - expected) <= 1e-5 * std::max(1.0, std::abs(expected))))
            return std::to_string(found) + " instead of " + std::to_string(expected) + " at " +
                   std::to_string(i);
        for (std::size_t axis = place.size(); axis-- > 0 && ++place[axis] == tested.shape[axis];)
            place[axis] = 0;
    }
    return {};
}

} // namespace pw::test
