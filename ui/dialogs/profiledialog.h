// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compliance/profilestore.h"
#include "core/types/complianceprofile.h"
#include "core/types/qualitycomponent.h"

#include <QDialog>

#include <string>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace pw::ui {

class IconLabel;
class ProfileModel;

/// What a person did to the profiles, to be carried out by whoever owns their files.
struct ProfileEdits {
    std::vector<ComplianceProfile> saved;
    std::vector<std::string> removed; ///< ids
    std::string chosen;               ///< id of the profile to be used from now on
};

/// All profiles with their limits. Those of the program can be read and copied, copies can be changed and
/// deleted; what a change means for the present face is seen at once.
class ProfileDialog : public QDialog {
    Q_OBJECT
  public:
    /// `components` of the present face; empty when there is none.
    ProfileDialog(const std::vector<StoredProfile>& profiles, const std::string& chosen,
                  std::vector<QualityComponent> components, QWidget* parent = nullptr);
    ~ProfileDialog() override;

    [[nodiscard]] ProfileEdits edits() const;

  private:
    struct Draft {
        ComplianceProfile profile;
        ComplianceProfile before; ///< as it was, or what it is a copy of
        bool builtIn = false;
        bool isNew = false;
    };
    [[nodiscard]] QLayout* chooserLine();
    [[nodiscard]] QLayout* resultLine();
    void buildTable();
    [[nodiscard]] Draft& current();
    void addToChooser(const Draft& draft);
    void showDraft();
    void showResult();
    void takeEdit();
    void copyCurrent();
    void removeCurrent();
    [[nodiscard]] std::string freeId(const std::string& wanted) const;

    std::vector<Draft> m_drafts; ///< in the order of the chooser
    std::vector<std::string> m_removed;
    ProfileModel* m_model;
    QComboBox* m_chooser;
    QPushButton* m_copy;
    QPushButton* m_remove;
    QLineEdit* m_title;
    QLabel* m_description;
    QTableView* m_table;
    QCheckBox* m_indicators;
    IconLabel* m_beforeIcon;
    QLabel* m_before;
    IconLabel* m_afterIcon;
    QLabel* m_after;
    QLabel* m_problem;
    QPushButton* m_accept;
};

} // namespace pw::ui
