// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/messages/message.h"
#include "ui/settings/appsettings.h"

#include <QColor>
#include <QPalette>

namespace pw::ui {

/// Neutral greys, so that the surroundings do not shift the judgement of a photograph, and one quiet blue for
/// selection and focus.
[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();
[[nodiscard]] bool isDark(const QPalette& palette);

/// Colour of a severity for text and signs on the window's ground, at least 4.5:1.
[[nodiscard]] QColor severityColour(Severity severity, const QPalette& palette);

/// Gives the application Fusion and one of the palettes. With Theme::System the light or dark that the
/// desktop had when this is called decides.
void applyTheme(Theme theme);

} // namespace pw::ui
