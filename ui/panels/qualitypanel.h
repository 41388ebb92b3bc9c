// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/inspectionpanel.h"

class QGridLayout;
class QLabel;
class QLayout;
class QToolButton;

namespace pw::ui {

class IconLabel;
class Notice;
class NumberLabel;

/// Quality of the current face: Q large with a word, q with its standard error, what it rests on and what it
/// means.
class QualityPanel : public InspectionPanel {
    Q_OBJECT
  public:
    explicit QualityPanel(QWidget* parent = nullptr);
    void showInspection(const InspectionResult& result) override;

  private:
    struct Row {
        QLabel* name;
        NumberLabel* number;
    };
    QLayout* headline();
    Row addRow(QGridLayout* grid, const QString& name, const QString& toolTip);

    NumberLabel* m_quality;
    IconLabel* m_bandIcon;
    QLabel* m_band;
    QToolButton* m_copyButton;
    QLabel* m_percentile;
    Row m_native, m_passes, m_seed, m_health;
    Notice* m_warnings;
    Notice* m_meaning;
    QLabel* m_shows;
    QString m_copyText;
};

} // namespace pw::ui
