// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/compliancedetails.h"

#include "core/compliance/guidance.h"
#include "core/compliance/vocabulary.h"
#include "core/measures/measureregistry.h"
#include "core/quality/facialparts.h"
#include "ui/models/compliancetext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <vector>

namespace pw::ui {
namespace {

using namespace Qt::Literals::StringLiterals;

using Lines = QList<DetailLine>;

class Text {
    Q_DECLARE_TR_FUNCTIONS(pw::ui::ComplianceDetails)
};

const QualityComponent* componentOf(const FaceInspection& face, const std::string& measure)
{
    const auto found = std::ranges::find(face.components, measure, &QualityComponent::key);
    return found == face.components.end() ? nullptr : &*found;
}

QString measureName(const std::string& key)
{
    const auto* measure = measureDescriptor(key);
    return measure ? translated("pw::Measure", measure->name) : QString::fromStdString(key);
}

/// "6.2°, score 97 of 100", or the reason why there is no number.
QString numbers(const QualityComponent& component)
{
    if (!component.native)
        return translated("pw::Measure", component.reason);
    const QString native = measureNumber(component.key, Quantity::Native, *component.native);
    return component.component ? Text::tr("%1, score %2 of 100").arg(native).arg(*component.component)
                               : native;
}

void addMeasure(Lines& lines, const FaceInspection& face, const std::string& key)
{
    if (const auto* component = componentOf(face, key))
        lines += {measureName(key), numbers(*component)};
}

QString conditionText(const ConditionVerdict& judged)
{
    QString text = limitSentence(judged.condition);
    if (text.isEmpty())
        return Text::tr("none");
    if (judged.condition.quantity == Quantity::Component)
        text = Text::tr("score %1").arg(text);
    if (judged.nearLimit)
        return Text::tr("%1: too close to decide").arg(text);
    return judged.value ? Text::tr("%1: %2").arg(text, verdictWord(judged.effect)) : text;
}

void addRequirement(Lines& lines, const FaceInspection& face, const RequirementVerdict& judged)
{
    for (const ConditionVerdict& condition : judged.conditions) {
        addMeasure(lines, face, condition.condition.measure);
        lines += {Text::tr("Limit"), conditionText(condition)};
    }
    if (!judged.reason.empty())
        lines += {verdictWord(judged.verdict), translated(judged.reasonContext.c_str(), judged.reason)};
    if (const std::string advice = guidanceText(judged.guidance, judged.deviation); !advice.empty())
        lines += {Text::tr("What to do"), translated("pw::Guidance", advice)};
}

/// Where our number deliberately differs from the reference program's.
void addReferenceProgram(Lines& lines, const QualityComponent& component)
{
    const bool isCrop = component.key == "leftward-crop" || component.key == "rightward-crop";
    if (isCrop && component.native)
        lines += {u"OFIQ 1.0.3"_s,
                  Text::tr("would give %1: it measures from the far eye.")
                      .arg(measureNumber(component.key, Quantity::Native, *component.native + 1))};
}

void addMeaning(Lines& lines, const FaceInspection& face, const std::string& key)
{
    const auto* measure = measureDescriptor(key);
    if (!measure)
        return;
    lines += {QString(), translated("pw::Measure", measure->explanation)};
    if (const auto* component = componentOf(face, key))
        addReferenceProgram(lines, *component);
    const MeasureKindDescriptor& kind = measureKindDescriptor(measure->kind);
    lines += {translated("pw::Measure", kind.name), translated("pw::Measure", kind.explanation)};
    lines += {Text::tr("Formula"), QString::fromUtf8(measure->source)};
}

void addSource(Lines& lines, const Requirement& requirement)
{
    lines += {Text::tr("Limit from"),
              Text::tr("%1; %2; certainty: %3")
                  .arg(QString::fromStdString(requirement.source), severityWord(requirement.severity),
                       translated("pw::Compliance", term(requirement.confidence).word))};
    if (!requirement.note.empty())
        lines += {QString(), translated("pw::Requirement", requirement.note)};
}

const RequirementVerdict* requirementOf(const FaceInspection& face, const QString& id)
{
    if (!face.compliance)
        return nullptr;
    const auto& rows = face.compliance->verdict.requirements;
    const auto found = std::ranges::find_if(
        rows, [&](const RequirementVerdict& row) { return row.requirement.id == id.toStdString(); });
    return found == rows.end() ? nullptr : &*found;
}

void addPlace(Lines& lines, const FaceInspection& face, const QStringList& measures)
{
    if (const QString text = placeQualityText(face, measures); !text.isEmpty())
        lines += {Text::tr("Pixel quality here"), text};
}

} // namespace

QString placeQualityText(const FaceInspection& face, const QStringList& measures)
{
    if (!face.map || !face.aligned)
        return {};
    std::vector<MeasureRegion> places;
    for (const QString& key : measures) {
        const auto* component = componentOf(face, key.toStdString());
        if (!component)
            continue;
        for (const MeasureRegion& place : component->regions) {
            if (std::ranges::find(places, place) == places.end())
                places.push_back(place);
        }
    }
    const auto quality = placeQuality(*face.map, *face.aligned, places);
    if (!quality)
        return {};
    const QString mean = QLocale().toString(quality->mean, 'f', 2);
    return quality->partial
               ? Text::tr("%1, mean of the map in the part of the marked area that it covers").arg(mean)
               : Text::tr("%1, mean of the map in the marked area").arg(mean);
}

QList<DetailLine> complianceDetails(const FaceInspection& face, const QString& rowId)
{
    Lines lines;
    if (const RequirementVerdict* judged = requirementOf(face, rowId)) {
        QStringList measures;
        for (const ConditionVerdict& condition : judged->conditions)
            measures += QString::fromStdString(condition.condition.measure);
        addRequirement(lines, face, *judged);
        addPlace(lines, face, measures);
        if (!judged->conditions.empty())
            addMeaning(lines, face, judged->conditions[judged->decisive.value_or(0)].condition.measure);
        addSource(lines, judged->requirement);
        return lines;
    }
    const QString prefix = u"measure:"_s;
    if (!rowId.startsWith(prefix))
        return lines;
    const QString key = rowId.mid(prefix.size());
    addMeasure(lines, face, key.toStdString());
    addPlace(lines, face, {key});
    addMeaning(lines, face, key.toStdString());
    return lines;
}

} // namespace pw::ui
