// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/compliancecommands.h"

#include "ui/commands/actionregistry.h"
#include "ui/settings/settingsholder.h"
#include "ui/shell/panelcolumn.h"
#include "ui/viewer/guides.h"
#include "ui/viewer/imageview.h"

#include <QAction>

namespace pw::ui {

ComplianceCommands::ComplianceCommands(ActionRegistry& actions, SettingsHolder& settings, ImageView& view,
                                       PanelColumn& column, QWidget* window)
    : QObject(window), m_actions(actions), m_settings(settings), m_view(view), m_column(column),
      m_window(window)
{
    actions.setHandler("view.guides", [&settings](bool checked) {
        settings.change([checked](AppSettings& next) { next.guides = checked; });
    });
    actions.setHandler("inspection.profiles", [this](bool) { openProfiles(); });
    connect(&column, &PanelColumn::profileEditorRequested, this, &ComplianceCommands::openProfiles);
    connect(&column, &PanelColumn::profileChosen, this, [&settings](const QString& id) {
        settings.change([&id](AppSettings& next) { next.profile = id; });
    });
    connect(&column, &PanelColumn::highlighted, this, &ComplianceCommands::point);
    connect(&view, &ImageView::placeChosen, this, &ComplianceCommands::point);
    connect(&settings, &SettingsHolder::replaced, this, &ComplianceCommands::showSettings);
    showSettings();
}

void ComplianceCommands::showInspection(const InspectionResult& result)
{
    const FaceInspection* face = result.current();
    m_face = face ? *face : FaceInspection();
}

void ComplianceCommands::showProfiles(const std::vector<StoredProfile>& profiles)
{
    m_profiles = profiles;
    m_column.showProfiles(profiles);
}

void ComplianceCommands::showSettings()
{
    m_view.setGuidesVisible(m_settings.value().guides);
    m_actions.action("view.guides")->setChecked(m_settings.value().guides);
}

/// The canvas first: a panel that selects a row because of it says so itself, and that has the last word.
void ComplianceCommands::point(Highlight highlight)
{
    if (!highlight.part.isEmpty() && highlight.measures.isEmpty())
        highlight.measures = measuresAbout(m_face, highlight.part);
    m_view.setHighlight(highlight);
    m_column.showHighlight(highlight);
}

void ComplianceCommands::openProfiles()
{
    if (m_profiles.empty())
        return;
    auto* dialog =
        new ProfileDialog(m_profiles, m_settings.value().profile.toStdString(), m_face.components, m_window);
    dialog->setObjectName(QStringLiteral("profileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const ProfileEdits edits = dialog->edits();
        Q_EMIT profilesEdited(edits);
        m_settings.change(
            [&edits](AppSettings& next) { next.profile = QString::fromStdString(edits.chosen); });
    });
    dialog->open();
}

} // namespace pw::ui
