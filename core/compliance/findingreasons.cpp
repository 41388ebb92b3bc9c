// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compliance/findingreasons.h"

#include "core/compliance/guidance.h"
#include "core/compliance/lowregions.h"
#include "core/compliance/reasontexts.h"
#include "core/report/errormessage.h"

#include <algorithm>
#include <array>
#include <set>
#include <span>
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

/// Dark glasses also read as closed eyes, and hide them from their measure: then only the glasses are named
/// (measured, see docs/compliance.md).
constexpr std::array<std::string_view, 3> kCovering{"eyes-visible", "eye-contrast", "eye-darkness"};

bool isOutdoneBy(const RequirementVerdict& row, const RequirementVerdict& other)
{
    return decisiveCondition(row).condition.measure == "eyes-open" && deviates(other) &&
           std::ranges::find(kCovering, decisiveCondition(other).condition.measure) != kCovering.end();
}

/// Everything else needs another photograph.
bool isMendedByCropping(const ConditionVerdict& judged)
{
    constexpr std::array<std::string_view, 3> kOfFrame{"aspect-ratio", "face-horizontal-position",
                                                       "face-vertical-position"};
    constexpr std::array<std::string_view, 3> kOfHead{"head-size", "head-length-ratio", "head-width-ratio"};
    const auto isIn = [&judged](const auto& keys) {
        return std::ranges::find(keys, judged.condition.measure) != keys.end();
    };
    return isIn(kOfFrame) || (isIn(kOfHead) && judged.deviation == Deviation::TooLow);
}

/// What to tell first; lower is earlier.
enum class Rank { NotMeasurable, MapAgrees, NewPhotograph, OtherCrop, Review };

Rank rankOf(const RequirementVerdict& row, std::span<const std::string> lowParts)
{
    if (isMissing(row))
        return Rank::NotMeasurable;
    const ConditionVerdict& decisive = decisiveCondition(row);
    const auto places = regionsOfMeasure(decisive.condition.measure);
    if (row.requirement.severity == Severity::Must &&
        std::ranges::find_first_of(places, lowParts) != places.end())
        return Rank::MapAgrees;
    if (row.verdict == Verdict::Review)
        return Rank::Review;
    return isMendedByCropping(decisive) ? Rank::OtherCrop : Rank::NewPhotograph;
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

const char* adviceText(const RequirementVerdict& row)
{
    if (row.verdict != Verdict::NotAssessed)
        return guidanceText(row.guidance, row.deviation);
    const GuidanceDescriptor* guidance = guidanceForReason(row.reason);
    return guidance ? guidance->text : "";
}

std::vector<const RequirementVerdict*> strongestReasons(const ComplianceVerdict& verdict,
                                                        std::span<const std::string> lowParts)
{
    std::vector<const RequirementVerdict*> rows;
    for (const auto& row : verdict.requirements) {
        const auto outdone = [&row](const RequirementVerdict& other) { return isOutdoneBy(row, other); };
        if ((deviates(row) || isMissing(row)) && std::ranges::none_of(verdict.requirements, outdone))
            rows.push_back(&row);
    }
    std::ranges::stable_sort(rows, {}, [lowParts](const RequirementVerdict* row) {
        return std::tuple(rankOf(*row, lowParts), row->requirement.severity != Severity::Must,
                          -decisiveCondition(*row).distance);
    });
    std::vector<const RequirementVerdict*> chosen;
    std::set<std::string> said; // what to do about it, or why it is unknown
    for (const auto* row : rows) {
        const std::string advice = adviceText(*row);
        if (chosen.size() < kMostReasons && said.insert(advice.empty() ? row->reason : advice).second)
            chosen.push_back(row);
    }
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
