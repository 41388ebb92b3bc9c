// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/inspectionresult.h"
#include "ui/settings/appsettings.h"

#include <QWidget>

namespace pw::ui {

/// A block of the right-hand column. Is given values, emits wishes, knows no other panel.
class InspectionPanel : public QWidget {
    Q_OBJECT
  public:
    using QWidget::QWidget;

    /// Called with every partial and every finished result, and with an empty one when nothing is open.
    virtual void showInspection(const InspectionResult& result) = 0;
    /// Overlay, parameters and display options as they are now.
    virtual void showSettings(const AppSettings& settings) { Q_UNUSED(settings) }

  Q_SIGNALS:
    void overlayStyleChanged(const pw::OverlayStyle& style);
    void parametersChanged(const pw::InspectionParameters& parameters);
    void histogramLogarithmicChanged(bool logarithmic);
    void copyTextRequested(const QString& text);
};

} // namespace pw::ui
