// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compliance/findingreasons.h"

#include "core/compliance/guidance.h"
#include "core/compliance/reasontexts.h"
#include "core/report/errormessage.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

namespace pw {

namespace {

constexpr const char* kContext = "pw::Finding";
constexpr std::size_t kMostReasons = 3;

bool counts(const RequirementVerdict& row)
{
    const Severity severity = row.requirement.severity;
    return severity == Severity::Must || severity == Severity::Should;
}

bool deviates(const RequirementVerdict& row)
{
    return counts(row) && (row.verdict == Verdict::Fail || row.verdict == Verdict::Review);
}

/// A must row without a number calls for a person, too.
bool isMissing(const RequirementVerdict& row)
{
    return row.requirement.severity == Severity::Must && row.verdict == Verdict::NotAssessed &&
           row.applicable;
}

/// Dark glasses also read as closed eyes: then only the glasses are named (measured, see docs/compliance.md).
constexpr std::array<std::string_view, 3> kCovering{"eyes-visible", "eye-contrast", "eye-darkness"};

bool isOutdoneBy(const RequirementVerdict& row, const RequirementVerdict& other)
{
    return decisiveCondition(row).condition.measure == "eyes-open" && deviates(other) &&
           std::ranges::find(kCovering, decisiveCondition(other).condition.measure) != kCovering.end();
}

} // namespace

const ConditionVerdict& decisiveCondition(const RequirementVerdict& row)
{
    return row.conditions[row.decisive.value_or(0)];
}

TranslatableText titleOf(const RequirementVerdict& row)
{
    return {"pw::Requirement", row.requirement.title};
}

FindingArgument textArgument(TranslatableText text)
{
    FindingArgument argument;
    argument.texts = {std::move(text)};
    return argument;
}

std::vector<const RequirementVerdict*> strongestReasons(const ComplianceVerdict& verdict)
{
    std::vector<const RequirementVerdict*> rows;
    for (const auto& row : verdict.requirements) {
        const auto outdone = [&row](const RequirementVerdict& other) { return isOutdoneBy(row, other); };
        if ((deviates(row) && std::ranges::none_of(verdict.requirements, outdone)) || isMissing(row))
            rows.push_back(&row);
    }
    std::ranges::stable_sort(rows, {}, [](const RequirementVerdict* row) {
        return std::tuple(row->verdict != Verdict::Fail, row->verdict != Verdict::Review,
                          row->requirement.severity != Severity::Must, -decisiveCondition(*row).distance);
    });
    std::vector<const RequirementVerdict*> chosen;
    std::set<std::pair<std::string, std::string>> said; // what to do about it, or why it is unknown
    for (const auto* row : rows)
        if (chosen.size() < kMostReasons &&
            said.emplace(row->reason, guidanceText(row->guidance, row->deviation)).second)
            chosen.push_back(row);
    return chosen;
}

FindingSentence reasonSentence(const RequirementVerdict& row)
{
    FindingSentence sentence;
    sentence.role = FindingSentence::Role::Reason;
    sentence.requirement = row.requirement.id;
    if (row.verdict == Verdict::NotAssessed) {
        sentence.text = {kContext, PW_TR_NOOP("pw::Finding", "%1: not assessed. %2")};
        sentence.arguments = {textArgument(titleOf(row)), textArgument({row.reasonContext, row.reason})};
        return sentence;
    }
    sentence = limitSentence(titleOf(row), decisiveCondition(row));
    sentence.requirement = row.requirement.id;
    return sentence;
}

} // namespace pw
