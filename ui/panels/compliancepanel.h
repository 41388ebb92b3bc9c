// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/compliancemodel.h"
#include "ui/panels/inspectionpanel.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QToolButton;

namespace pw::ui {

class ComplianceList;
class Notice;

/// What the chosen profile says about the current face: how many requirements are met, each of them in a
/// list, and everything about the selected one.
class CompliancePanel : public InspectionPanel {
    Q_OBJECT
  public:
    explicit CompliancePanel(QWidget* parent = nullptr);

    void showInspection(const InspectionResult& result) override;
    void showSettings(const AppSettings& settings) override;
    void showProfiles(const std::vector<StoredProfile>& profiles) override;
    void showHighlight(const Highlight& highlight) override;

  private:
    [[nodiscard]] QLayout* profileLine();
    [[nodiscard]] QLayout* listControls();
    [[nodiscard]] QWidget* placeLine();
    void showSummary();
    void showPlace(const Highlight& highlight);
    void select(const QString& id); ///< without a wish
    void showSelected(const QString& id);
    void updateDetails();
    void selectProfile();

    ComplianceModel m_model;
    std::optional<FaceInspection> m_face;
    QString m_profile; ///< id
    QComboBox* m_profiles;
    Notice* m_summary;
    QComboBox* m_order;
    QCheckBox* m_deviationsOnly;
    QWidget* m_place;
    QLabel* m_placeText;
    ComplianceList* m_list;
    QLabel* m_nothing; ///< instead of an empty list
    QLabel* m_detailsTitle;
    QLabel* m_details;
};

} // namespace pw::ui
