// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/inspectionresult.h"

#include <QString>

#include <optional>

namespace pw::ui {

/// Version, promise, libraries and licences as HTML. The libraries are those that the last inspection named;
/// before the first one the engine is not loaded, and only Qt is listed.
[[nodiscard]] QString aboutPage(const std::optional<Environment>& environment);

} // namespace pw::ui
