// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compliance/profilestore.h"
#include "core/types/inspectionresult.h"

#include <vector>

namespace pw::test {

/// A profile of six rows: yaw (must, at most 5° either way, own method), eye distance (must, at least 90 px,
/// fact), eyes visible (must, score of at least 50, indicator), cheeks (should, ratio at least 0.5, fact),
/// sharpness (must, at least -2.6) and gaze (by eye).
[[nodiscard]] ComplianceProfile handmadeProfile();

/// The same limits, but yaw may be 20°.
[[nodiscard]] ComplianceProfile patientProfile();

[[nodiscard]] std::vector<StoredProfile>
handmadeProfiles(); ///< both; the first is built in, the second the user's

/// Yaw 9.0°, which fails; eyes 120 px apart, which passes; eyes covered, which an indicator can only send to
/// review; cheek ratio 0.9, which passes; sharpness that cannot be assessed; and a roll that the profile does
/// not ask for.
[[nodiscard]] std::vector<QualityComponent> handmadeComponents();

/// finishedResult() with landmarks, alignment, map regions, reference and the verdict of the hand-made
/// profile.
[[nodiscard]] InspectionResult measuredResult();

} // namespace pw::test
