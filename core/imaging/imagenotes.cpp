// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/imagenotes.h"

namespace pw {

std::string englishText(const ImageNote& note)
{
    std::string text(note.sentence);
    if (const auto place = text.find("%1"); place != std::string::npos)
        text.replace(place, 2, note.argument);
    return text;
}

} // namespace pw
