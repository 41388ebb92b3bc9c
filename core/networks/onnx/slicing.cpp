// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/onnx/slicing.h"

#include <algorithm>

namespace pw {

std::vector<std::int64_t> SliceRange::indices() const
{
    std::vector<std::int64_t> all;
    for (std::int64_t i = start; step > 0 ? i < end : i > end; i += step)
        all.push_back(i);
    return all;
}

std::vector<SliceRange> readSlices(OperatorContext& node, const Shape& shape)
{
    const auto starts = node.integers("starts", 1);
    const auto ends = node.integers("ends", 2);
    const auto axes = node.integers("axes", 3);
    const auto steps = node.integers("steps", 4);
    node.refuseUnless(starts && ends && starts->size() == ends->size(), "its starts and ends do not fit");
    node.refuseUnless(!axes || axes->size() == starts->size(), "its axes do not fit");
    node.refuseUnless(!steps || steps->size() == starts->size(), "its steps do not fit");
    std::vector<SliceRange> ranges;
    for (std::size_t i = 0; i < starts->size(); ++i) {
        SliceRange range;
        range.axis = node.axisOf(axes ? (*axes)[i] : static_cast<std::int64_t>(i), shape.size());
        range.step = steps ? (*steps)[i] : 1;
        const std::int64_t side = shape[range.axis];
        node.refuseUnless(range.step != 0, "a step is 0");
        // Steps larger than the axis keep one value; the limit keeps sums of indices from overflowing.
        range.step = std::clamp(range.step, -side - 1, side + 1);
        const auto fromFront = [side](std::int64_t index) { return index < 0 ? index + side : index; };
        const bool isForward = range.step > 0;
        range.start = std::clamp<std::int64_t>(fromFront((*starts)[i]), 0, isForward ? side : side - 1);
        range.end =
            std::clamp<std::int64_t>(fromFront((*ends)[i]), isForward ? 0 : -1, isForward ? side : side - 1);
        ranges.push_back(range);
    }
    return ranges;
}

} // namespace pw
