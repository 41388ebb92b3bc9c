// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/complianceverdict.h"
#include "core/types/qualitycomponent.h"

#include <optional>
#include <span>
#include <string_view>

namespace pw {

/// Applies a profile to the components of one face. Pure: neither pixels nor networks, microseconds. A number
/// within its review band is a Review; past its limit a Fail, which becomes a Review where the row is no
/// must, or where only indicators say so and the profile does not let them fail. A row takes the worst of its
/// conditions (Fail, Review, NotAssessed, Pass); those that do not apply to the photograph do not count.
[[nodiscard]] ComplianceVerdict evaluate(const ComplianceProfile& profile,
                                         std::span<const QualityComponent> components);

/// What a verdict says about one measure. Points into the verdict.
struct MeasureVerdict {
    const RequirementVerdict* row = nullptr;
    const ConditionVerdict* condition = nullptr;
};

/// Of all conditions on a measure the worst, then that of the weightiest row; nothing when no row uses it.
[[nodiscard]] std::optional<MeasureVerdict> verdictOfMeasure(const ComplianceVerdict& verdict,
                                                             std::string_view measure);

} // namespace pw
