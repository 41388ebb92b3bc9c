// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace pw::ui {

/// What the map shows, what q and Q mean, and what neither can tell, as HTML.
[[nodiscard]] QString helpPage();

} // namespace pw::ui
