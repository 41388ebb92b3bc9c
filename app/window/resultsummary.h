// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/inspectionresult.h"

namespace pw::app {

/// What a table needs of a result. The photograph is a single pixel with the source of the real one: a list
/// of hundreds cannot keep them all.
[[nodiscard]] InspectionResult withoutPixels(InspectionResult result);

} // namespace pw::app
