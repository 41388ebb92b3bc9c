// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/onnx/operators.h"

#include <algorithm>

namespace pw {

const Operator* findOperator(std::string_view name)
{
    for (const auto family : {elementwiseOperators(), linearOperators(), normalisationOperators(),
                              resizingOperators(), shapeOperators(), windowOperators()}) {
        const auto found = std::ranges::find(family, name, [](const Operator& row) { return row.name; });
        if (found != family.end())
            return &*found;
    }
    return nullptr;
}

} // namespace pw
