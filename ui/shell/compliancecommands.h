// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compliance/profilestore.h"
#include "core/types/inspectionresult.h"
#include "ui/dialogs/profiledialog.h"
#include "ui/highlight.h"

#include <QObject>

#include <vector>

namespace pw::ui {

class ActionRegistry;
class ImageView;
class PanelColumn;
class SettingsHolder;

/// Keeps canvas and panels pointing at the same place, and does what is said about guides and profiles.
class ComplianceCommands : public QObject {
    Q_OBJECT
  public:
    /// The dialog opens over `window`. All must live equally long.
    ComplianceCommands(ActionRegistry& actions, SettingsHolder& settings, ImageView& view,
                       PanelColumn& column, QWidget* window);

    void showInspection(const InspectionResult& result);
    void showProfiles(const std::vector<StoredProfile>& profiles);

  Q_SIGNALS:
    void profilesEdited(const pw::ui::ProfileEdits& edits);

  private:
    void point(Highlight highlight);
    void openProfiles();
    void showSettings();

    ActionRegistry& m_actions;
    SettingsHolder& m_settings;
    ImageView& m_view;
    PanelColumn& m_column;
    QWidget* m_window;
    std::vector<StoredProfile> m_profiles;
    FaceInspection m_face; ///< the current one; without components when there is none
};

} // namespace pw::ui
