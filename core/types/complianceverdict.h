// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/complianceprofile.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace pw {

/// Keys in files: "pass", "fail", "review", "not-assessed".
enum class Verdict {
    Pass, ///< no deviation found by this tool; never "compliant"
    Fail,
    Review,      ///< a person must look
    NotAssessed, ///< there is no number; the reason says why
};

/// To which side a number lies off. With magnitudes: the side of its sign. Chooses the guidance.
enum class Deviation { None, TooLow, TooHigh };

/// What became of one condition.
struct ConditionVerdict {
    Condition condition;         ///< the limits that applied
    std::optional<double> value; ///< the compared number, with its sign; unit and decimals: measure table
    Verdict verdict = Verdict::NotAssessed; ///< of the number alone
    Verdict effect = Verdict::NotAssessed;  ///< what it means for its row, whose severity may soften a Fail
    bool applicable = true;                 ///< false: the question does not arise for this photograph
    bool nearLimit = false;                 ///< within the review band
    Deviation deviation = Deviation::None;
    double distance =
        0;              ///< how far past the limit, 0 (on it) .. 1: |v - l| / (|v| + |l|); 0 when not past it
    std::string reason; ///< why there is no value: untranslated, context "pw::Measure"

    bool operator==(const ConditionVerdict&) const = default;
};

/// What became of one row of the profile.
struct RequirementVerdict {
    Requirement requirement;
    Verdict verdict = Verdict::NotAssessed;
    std::vector<ConditionVerdict>
        conditions; ///< in the order of the requirement; empty when it does not apply
    std::optional<std::size_t>
        decisive;       ///< the condition that decided; the farthest past its limit of several
    std::string reason; ///< why not assessed: untranslated, context reasonContext
    std::string reasonContext;
    std::string guidance; ///< id for core/compliance/guidance.h; empty unless the row deviates
    Deviation deviation = Deviation::None; ///< of the decisive condition

    /// False when the row, or none of its conditions, applies to this photograph; it then does not count.
    bool applicable = true;
    bool nearLimit = false; ///< the decisive condition lies within its review band

    bool operator==(const RequirementVerdict&) const = default;
};

/// A profile applied to the components of one face. Never computed from pixels.
struct ComplianceVerdict {
    std::string profileId;
    std::string profileTitle; ///< context "pw::Requirement"
    std::string profileSha256;
    /// Fail if a must row fails; else Review if a must or should row is a Review or a must row is not
    /// assessed; else Pass. Info and Manual rows do not count.
    Verdict overall = Verdict::NotAssessed;
    std::vector<RequirementVerdict> requirements; ///< in the order of the profile

    bool operator==(const ComplianceVerdict&) const = default;
};

} // namespace pw
