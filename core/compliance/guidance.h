// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/complianceverdict.h"

#include <span>
#include <string_view>

namespace pw {

/// What the person in front of the camera, or the operator, should do: one action. Untranslated, context
/// "pw::Guidance".
struct GuidanceDescriptor {
    const char* id;
    const char* text;    ///< the number is below its limit; for angles: negative
    const char* tooHigh; ///< null where the side makes no difference
};

[[nodiscard]] std::span<const GuidanceDescriptor> guidances();

/// The instruction for a measure; null when it has none.
[[nodiscard]] const GuidanceDescriptor* guidanceForMeasure(std::string_view measure);

/// The instruction for what kept a row from being assessed (RequirementVerdict::reason); null when it has
/// none.
[[nodiscard]] const GuidanceDescriptor* guidanceForReason(std::string_view reason);

/// The text of RequirementVerdict::guidance; "" for an unknown id.
[[nodiscard]] const char* guidanceText(std::string_view id, Deviation deviation);

} // namespace pw
