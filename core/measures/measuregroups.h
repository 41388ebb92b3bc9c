// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measures/measureregistry.h"

#include <span>

namespace pw {

/// Source of the rows that follow the standard to the letter.
inline constexpr const char* kStandardFormula =
    "ISO/IEC 29794-5:2025; formula as in OFIQ 1.0.3, 68-point landmarks";

/// The rows of each file, in the order in which the table shows them.
[[nodiscard]] std::span<const MeasureDescriptor> overallMeasures();
[[nodiscard]] std::span<const MeasureDescriptor> faceMeasures();
[[nodiscard]] std::span<const MeasureDescriptor> coveringMeasures();
[[nodiscard]] std::span<const MeasureDescriptor> poseMeasures();
[[nodiscard]] std::span<const MeasureDescriptor> lightMeasures();
[[nodiscard]] std::span<const MeasureDescriptor> focusMeasures();
[[nodiscard]] std::span<const MeasureDescriptor> geometryMeasures();
[[nodiscard]] std::span<const MeasureDescriptor> backgroundMeasures();
[[nodiscard]] std::span<const MeasureDescriptor> captureMeasures();

} // namespace pw
