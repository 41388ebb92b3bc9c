// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/panelcolumn.h"

#include "ui/panels/panelregistry.h"
#include "ui/shell/collapsiblesection.h"

#include <QCoreApplication>
#include <QEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QVBoxLayout>

namespace pw::ui {

PanelColumn::PanelColumn(QWidget* parent) : QScrollArea(parent)
{
    setObjectName(QStringLiteral("panels"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);

    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 4, 0, 12);
    layout->setSpacing(4);
    for (const PanelDescriptor& descriptor : panels()) {
        InspectionPanel* const panel = descriptor.create(content);
        const QString title = QCoreApplication::translate("pw::ui::Panels", descriptor.title);
        auto* section = new CollapsibleSection(title, panel, content);
        section->setObjectName(QString::fromLatin1(descriptor.id));
        section->setOpen(descriptor.openByDefault);
        layout->addWidget(section);
        m_panels.append(panel);
        m_sections.insert(section->objectName(), section);
        connectPanel(panel, section);
    }
    layout->addStretch();
    setWidget(content);
    content->installEventFilter(this);
}

void PanelColumn::connectPanel(InspectionPanel* panel, CollapsibleSection* section)
{
    connect(panel, &InspectionPanel::overlayStyleChanged, this, &PanelColumn::overlayStyleChanged);
    connect(panel, &InspectionPanel::parametersChanged, this, &PanelColumn::parametersChanged);
    connect(panel, &InspectionPanel::histogramLogarithmicChanged, this,
            &PanelColumn::histogramLogarithmicChanged);
    connect(panel, &InspectionPanel::copyTextRequested, this, &PanelColumn::copyTextRequested);
    connect(panel, &InspectionPanel::networkChosen, this, &PanelColumn::networkChosen);
    connect(panel, &InspectionPanel::networkDeviceChosen, this, &PanelColumn::networkDeviceChosen);
    connect(panel, &InspectionPanel::importNetworkRequested, this, &PanelColumn::importNetworkRequested);
    connect(panel, &InspectionPanel::calibrateNetworkRequested, this,
            &PanelColumn::calibrateNetworkRequested);
    connect(panel, &InspectionPanel::profileChosen, this, &PanelColumn::profileChosen);
    connect(panel, &InspectionPanel::profileEditorRequested, this, &PanelColumn::profileEditorRequested);
    connect(panel, &InspectionPanel::summaryChanged, section, &CollapsibleSection::setSummary);
    connect(panel, &InspectionPanel::highlighted, this, [this, panel](const Highlight& highlight) {
        const QScopedValueRollback<const InspectionPanel*> guard(m_pointing, panel);
        Q_EMIT highlighted(highlight);
    });
}

void PanelColumn::showInspection(const InspectionResult& result)
{
    for (InspectionPanel* panel : m_panels)
        panel->showInspection(result);
}

void PanelColumn::showSettings(const AppSettings& settings)
{
    for (InspectionPanel* panel : m_panels)
        panel->showSettings(settings);
}

void PanelColumn::showProfiles(const std::vector<StoredProfile>& profiles)
{
    for (InspectionPanel* panel : m_panels)
        panel->showProfiles(profiles);
}

void PanelColumn::showHighlight(const Highlight& highlight)
{
    const InspectionPanel* const from = m_pointing;
    for (InspectionPanel* panel : m_panels) {
        if (panel != from)
            panel->showHighlight(highlight);
    }
    if (highlight.requirement.isEmpty())
        return;
    CollapsibleSection* const section = m_sections.value(QStringLiteral("compliance"));
    section->setOpen(true);
    widget()->layout()->activate();
    verticalScrollBar()->setValue(section->y());
}

void PanelColumn::showNetworks(const std::vector<NetworkInfo>& networks)
{
    for (InspectionPanel* panel : m_panels)
        panel->showNetworks(networks);
}

void PanelColumn::setCollapsed(const QStringList& ids)
{
    for (auto it = m_sections.cbegin(); it != m_sections.cend(); ++it)
        it.value()->setOpen(!ids.contains(it.key()));
}

QStringList PanelColumn::collapsed() const
{
    QStringList ids;
    for (auto it = m_sections.cbegin(); it != m_sections.cend(); ++it) {
        if (!it.value()->isOpen())
            ids.append(it.key());
    }
    return ids;
}

QStringList PanelColumn::collapsedByDefault()
{
    QStringList ids;
    for (const PanelDescriptor& descriptor : panels()) {
        if (!descriptor.openByDefault)
            ids.append(QString::fromLatin1(descriptor.id));
    }
    return ids;
}

QSize PanelColumn::sizeHint() const
{
    return {qMax(320, minimumWidth()), 600};
}

bool PanelColumn::eventFilter(QObject* watched, QEvent* event)
{
    // There is no horizontal scrolling: the column is never narrower than its widest panel.
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show)
        setMinimumWidth(widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width());
    return QScrollArea::eventFilter(watched, event);
}

} // namespace pw::ui
