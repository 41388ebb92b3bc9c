// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/panelregistry.h"

#include "ui/panels/compliancepanel.h"
#include "ui/panels/filepanel.h"
#include "ui/panels/findingpanel.h"
#include "ui/panels/overlaypanel.h"
#include "ui/panels/parameterspanel.h"
#include "ui/panels/qualitypanel.h"
#include "ui/panels/regionpanel.h"

#include <QCoreApplication>

#include <array>

namespace pw::ui {
namespace {

template <class Panel>
InspectionPanel* create(QWidget* parent)
{
    return new Panel(parent);
}

constexpr std::array kPanels = {
    PanelDescriptor{"finding", QT_TRANSLATE_NOOP("pw::ui::Panels", "Finding"), true, create<FindingPanel>},
    PanelDescriptor{"quality", QT_TRANSLATE_NOOP("pw::ui::Panels", "Quality"), true, create<QualityPanel>},
    PanelDescriptor{"compliance", QT_TRANSLATE_NOOP("pw::ui::Panels", "Compliance"), true,
                    create<CompliancePanel>},
    PanelDescriptor{"regions", QT_TRANSLATE_NOOP("pw::ui::Panels", "Parts of the face"), true,
                    create<RegionPanel>},
    PanelDescriptor{"overlay", QT_TRANSLATE_NOOP("pw::ui::Panels", "Overlay"), true, create<OverlayPanel>},
    PanelDescriptor{"parameters", QT_TRANSLATE_NOOP("pw::ui::Panels", "Parameters"), false,
                    create<ParametersPanel>},
    PanelDescriptor{"file", QT_TRANSLATE_NOOP("pw::ui::Panels", "File and computation"), false,
                    create<FilePanel>},
};

} // namespace

std::span<const PanelDescriptor> panels()
{
    return kPanels;
}

} // namespace pw::ui
