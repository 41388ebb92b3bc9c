// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compliance/findingwriter.h"

#include "core/compliance/findingreasons.h"
#include "core/report/errormessage.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace pw {

namespace {

using Role = FindingSentence::Role;

constexpr const char* kContext = "pw::Finding";
constexpr std::size_t kMostRegions = 2;
constexpr std::size_t kWholeFace = 5; ///< so many low regions are no matter of single parts

FindingSentence overallSentence(const ComplianceVerdict& verdict)
{
    FindingSentence sentence;
    sentence.arguments = {textArgument({"pw::Requirement", verdict.profileTitle})};
    switch (verdict.overall) {
    case Verdict::Fail:
        sentence.text = {kContext, PW_TR_NOOP("pw::Finding", "%1: requirements are not met.")};
        break;
    case Verdict::Review:
        sentence.text = {kContext, PW_TR_NOOP("pw::Finding", "%1: a person should look at this photograph.")};
        break;
    case Verdict::Pass:
    case Verdict::NotAssessed:
        sentence.text = {kContext, PW_TR_NOOP("pw::Finding", "%1: no deviation found by this tool.")};
        break;
    }
    return sentence;
}

/// Names each low region once: with the reason it belongs to, or on its own.
class RegionSentences {
  public:
    explicit RegionSentences(std::span<const LowRegion> low)
    {
        if (low.size() >= kWholeFace)
            return; // said in one sentence by wholeFace()
        for (const LowRegion& region : low)
            m_left.push_back(region.region);
    }

    [[nodiscard]] std::span<const std::string> left() const { return m_left; }

    /// One sentence, about the lowest of the regions in which the row's measure looks.
    std::vector<FindingSentence> belongingTo(const RequirementVerdict& row)
    {
        const auto places = regionsOfMeasure(decisiveCondition(row).condition.measure);
        std::vector<std::string> here, elsewhere;
        for (auto& region : m_left)
            (std::ranges::find(places, region) != places.end() ? here : elsewhere).push_back(region);
        m_left = std::move(elsewhere);
        if (here.empty())
            return {};
        FindingSentence sentence = about(here.front(), row.requirement.id);
        sentence.regions = std::move(here);
        return {std::move(sentence)};
    }

    std::vector<FindingSentence> others()
    {
        std::vector<FindingSentence> sentences;
        for (const auto& region : m_left)
            if (sentences.size() < kMostRegions)
                sentences.push_back(about(region, {}));
        return sentences;
    }

    static FindingSentence wholeFace(std::span<const LowRegion> low)
    {
        FindingSentence sentence;
        sentence.role = Role::Region;
        sentence.text = {
            kContext, PW_TR_NOOP("pw::Finding",
                                 "Pixels of the whole face carry little: blur, few pixels or little light?")};
        for (const LowRegion& region : low)
            sentence.regions.push_back(region.region);
        return sentence;
    }

  private:
    static FindingSentence about(const std::string& region, const std::string& requirement)
    {
        FindingSentence sentence;
        sentence.role = Role::Region;
        for (const auto& row : faceRegions())
            if (region == row.region)
                sentence.text = {kContext, row.lowText};
        sentence.requirement = requirement;
        sentence.regions = {region};
        return sentence;
    }

    std::vector<std::string> m_left;
};

std::vector<FindingSentence> adviceFor(const RequirementVerdict& row)
{
    const std::string text = adviceText(row);
    if (text.empty())
        return {};
    FindingSentence sentence;
    sentence.role = Role::Advice;
    sentence.text = {"pw::Guidance", text};
    sentence.requirement = row.requirement.id;
    return {std::move(sentence)};
}

bool isOneOf(const std::string& measure, std::initializer_list<const char*> keys)
{
    return std::ranges::find(keys, measure) != keys.end();
}

/// The standard's scores for head size and margins exclude each other: their best values ask for a face of
/// 0.45 and of at most 1 / (1.4 + 1.8) = 0.31 of the picture's height. Told when one of them is low while the
/// profile's own limits for the head are kept, and when a profile asks for both.
bool scoresConflict(const ComplianceVerdict& verdict, std::span<const QualityComponent> components)
{
    constexpr int kLowScore = 50;
    const auto isLow = [&](const char* key) {
        const auto found = std::ranges::find(components, key, &QualityComponent::key);
        return found != components.end() && found->component && *found->component < kLowScore;
    };
    bool sizeDeviates = false, marginDeviates = false, lengthKept = false;
    for (const auto& row : verdict.requirements)
        for (const auto& judged : row.conditions) {
            const bool past = judged.verdict == Verdict::Fail;
            const std::string& measure = judged.condition.measure;
            const bool aboutSize = isOneOf(measure, {"head-size", "head-length-ratio", "head-width-ratio"});
            sizeDeviates |= past && aboutSize && judged.deviation == Deviation::TooLow;
            marginDeviates |= past && isOneOf(measure, {"margin-above", "margin-below"}) &&
                              judged.deviation == Deviation::TooLow;
            lengthKept |= measure == "head-length-ratio" && judged.value && !past;
        }
    return (sizeDeviates && marginDeviates) ||
           (lengthKept && (isLow("head-size") || isLow("margin-above") || isLow("margin-below")));
}

FindingSentence conflictSentence()
{
    FindingSentence sentence;
    sentence.role = Role::Conflict;
    sentence.text = {
        kContext,
        PW_TR_NOOP("pw::Finding",
                   "The scores for head size and for the margins cannot both be high: a larger head "
                   "leaves less room. The limits of the profile count.")};
    return sentence;
}

/// Nothing when every point was measured.
std::vector<FindingSentence> byEyeSentences(const ComplianceVerdict& verdict)
{
    FindingSentence sentence;
    sentence.role = Role::ByEye;
    sentence.text = {kContext, PW_TR_NOOP("pw::Finding", "To be checked by eye: %1.")};
    FindingArgument titles;
    for (const auto& row : verdict.requirements)
        if (row.requirement.severity == Severity::Manual)
            titles.texts.push_back(titleOf(row));
    if (titles.texts.empty())
        return {};
    sentence.arguments = {std::move(titles)};
    return {std::move(sentence)};
}

} // namespace

Finding makeFinding(const ComplianceVerdict& verdict, std::span<const QualityComponent> components,
                    std::span<const LowRegion> lowRegions)
{
    Finding finding{verdict.overall, {overallSentence(verdict)}};
    const auto append = [&finding](std::vector<FindingSentence> sentences) {
        std::ranges::move(sentences, std::back_inserter(finding.sentences));
    };
    RegionSentences regions(lowRegions);
    const auto reasons = strongestReasons(verdict, regions.left());
    for (const auto* row : reasons) {
        FindingSentence reason = reasonSentence(*row);
        auto places = regions.belongingTo(*row);
        for (const auto& place : places)
            reason.regions.insert(reason.regions.end(), place.regions.begin(), place.regions.end());
        finding.sentences.push_back(std::move(reason));
        append(std::move(places));
        append(adviceFor(*row)); // beside its reason: nobody has to match them up
    }
    append(regions.others());
    if (lowRegions.size() >= kWholeFace)
        finding.sentences.push_back(RegionSentences::wholeFace(lowRegions));
    if (scoresConflict(verdict, components))
        finding.sentences.push_back(conflictSentence());
    append(byEyeSentences(verdict));
    return finding;
}

} // namespace pw
