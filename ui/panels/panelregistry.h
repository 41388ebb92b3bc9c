// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/inspectionpanel.h"

#include <span>

namespace pw::ui {

/// One row per panel, top to bottom. `title` is untranslated, context "pw::ui::Panels".
struct PanelDescriptor {
    const char* id;
    const char* title;
    bool openByDefault;
    InspectionPanel* (*create)(QWidget* parent);
};

[[nodiscard]] std::span<const PanelDescriptor> panels();

} // namespace pw::ui
