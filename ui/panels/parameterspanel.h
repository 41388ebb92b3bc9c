// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/inspectionpanel.h"

class QDoubleSpinBox;
class QLineEdit;
class QSpinBox;

namespace pw::ui {

class NetworkChoice;

/// What the quality is measured with: the network, where it runs, and the random passes. A change is a wish
/// for a new inspection, so it is emitted when a value has been entered and not with every key.
class ParametersPanel : public InspectionPanel {
    Q_OBJECT
  public:
    explicit ParametersPanel(QWidget* parent = nullptr);
    void showInspection(const InspectionResult& result) override;
    void showSettings(const AppSettings& settings) override;
    void showNetworks(const std::vector<NetworkInfo>& networks) override;

  private:
    void readFields();
    void requestParameters(const InspectionParameters& parameters);
    void requestPaper();
    void showParameters();
    void showDropout();

    InspectionParameters m_parameters;
    OverlayStyle m_style;
    NetworkChoice* m_network;
    QSpinBox* m_passes;
    QLineEdit* m_seed;
    QDoubleSpinBox* m_dropout;
};

} // namespace pw::ui
