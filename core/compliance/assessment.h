// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/complianceprofile.h"
#include "core/types/inspectionresult.h"

namespace pw {

/// Verdict and finding for every face that has quality components (FaceInspection::compliance), in place of
/// earlier ones. Cheap: no pixels, no networks. The way to see a profile, an edited one too, at work.
void assess(InspectionResult& result, const ComplianceProfile& profile);

} // namespace pw
