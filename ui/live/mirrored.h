// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/inspectionresult.h"

namespace pw::ui {

/// The same frame as in a mirror, for display alone: pixels, boxes, landmarks, regions and the way back from
/// the aligned face, which stays as it is. The result must have an image.
[[nodiscard]] InspectionResult mirrored(const InspectionResult& result);

} // namespace pw::ui
