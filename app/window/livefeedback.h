// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/instruction.h"
#include "core/types/complianceprofile.h"
#include "core/types/inspectionresult.h"
#include "ui/live/livetypes.h"
#include "ui/live/timeline.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace pw::app {

/// What the person in front of the camera is told about one analysed frame after the other. Judges by a
/// profile, as far as its requirements can be judged live.
class LiveFeedback {
  public:
    void setProfile(std::optional<ComplianceProfile> profile) { m_profile = std::move(profile); }
    void setSeries(const QStringList& measures); ///< keys of the components on the timeline
    void reset() { m_chooser.reset(); }

    /// `second`: when the frame was taken.
    void update(const InspectionResult& result, double second);

    [[nodiscard]] const QString& instruction() const { return m_instruction; }
    [[nodiscard]] const QString& icon() const { return m_icon; } ///< verdict icon beside the instruction
    [[nodiscard]] const QList<ui::LiveRequirement>& requirements() const { return m_requirements; }
    [[nodiscard]] const ui::Timeline::Sample& sample() const { return m_sample; }
    [[nodiscard]] bool passes() const { return m_passes; } ///< a face, and no live requirement deviates
    [[nodiscard]] int failing() const { return static_cast<int>(m_wrong.size()); }

    /// Puts verdict and finding of the profile into the result.
    void assess(InspectionResult& result) const;

    /// Names of the timeline's series, translated: the quality, then the measures.
    [[nodiscard]] QStringList seriesNames() const;

  private:
    void judge(const FaceInspection& face);
    void writeInstruction(const std::string& key);

    std::optional<ComplianceProfile> m_profile;
    QStringList m_series;
    InstructionChooser m_chooser;
    std::vector<Shortcoming> m_wrong;
    QList<ui::LiveRequirement> m_requirements;
    ui::Timeline::Sample m_sample;
    QString m_instruction;
    QString m_icon;
    bool m_passes = false;
};

/// The measures that are taken live and have a component, with their translated names.
[[nodiscard]] QList<ui::LiveComponent> liveComponents();

} // namespace pw::app
