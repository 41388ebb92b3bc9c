// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/burst.h"
#include "app/live/sourcestate.h"

#include <QString>

namespace pw::app {

/// Why there is no picture and what happens next; "" while pictures arrive.
[[nodiscard]] QString problemText(const SourceStatus& status, const QString& source);

/// "Stored as capture.png: the best of 8, it passes the most requirements, quality 0.71 (lowest 0.55)."
[[nodiscard]] QString burstText(const BurstChoice& choice, const std::vector<BurstFrame>& frames);

} // namespace pw::app
