// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/imagenote.h"

#include <QString>

#include <vector>

namespace pw {

/// The note in the window's language.
[[nodiscard]] QString imageNoteText(const ImageNote& note);

/// All of them, with `separator` in between.
[[nodiscard]] QString imageNotesText(const std::vector<ImageNote>& notes, const QString& separator);

} // namespace pw
