// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/inspectionresult.h"
#include "ui/settings/appsettings.h"

#include <QMap>
#include <QScrollArea>

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

    void setCollapsed(const QStringList& ids);
    [[nodiscard]] QStringList collapsed() const;
    [[nodiscard]] static QStringList collapsedByDefault();

    [[nodiscard]] QSize sizeHint() const override;

  Q_SIGNALS:
    void overlayStyleChanged(const pw::OverlayStyle& style);
    void parametersChanged(const pw::InspectionParameters& parameters);
    void histogramLogarithmicChanged(bool logarithmic);
    void copyTextRequested(const QString& text);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    QList<InspectionPanel*> m_panels;
    QMap<QString, CollapsibleSection*> m_sections;
};

} // namespace pw::ui
