// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/inspectionresult.h"

namespace pw::ui {

/// What to show when `next` arrives while `shown` is on the canvas. As long as a new inspection of the same
/// photograph is under way, what it has not found yet stays as it was: faces until there are new ones, and
/// the map of the current face until there is a new one. Nothing is carried over into a finished or failed
/// result, to another photograph, or to another face.
[[nodiscard]] InspectionResult carriedOver(const InspectionResult& shown, InspectionResult next);

} // namespace pw::ui
