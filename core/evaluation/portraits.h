// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/inspectionresult.h"
#include "core/types/portrait.h"

#include <vector>

namespace pw {

/// A face that alignment had to enlarge by more than this is too coarse to measure a network on.
inline constexpr double kMostEnlargement = 1.5;

/// The faces of an inspection that have landmarks, are aligned and are large enough.
[[nodiscard]] std::vector<Portrait> portraitsOf(const InspectionResult& result);

} // namespace pw
