// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/livefeedback.h"

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

constexpr const char* kNoFace = "no-face";
constexpr double kNoFaceStrength = 10;

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
        m_wrong.push_back({kNoFace, kNoFaceStrength});
    m_passes = m_wrong.empty() && !m_requirements.empty();
    writeInstruction(m_chooser.update(m_wrong, second));
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
}

void LiveFeedback::writeInstruction(const std::string& key)
{
    if (key == kNoFace) {
        m_instruction = Feedback::tr("Come into the picture and look at the camera.");
        m_icon = u"review"_s;
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
        if (measure.live && measure.kind != MeasureKind::Fact)
            components.append(
                {QString::fromLatin1(measure.key), QCoreApplication::translate("pw::Measure", measure.name)});
    return components;
}

} // namespace pw::app
