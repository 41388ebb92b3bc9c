// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/inspectionresult.h"
#include "ui/viewer/probe.h"

#include <QString>

#include <optional>

namespace pw::ui {

/// What a screen reader says of the canvas: file, size, faces, quality of the current face, and the probed
/// pixel.
[[nodiscard]] QString spokenText(const InspectionResult& result, const std::optional<Probe>& probe);

} // namespace pw::ui
