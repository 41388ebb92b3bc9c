// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/complianceverdict.h"
#include "core/types/finding.h"

#include <span>
#include <string>
#include <vector>

namespace pw {

/// The parts of findingwriter.h that choose and word the reasons.

/// At most three rows, the strongest first, one for each remedy; docs/compliance.md has the order. `lowParts`
/// are parts of the face, not the whole of it. Point into the verdict; each has conditions.
[[nodiscard]] std::vector<const RequirementVerdict*> strongestReasons(const ComplianceVerdict& verdict,
                                                                      std::span<const std::string> lowParts);

/// The instruction that goes with a row: of its measure, or of what kept it from being measured; "" for none.
[[nodiscard]] const char* adviceText(const RequirementVerdict& row);

/// What one of them says: title, number and limit, or why there is no number.
[[nodiscard]] FindingSentence reasonSentence(const RequirementVerdict& row);

/// The condition that decided a row that has conditions.
[[nodiscard]] const ConditionVerdict& decisiveCondition(const RequirementVerdict& row);

[[nodiscard]] TranslatableText titleOf(const RequirementVerdict& row);
[[nodiscard]] FindingArgument textArgument(TranslatableText text);

} // namespace pw
