// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measures/measureregistry.h"

#include <span>

namespace pw {

/// The rows of each group, in the order in which the table shows them.
[[nodiscard]] std::span<const MeasureDescriptor> geometryMeasures();
[[nodiscard]] std::span<const MeasureDescriptor> lightMeasures();

} // namespace pw
