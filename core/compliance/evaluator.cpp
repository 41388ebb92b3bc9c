// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compliance/evaluator.h"

#include "core/compliance/guidance.h"
#include "core/measures/measureregistry.h"
#include "core/report/errormessage.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace pw {

namespace {

constexpr const char* kMeasureContext = "pw::Measure";
constexpr const char* kOwnContext = "pw::Compliance";

int badness(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Fail:
        return 3;
    case Verdict::Review:
        return 2;
    case Verdict::NotAssessed:
        return 1;
    case Verdict::Pass:
        break;
    }
    return 0;
}

/// Takes one limit into the verdict. `excess` is positive past the limit.
void compareWith(ConditionVerdict& result, double excess, double limit, double number, Deviation side)
{
    const ReviewBand& review = result.condition.review;
    const double share = review.percent / 100 * std::abs(limit);
    if (excess <= -(review.inside + share))
        return;
    result.verdict = excess > review.outside + share ? Verdict::Fail : Verdict::Review;
    result.nearLimit = result.verdict == Verdict::Review;
    result.deviation = side;
    if (excess > 0)
        result.distance = std::min(1.0, excess / (std::abs(number) + std::abs(limit)));
}

void compare(ConditionVerdict& result, double value)
{
    const Condition& condition = result.condition;
    result.value = value;
    if (!condition.minimum && !condition.maximum)
        return; // only shown
    result.verdict = Verdict::Pass;
    const double number = condition.magnitude ? std::abs(value) : value;
    const Deviation sign = value < 0 ? Deviation::TooLow : Deviation::TooHigh;
    if (const auto limit = condition.minimum)
        compareWith(result, *limit - number, *limit, number, condition.magnitude ? sign : Deviation::TooLow);
    if (const auto limit = condition.maximum)
        compareWith(result, number - *limit, *limit, number, condition.magnitude ? sign : Deviation::TooHigh);
}

ConditionVerdict judge(const Condition& condition, std::span<const QualityComponent> components)
{
    ConditionVerdict result;
    result.condition = condition;
    const auto component = std::ranges::find(components, condition.measure, &QualityComponent::key);
    if (component == components.end()) {
        result.reason = PW_TR_NOOP("pw::Measure", "This was not measured.");
        return result;
    }
    const auto number = condition.quantity == Quantity::Native ? component->native
                                                               : std::optional<double>(component->component);
    if (component->state == MeasureState::Ok && number) {
        compare(result, *number);
        return result;
    }
    result.applicable = component->state != MeasureState::NotApplicable;
    result.reason = component->state == MeasureState::Ok
                        ? PW_TR_NOOP("pw::Measure", "This measure has no score.")
                        : component->reason;
    return result;
}

bool isIndicator(const Condition& condition)
{
    const auto* measure = measureDescriptor(condition.measure);
    return measure && measure->kind == MeasureKind::Indicator;
}

/// What a condition means for its row.
Verdict effectOf(const ConditionVerdict& condition, Severity severity, bool indicatorsCanFail)
{
    const bool mayFail =
        severity == Severity::Must && (indicatorsCanFail || !isIndicator(condition.condition));
    return condition.verdict == Verdict::Fail && !mayFail ? Verdict::Review : condition.verdict;
}

void takeReason(RequirementVerdict& row)
{
    const auto set = [&row](const std::string& reason, const char* context) {
        row.reason = reason;
        row.reasonContext = context;
    };
    if (row.requirement.severity == Severity::Manual)
        set(PW_TR_NOOP("pw::Compliance", "Please check by eye."), kOwnContext);
    else if (row.conditions.empty())
        set(PW_TR_NOOP("pw::Compliance", "This program does not measure it."), kOwnContext);
    else if (const auto& reason = row.conditions[row.decisive.value_or(0)].reason; !reason.empty())
        set(reason, kMeasureContext);
    else
        set(PW_TR_NOOP("pw::Compliance", "Shown for information; there is no limit."), kOwnContext);
}

bool applies(const Requirement& requirement, std::span<const QualityComponent> components)
{
    return std::ranges::none_of(requirement.when, [&](const Condition& condition) {
        return judge(condition, components).verdict == Verdict::Fail;
    });
}

RequirementVerdict judge(const Requirement& requirement, std::span<const QualityComponent> components,
                         bool indicatorsCanFail)
{
    RequirementVerdict row;
    row.requirement = requirement;
    if (!applies(requirement, components)) {
        row.applicable = false;
        row.reason = PW_TR_NOOP("pw::Compliance", "This does not apply to this photograph.");
        row.reasonContext = kOwnContext;
        return row;
    }
    std::pair worst{-1, 0.0};
    for (const Condition& condition : requirement.conditions) {
        ConditionVerdict judged = judge(condition, components);
        judged.effect = effectOf(judged, requirement.severity, indicatorsCanFail);
        if (const std::pair rank{badness(judged.effect), judged.distance};
            judged.applicable && rank > worst) {
            worst = rank;
            row.verdict = judged.effect;
            row.decisive = row.conditions.size();
        }
        row.conditions.push_back(std::move(judged));
    }
    row.applicable = row.decisive || row.conditions.empty();
    if (row.verdict == Verdict::NotAssessed) {
        takeReason(row);
        return row;
    }
    const ConditionVerdict& decisive = row.conditions[*row.decisive];
    row.nearLimit = decisive.nearLimit;
    row.deviation = decisive.deviation;
    const auto* guidance = guidanceForMeasure(decisive.condition.measure);
    if (row.verdict != Verdict::Pass && guidance)
        row.guidance = guidance->id;
    return row;
}

Verdict overallOf(std::span<const RequirementVerdict> rows)
{
    Verdict overall = Verdict::Pass;
    for (const auto& row : rows) {
        const Severity severity = row.requirement.severity;
        if (severity == Severity::Info || severity == Severity::Manual || !row.applicable)
            continue;
        if (row.verdict == Verdict::Fail)
            return Verdict::Fail;
        if (row.verdict == Verdict::Review ||
            (row.verdict == Verdict::NotAssessed && severity == Severity::Must))
            overall = Verdict::Review;
    }
    return overall;
}

} // namespace

ComplianceVerdict evaluate(const ComplianceProfile& profile, std::span<const QualityComponent> components)
{
    ComplianceVerdict verdict{profile.id, profile.title, profile.sha256, Verdict::NotAssessed, {}};
    for (const Requirement& requirement : profile.requirements)
        verdict.requirements.push_back(judge(requirement, components, profile.indicatorsCanFail));
    verdict.overall = overallOf(verdict.requirements);
    return verdict;
}

std::optional<MeasureVerdict> verdictOfMeasure(const ComplianceVerdict& verdict, std::string_view measure)
{
    std::optional<MeasureVerdict> worst;
    std::tuple worstRank{-1, 0, 0.0};
    for (const auto& row : verdict.requirements)
        for (const auto& condition : row.conditions) {
            // Severity counts from Must downwards: of equal verdicts the weightier row is named.
            const std::tuple rank{badness(condition.effect), -static_cast<int>(row.requirement.severity),
                                  condition.distance};
            if (condition.condition.measure == measure && (!worst || rank > worstRank)) {
                worst = {&row, &condition};
                worstRank = rank;
            }
        }
    return worst;
}

} // namespace pw
