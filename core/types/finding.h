// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/complianceverdict.h"

#include <optional>
#include <string>
#include <vector>

namespace pw {

/// A text that ui translates: translate(context, text). With an empty context it is shown as it is.
struct TranslatableText {
    std::string context;
    std::string text;

    bool operator==(const TranslatableText&) const = default;
};

/// What replaces %1, %2... in a sentence: a number with its unit, or one or several texts (joined as a list).
struct FindingArgument {
    std::optional<double> number;
    int decimals = 0;
    std::string unit;                    ///< as in the measure table; may be empty
    std::vector<TranslatableText> texts; ///< used when there is no number

    bool operator==(const FindingArgument&) const = default;
};

/// One sentence of the finding, and what it is about, so that a click can lead there.
struct FindingSentence {
    enum class Role {
        Overall,  ///< the verdict; always the first
        Reason,   ///< a row that deviates; the strongest first
        Region,   ///< a part of the face whose pixels carry little
        Advice,   ///< what to do
        Conflict, ///< two measures that cannot both be satisfied
        ByEye,    ///< what no measure covers
    };
    Role role = Role::Overall;
    TranslatableText text; ///< with placeholders %1, %2... for the arguments
    std::vector<FindingArgument> arguments;
    std::string requirement;          ///< id of the row concerned; may be empty
    std::vector<std::string> regions; ///< names of the facial regions concerned (RegionQuality::name)

    bool operator==(const FindingSentence&) const = default;
};

/// The verdict in a paragraph of plain language: sentences in reading order.
struct Finding {
    Verdict overall = Verdict::NotAssessed;
    std::vector<FindingSentence> sentences;

    bool operator==(const Finding&) const = default;
};

/// What a profile says about one face: made by assess() in core/compliance/assessment.h.
struct ComplianceAssessment {
    ComplianceVerdict verdict;
    Finding finding;

    bool operator==(const ComplianceAssessment&) const = default;
};

} // namespace pw
