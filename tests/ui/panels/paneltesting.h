// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/inspectionpanel.h"

#include <QSignalSpy>

namespace pw::test {

/// Every wish a panel can have, counted.
struct Wishes {
    QSignalSpy style, parameters, logarithmic, copies, profiles, highlights;
    explicit Wishes(ui::InspectionPanel* panel)
        : style(panel, &ui::InspectionPanel::overlayStyleChanged),
          parameters(panel, &ui::InspectionPanel::parametersChanged),
          logarithmic(panel, &ui::InspectionPanel::histogramLogarithmicChanged),
          copies(panel, &ui::InspectionPanel::copyTextRequested),
          profiles(panel, &ui::InspectionPanel::profileChosen),
          highlights(panel, &ui::InspectionPanel::highlighted)
    {
    }
    [[nodiscard]] qsizetype total() const
    {
        return style.size() + parameters.size() + logarithmic.size() + copies.size() + profiles.size() +
               highlights.size();
    }
    [[nodiscard]] OverlayStyle lastStyle() const { return style.last().at(0).value<OverlayStyle>(); }
    [[nodiscard]] InspectionParameters lastParameters() const
    {
        return parameters.last().at(0).value<InspectionParameters>();
    }
};

/// The child with this accessible name or text.
template <class Widget>
Widget* named(const QWidget& panel, const QString& accessibleName)
{
    for (Widget* widget : panel.findChildren<Widget*>()) {
        if (widget->accessibleName() == accessibleName ||
            widget->property("text").toString() == accessibleName)
            return widget;
    }
    qWarning("no widget is called %s", qPrintable(accessibleName));
    return nullptr;
}

/// All that labels and fields of a panel say.
[[nodiscard]] QString shownText(const QWidget& panel);

/// Replaces what a field holds and presses Return.
void type(QWidget* field, const QString& text);

} // namespace pw::test
