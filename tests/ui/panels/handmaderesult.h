// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/inspectionresult.h"

namespace pw::test {

// Results with known numbers, at the points where the pipeline publishes them.
[[nodiscard]] InspectionResult decodedResult();
[[nodiscard]] InspectionResult faceOnlyResult();
/// Q 0.88, q 0.586 ± 0.003, percentile 61, |sum u| 0.71; the map is a ramp from 0 to 1.
[[nodiscard]] InspectionResult finishedResult();
[[nodiscard]] InspectionResult noFaceResult();
[[nodiscard]] InspectionResult failedResult(const InspectionError& error);

} // namespace pw::test
