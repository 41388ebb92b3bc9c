// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compliance/profilestore.h"
#include "core/types/inspectionresult.h"
#include "ui/highlight.h"
#include "ui/settings/appsettings.h"

#include <QWidget>

#include <optional>
#include <vector>

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
    /// The profiles there are to choose from.
    virtual void showProfiles(const std::vector<StoredProfile>& profiles) { Q_UNUSED(profiles) }
    /// A place that was pointed at on the canvas or in another panel.
    virtual void showHighlight(const Highlight& highlight) { Q_UNUSED(highlight) }
    /// The networks that can be chosen; at start and after an import.
    virtual void showNetworks(const std::vector<NetworkInfo>& networks) { Q_UNUSED(networks) }

  Q_SIGNALS:
    void overlayStyleChanged(const pw::OverlayStyle& style);
    void parametersChanged(const pw::InspectionParameters& parameters);
    void histogramLogarithmicChanged(bool logarithmic);
    void copyTextRequested(const QString& text);
    void profileChosen(const QString& id);
    void profileEditorRequested();
    void highlighted(const pw::ui::Highlight& highlight); ///< the wish to see a place; empty: none
    /// For the header, which stays when the panel is folded; an empty icon: none.
    void summaryChanged(const QString& icon, const QString& text);
    void networkChosen(const QString& id);
    /// Nothing: as the settings say for all networks.
    void networkDeviceChosen(const QString& id, const std::optional<pw::Device>& device);
    void importNetworkRequested();
    void calibrateNetworkRequested(); ///< the chosen one
};

} // namespace pw::ui
