// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/networks/networkproposal.h"
#include "core/types/networkcapability.h"

#include <QString>

namespace pw::ui {

/// Translated sentences about networks.
[[nodiscard]] QString findingText(const NetworkFinding& finding);
[[nodiscard]] QString certaintyText(Certainty certainty);
[[nodiscard]] QString lackText(const NetworkLack& lack);

} // namespace pw::ui
