// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/networks/onnx/operatorcontext.h"

#include <cstdint>
#include <vector>

namespace pw {

/// The part of one axis that a Slice keeps. Limits are inside the axis; `end` may be -1 where steps are
/// negative.
struct SliceRange {
    std::size_t axis = 0;
    std::int64_t start = 0;
    std::int64_t end = 0; ///< not kept itself
    std::int64_t step = 1;

    [[nodiscard]] std::vector<std::int64_t> indices() const;
};

/// From the attributes (until operator set 9) or inputs of a Slice whose input has this shape.
[[nodiscard]] std::vector<SliceRange> readSlices(OperatorContext& node, const Shape& shape);

} // namespace pw
