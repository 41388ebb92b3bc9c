// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compliance/profilestore.h"
#include "core/types/inspectionresult.h"
#include "ui/highlight.h"
#include "ui/settings/appsettings.h"

#include <QMap>
#include <QScrollArea>

#include <vector>

namespace pw::ui {

class CollapsibleSection;
class InspectionPanel;

/// All rows of the panel table below each other, each in a section that folds. Hands values down to the
/// panels and their wishes up.
class PanelColumn : public QScrollArea {
    Q_OBJECT
  public:
    explicit PanelColumn(QWidget* parent = nullptr);

    void showInspection(const InspectionResult& result);
    void showSettings(const AppSettings& settings);
    void showProfiles(const std::vector<StoredProfile>& profiles);
    /// Tells all panels but the one that is just saying so; brings the panel of a row into sight.
    void showHighlight(const Highlight& highlight);
    void showNetworks(const std::vector<NetworkInfo>& networks);

    void setCollapsed(const QStringList& ids);
    [[nodiscard]] QStringList collapsed() const;
    [[nodiscard]] static QStringList collapsedByDefault();

    [[nodiscard]] QSize sizeHint() const override;

  Q_SIGNALS:
    void overlayStyleChanged(const pw::OverlayStyle& style);
    void parametersChanged(const pw::InspectionParameters& parameters);
    void histogramLogarithmicChanged(bool logarithmic);
    void copyTextRequested(const QString& text);
    void profileChosen(const QString& id);
    void profileEditorRequested();
    void highlighted(const pw::ui::Highlight& highlight);
    void networkChosen(const QString& id);
    void networkDeviceChosen(const QString& id, const std::optional<pw::Device>& device);
    void importNetworkRequested();
    void calibrateNetworkRequested();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void connectPanel(InspectionPanel* panel, CollapsibleSection* section);

    QList<InspectionPanel*> m_panels;
    QMap<QString, CollapsibleSection*> m_sections;
    const InspectionPanel* m_pointing = nullptr; ///< the panel whose highlight is being passed on
};

} // namespace pw::ui
