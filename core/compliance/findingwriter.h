// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compliance/lowregions.h"
#include "core/types/complianceverdict.h"
#include "core/types/finding.h"
#include "core/types/qualitycomponent.h"

#include <span>
#include <string>

namespace pw {

/// The finding of a verdict: overall, at most three reasons with what to do, conflicts, what is left for the
/// eye. The order of the reasons is in docs/compliance.md; rows with the same instruction count as one
/// reason. A low region where a reason lies is named with it, others after the reasons.
[[nodiscard]] Finding makeFinding(const ComplianceVerdict& verdict,
                                  std::span<const QualityComponent> components,
                                  std::span<const LowRegion> lowRegions);

/// The finding as an English paragraph, for files.
[[nodiscard]] std::string englishText(const Finding& finding);
[[nodiscard]] std::string englishText(const FindingSentence& sentence);

} // namespace pw
