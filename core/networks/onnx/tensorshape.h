// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace pw {

/// Sides of a tensor, outermost first; empty: a single number.
using Shape = std::vector<std::int64_t>;

[[nodiscard]] std::int64_t elementCount(const Shape& shape);

/// Elements that lie between one index of each axis and the next, row-major.
[[nodiscard]] Shape stepsOf(const Shape& shape);

/// What two shapes become together (aligned at the last side, sides of 1 repeat); empty when they do not fit.
[[nodiscard]] std::optional<Shape> broadcast(const Shape& a, const Shape& b);

/// Axis counted from the front; empty when a tensor of this rank has no such axis.
[[nodiscard]] std::optional<std::size_t> axisIndex(std::int64_t axis, std::size_t rank);

} // namespace pw
