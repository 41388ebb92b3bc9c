// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/onnx/tensorshape.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace pw {

std::int64_t elementCount(const Shape& shape)
{
    return std::accumulate(shape.begin(), shape.end(), std::int64_t{1}, std::multiplies<>());
}

Shape stepsOf(const Shape& shape)
{
    Shape steps(shape.size(), 1);
    for (std::size_t axis = shape.size(); axis-- > 1;)
        steps[axis - 1] = steps[axis] * shape[axis];
    return steps;
}

std::optional<Shape> broadcast(const Shape& a, const Shape& b)
{
    Shape result(std::max(a.size(), b.size()), 1);
    for (std::size_t back = 1; back <= result.size(); ++back) {
        const std::int64_t sideA = back <= a.size() ? a[a.size() - back] : 1;
        const std::int64_t sideB = back <= b.size() ? b[b.size() - back] : 1;
        if (sideA != sideB && sideA != 1 && sideB != 1)
            return std::nullopt;
        result[result.size() - back] = sideA == 1 ? sideB : sideA;
    }
    return result;
}

std::optional<std::size_t> axisIndex(std::int64_t axis, std::size_t rank)
{
    const auto count = static_cast<std::int64_t>(rank);
    if (axis < -count || axis >= count)
        return std::nullopt;
    return static_cast<std::size_t>(axis < 0 ? axis + count : axis);
}

} // namespace pw
