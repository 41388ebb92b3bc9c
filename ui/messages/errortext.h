// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/inspectionerror.h"
#include "ui/messages/message.h"

namespace pw::ui {

/// The translated sentence of an error: what happened, for which file, what to do.
[[nodiscard]] Message errorMessage(const InspectionError& error);

} // namespace pw::ui
