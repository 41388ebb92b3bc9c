// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/livefeedback.h"

#include "core/compliance/assessment.h"
#include "core/compliance/evaluator.h"
#include "core/compliance/guidance.h"
#include "core/imaging/pixelconversion.h"
#include "core/measures/measureregistry.h"

#include <QCoreApplication>

#include <algorithm>
#include <string>

using namespace Qt::Literals::StringLiterals;

namespace pw::app {

namespace {

class Feedback {
    Q_DECLARE_TR_FUNCTIONS(pw::app::Feedback)
};

using State = ui::LiveRequirement::State;

constexpr const char* kNoFace = "no-face";
constexpr const char* kTooDark = "under-exposure-"; // as keyOf() writes it
constexpr double kNoFaceStrength = 10;
constexpr double kMust = 2;    // strength of what must hold
constexpr double kCertain = 3; // and fails beyond doubt

/// So dark that the detector may find nobody though somebody is there. Own limit: the generated film of the
/// tests loses its face at a mean of 5 of 255 and has 100 in good light.
bool isTooDark(const InspectionResult& result)
{
    constexpr double kDarkest = 12;
    return result.image && meanLevel(result.image->bgr()) < kDarkest;
}

bool isLive(const Requirement& requirement)
{
    return requirement.severity != Severity::Info && requirement.severity != Severity::Manual &&
           std::ranges::any_of(requirement.conditions, [](const Condition& condition) {
               const MeasureDescriptor* measure = measureDescriptor(condition.measure);
               return measure && measure->live;
           });
}

State stateOf(const RequirementVerdict& row)
{
    switch (row.verdict) {
    case Verdict::Pass:
        return State::Pass;
    case Verdict::Fail:
        return State::Fail;
    case Verdict::Review:
        return State::Review;
    case Verdict::NotAssessed:
        break;
    }
    return State::NotAssessed;
}

/// How urgent a deviating row is: what must hold before what should, then how far it lies off.
double strength(const RequirementVerdict& row)
{
    const double weight = row.requirement.severity == Severity::Must ? kMust : 0;
    const double certain = row.verdict == Verdict::Fail ? 1 : 0;
    return weight + certain + (row.decisive ? row.conditions[*row.decisive].distance : 0);
}

/// Guidance and side in one key, and back.
std::string keyOf(const RequirementVerdict& row)
{
    return row.guidance + (row.deviation == Deviation::TooHigh ? "+" : "-");
}

std::string textOf(const std::string& key)
{
    const std::string id = key.substr(0, key.size() - 1);
    return guidanceText(id, key.back() == '+' ? Deviation::TooHigh : Deviation::TooLow);
}

} // namespace

void LiveFeedback::setSeries(const QStringList& measures)
{
    m_series.clear();
    for (const QString& key : measures)
        if (measureDescriptor(key.toStdString()))
            m_series.append(key);
}

QStringList LiveFeedback::seriesNames() const
{
    QStringList names = {Feedback::tr("Quality")};
    for (const QString& key : m_series)
        names << QCoreApplication::translate("pw::Measure", measureDescriptor(key.toStdString())->name);
    return names;
}

void LiveFeedback::update(const InspectionResult& result, double second)
{
    m_wrong.clear();
    m_requirements.clear();
    m_sample = {second, std::vector<std::optional<double>>(static_cast<std::size_t>(m_series.size()) + 1)};
    if (const FaceInspection* face = result.current())
        judge(*face);
    else
        m_wrong.push_back({isTooDark(result) ? kTooDark : kNoFace, kNoFaceStrength});
    m_passes = m_wrong.empty() && !m_requirements.empty();
    writeInstruction(m_chooser.update(m_wrong, second));
}

void LiveFeedback::assess(InspectionResult& result) const
{
    if (m_profile)
        pw::assess(result, *m_profile);
}

void LiveFeedback::judge(const FaceInspection& face)
{
    if (face.quality)
        m_sample.values[0] = 100 * face.quality->scaled;
    for (qsizetype i = 0; i < m_series.size(); ++i) {
        const auto component =
            std::ranges::find(face.components, m_series[i].toStdString(), &QualityComponent::key);
        if (component != face.components.end() && component->component)
            m_sample.values[static_cast<std::size_t>(i) + 1] = *component->component;
    }
    if (!m_profile)
        return;
    for (const RequirementVerdict& row : evaluate(*m_profile, face.components).requirements) {
        if (!row.applicable || !isLive(row.requirement))
            continue;
        m_requirements.append(
            {QCoreApplication::translate("pw::Requirement", row.requirement.title.c_str()), stateOf(row)});
        const bool deviates = row.verdict == Verdict::Fail || row.verdict == Verdict::Review;
        if (deviates && row.deviation != Deviation::None && !row.guidance.empty())
            m_wrong.push_back({keyOf(row), strength(row)});
    }
}

void LiveFeedback::writeInstruction(const std::string& key)
{
    if (key == kNoFace) {
        m_instruction = Feedback::tr("Come into the picture and look at the camera.");
        m_icon = u"review"_s;
    } else if (!key.empty()) {
        m_instruction = QCoreApplication::translate("pw::Guidance", textOf(key).c_str());
        const auto wrong = std::ranges::find(m_wrong, key, &Shortcoming::key);
        m_icon = wrong != m_wrong.end() && wrong->strength >= kCertain ? u"fail"_s : u"review"_s;
    } else if (m_requirements.empty()) {
        m_instruction.clear();
        m_icon.clear();
    } else {
        m_instruction = Feedback::tr("Good. Hold still.");
        m_icon = u"pass"_s;
    }
}

QList<ui::LiveComponent> liveComponents()
{
    QList<ui::LiveComponent> components;
    for (const MeasureDescriptor& measure : measures())
        if (measure.live && measure.standardId) // the others have no score from 0 to 100
            components.append(
                {QString::fromLatin1(measure.key), QCoreApplication::translate("pw::Measure", measure.name)});
    return components;
}

} // namespace pw::app
