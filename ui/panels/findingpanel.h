// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/inspectionpanel.h"

#include <optional>

class QLabel;
class QToolButton;

namespace pw::ui {

class IconLabel;

/// The verdict in a paragraph of plain language, above everything else: what it is, why, and what to do.
/// Reasons are links to their rows, parts of the face are links to their place on the photograph.
class FindingPanel : public InspectionPanel {
    Q_OBJECT
  public:
    explicit FindingPanel(QWidget* parent = nullptr);
    void showInspection(const InspectionResult& result) override;

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void showFinding();
    void follow(const QString& link);

    IconLabel* m_icon;
    QLabel* m_headline;
    QToolButton* m_copyButton;
    QLabel* m_reasons;
    QLabel* m_remarks;
    std::optional<Finding> m_finding;
    QString m_copyText;
};

} // namespace pw::ui
