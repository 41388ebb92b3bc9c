// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/exportrequest.h"
#include "ui/messages/prompts.h"

namespace pw::ui {

/// Asks where to save: beside the photograph, or in `folder` when its pixels never were a file, under a name
/// that differs from the photograph's own.
[[nodiscard]] SaveQuestion exportQuestion(ExportKind kind, const QString& photographPath,
                                          const QString& folder);

} // namespace pw::ui
