// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/finding.h"

#include <QLocale>
#include <QString>

namespace pw {

/// Sentences of a finding in the language of the program, with numbers in `locale`.
[[nodiscard]] QString sentenceText(const FindingSentence& sentence, const QLocale& locale);

/// The whole paragraph, for the clipboard.
[[nodiscard]] QString findingText(const Finding& finding, const QLocale& locale);

/// Its first sentence, which says how the profile decides.
[[nodiscard]] QString verdictLine(const Finding& finding, const QLocale& locale);

} // namespace pw
