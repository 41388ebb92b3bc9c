// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/inspectionpanel.h"

class QLabel;
class QVBoxLayout;

namespace pw::ui {

class RegionPlot;

/// How much the pixels of each part of the face are worth, against good portraits. Parts far below them are
/// named in words; a chosen part is shown on the photograph.
class RegionPanel : public InspectionPanel {
    Q_OBJECT
  public:
    explicit RegionPanel(QWidget* parent = nullptr);
    void showInspection(const InspectionResult& result) override;
    void showHighlight(const Highlight& highlight) override;

  private:
    void showWords(const InspectionResult& result);

    RegionPlot* m_plot;
    QVBoxLayout* m_words; ///< a notice for each low part
    QLabel* m_caption;
};

} // namespace pw::ui
