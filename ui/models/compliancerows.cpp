// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/compliancerows.h"

#include "core/measures/measureregistry.h"
#include "ui/models/compliancetext.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace pw::ui {
namespace {

using namespace Qt::Literals::StringLiterals;

const QString kNoValue = u"–"_s;

class Text {
    Q_DECLARE_TR_FUNCTIONS(pw::ui::ComplianceRows)
};

const QualityComponent* componentOf(const FaceInspection& face, const std::string& measure)
{
    const auto found = std::ranges::find(face.components, measure, &QualityComponent::key);
    return found == face.components.end() ? nullptr : &*found;
}

QString groupOf(const MeasureDescriptor& measure)
{
    const auto groups = measureGroups();
    const auto found = std::ranges::find(groups, measure.group, &MeasureGroupDescriptor::group);
    return QString::fromLatin1(found->key);
}

RowGauge scoreGauge(int score, const Condition* condition)
{
    RowGauge gauge{RowGauge::Kind::Score, score / 100.0, 0, 1, {}};
    if (!condition)
        return gauge;
    for (const auto& limit : {condition->minimum, condition->maximum}) {
        if (const auto mark = limit ? limitScore(*condition, *limit) : std::nullopt)
            gauge.limits += *mark / 100.0;
    }
    return gauge;
}

/// The limits lie at a quarter and three quarters of the bar, or at the middle when there is but one.
RowGauge rangeGauge(double value, const Condition& condition)
{
    RowGauge gauge;
    const double number = condition.magnitude ? std::abs(value) : value;
    if (condition.minimum && condition.maximum && *condition.minimum < *condition.maximum) {
        const double width = *condition.maximum - *condition.minimum;
        gauge = {RowGauge::Kind::Range, 0.25 + 0.5 * (number - *condition.minimum) / width, 0.25, 0.75, {}};
    } else if (const auto limit = condition.minimum ? condition.minimum : condition.maximum) {
        const double scale = std::max(std::abs(*limit), 1e-9);
        gauge = {RowGauge::Kind::Range,
                 0.5 + 0.5 * (number - *limit) / scale,
                 condition.minimum ? 0.5 : 0,
                 condition.minimum ? 1 : 0.5,
                 {}};
    }
    gauge.place = std::clamp(gauge.place, 0.0, 1.0);
    return gauge;
}

ComplianceRow requirementRow(const FaceInspection& face, const RequirementVerdict& judged)
{
    ComplianceRow row;
    row.id = QString::fromStdString(judged.requirement.id);
    row.group = QString::fromLatin1(kByEyeGroup);
    row.name = translated("pw::Requirement", judged.requirement.title);
    row.verdict = judged.verdict;
    row.severity = judged.requirement.severity;
    row.applicable = judged.applicable;
    row.value = kNoValue;
    const std::vector<Condition>& conditions = judged.requirement.conditions;
    if (conditions.empty())
        return row;
    const std::size_t shown = judged.decisive.value_or(0);
    const Condition& condition = conditions[shown];
    row.limit = limitText(condition);
    row.measures += QString::fromStdString(condition.measure);
    for (const Condition& other : conditions) {
        if (const QString key = QString::fromStdString(other.measure); !row.measures.contains(key))
            row.measures += key;
    }
    if (const auto* measure = measureDescriptor(condition.measure)) {
        row.group = groupOf(*measure);
        row.kind = measure->kind;
    }
    if (judged.conditions.empty()) // the row does not apply to this photograph
        return row;
    const ConditionVerdict& decisive = judged.conditions[shown];
    row.distance = decisive.distance;
    if (const auto* component = componentOf(face, condition.measure))
        row.score = component->component;
    if (!decisive.value)
        return row;
    row.value = measureNumber(condition.measure, condition.quantity, *decisive.value);
    row.gauge = row.score ? scoreGauge(*row.score, &condition) : rangeGauge(*decisive.value, condition);
    return row;
}

ComplianceRow measureRow(const QualityComponent& component, const MeasureDescriptor& measure)
{
    ComplianceRow row;
    row.id = u"measure:"_s + QString::fromStdString(component.key);
    row.group = QString::fromLatin1(kOtherGroup);
    row.name = translated("pw::Measure", measure.name);
    row.kind = measure.kind;
    row.score = component.component;
    row.value =
        component.native ? measureNumber(component.key, Quantity::Native, *component.native) : kNoValue;
    row.applicable = component.state != MeasureState::NotApplicable;
    row.measures = {QString::fromStdString(component.key)};
    if (row.score)
        row.gauge = scoreGauge(*row.score, nullptr);
    return row;
}

} // namespace

bool ComplianceRow::counts() const
{
    return applicable && (severity == pw::Severity::Must || severity == pw::Severity::Should);
}

QList<ComplianceRow> complianceRows(const FaceInspection& face)
{
    QList<ComplianceRow> rows;
    QSet<QString> asked;
    if (face.compliance) {
        for (const RequirementVerdict& judged : face.compliance->verdict.requirements) {
            rows += requirementRow(face, judged);
            for (const QString& key : std::as_const(rows.last().measures))
                asked.insert(key);
        }
    }
    for (const QualityComponent& component : face.components) {
        const auto* measure = measureDescriptor(component.key);
        if (measure && !asked.contains(QString::fromStdString(component.key)))
            rows += measureRow(component, *measure);
    }
    return rows;
}

QString ComplianceSummary::text() const
{
    QStringList parts;
    if (fail > 0)
        parts += Text::tr("%1 of %2 fail").arg(fail).arg(total);
    if (review > 0)
        parts += fail > 0 ? Text::tr("%1 to review").arg(review)
                          : Text::tr("%1 of %2 to review").arg(review).arg(total);
    if (notAssessed > 0)
        parts += Text::tr("%1 not assessed").arg(notAssessed);
    if (fail + review == 0)
        parts.prepend(Text::tr("%1 of %2 pass").arg(total - notAssessed).arg(total));
    return parts.join(u", "_s);
}

QString ComplianceSummary::shortText() const
{
    if (fail > 0)
        return Text::tr("%1 of %2 fail").arg(fail).arg(total);
    if (review > 0)
        return Text::tr("%1 of %2 to review").arg(review).arg(total);
    return Text::tr("%1 of %2 pass").arg(total - notAssessed).arg(total);
}

ComplianceSummary complianceSummary(const QList<ComplianceRow>& rows)
{
    ComplianceSummary summary;
    for (const ComplianceRow& row : rows) {
        if (!row.counts())
            continue;
        ++summary.total;
        summary.fail += row.verdict == Verdict::Fail ? 1 : 0;
        summary.review += row.verdict == Verdict::Review ? 1 : 0;
        summary.notAssessed += row.verdict == Verdict::NotAssessed ? 1 : 0;
    }
    return summary;
}

} // namespace pw::ui
