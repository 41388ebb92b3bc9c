// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/inspectionpanel.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QGridLayout;
class QLabel;
class QToolButton;

namespace pw::ui {

class HistogramPlot;
class Notice;
class SliderField;

/// How the map is made and drawn: method, colours, opacity, range with the histogram, threshold. Only the
/// method needs a new computation.
class OverlayPanel : public InspectionPanel {
    Q_OBJECT
  public:
    explicit OverlayPanel(QWidget* parent = nullptr);
    void showInspection(const InspectionResult& result) override;
    void showSettings(const AppSettings& settings) override;
    void showNetworks(const std::vector<NetworkInfo>& networks) override;

  private:
    void buildMethod(QGridLayout* grid);
    void buildColours(QGridLayout* grid);
    QLayout* buildRange();
    void buildThreshold(QGridLayout* grid);
    void connectControls();

    /// Applies a change by the user: shows it everywhere in the panel and emits it.
    template <class Edit>
    void changeStyle(Edit edit);
    void requestMethod(int row);
    void showStyle();
    void showMethod();
    void showLacks();
    void showShares();

    InspectionParameters m_parameters;
    QString m_networkId;
    std::vector<NetworkInfo> m_networks; ///< what is known of them; more once one was loaded
    OverlayStyle m_style;
    cv::Mat m_values;             ///< map of the current face, may be empty
    double m_lastThreshold = 0.5; ///< what switching on returns to
    bool m_showing = false;       ///< values are being put into controls: nothing is emitted

    QComboBox* m_method;
    QLabel* m_methodShows;
    QCheckBox* m_visible;
    QComboBox* m_colourMap;
    SliderField* m_opacity;
    HistogramPlot* m_histogram;
    QDoubleSpinBox* m_low;
    QDoubleSpinBox* m_high;
    QToolButton* m_reset;
    Notice* m_rangeState;
    QCheckBox* m_logarithmic;
    QCheckBox* m_thresholded;
    SliderField* m_threshold;
    QLabel* m_thresholdShare;
    QCheckBox* m_smooth;
};

} // namespace pw::ui
