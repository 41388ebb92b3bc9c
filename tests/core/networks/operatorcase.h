// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/networks/onnx/tensorshape.h"
#include "tests/core/networks/graphbuilder.h"

#include <functional>
#include <string>
#include <vector>

namespace pw::test {

/// The image of all cases.
inline const Shape kImage{1, 2, 5, 4};

/// A tensor with plain indexing.
struct Values {
    Shape shape;
    std::vector<float> data;

    [[nodiscard]] float at(const Shape& place) const;
};

/// One operator, or a few, with the formula of the result at a place.
struct OperatorCase {
    const char* name;
    GraphBuilder graph;
    Shape shape; ///< of the result
    std::function<double(const Values& x, const Shape& place)> formula;
};

/// Runs the case on pseudo-random values in -2..2; empty when the result is the formula's to 1e-5, else what
/// is wrong.
[[nodiscard]] std::string difference(OperatorCase tested);

/// Pooling, padding and resizing in the forms that OpenCV 4.6 does not know.
[[nodiscard]] std::vector<OperatorCase> windowCases();

} // namespace pw::test
