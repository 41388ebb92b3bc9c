// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/complianceverdict.h"
#include "core/types/finding.h"

#include <string_view>

namespace pw {

/// The words for a row's number past or near its limit, in the form "requirement: number (limit)". Every
/// measure whose number means nothing without a noun has words of its own: shares are per cent of something,
/// angles go to a side. Others, and scores, are worded by the title of the row alone.

/// `judged` has a value and is past its limit or within its review band.
[[nodiscard]] FindingSentence limitSentence(const TranslatableText& title, const ConditionVerdict& judged);

/// True where the measure's native value has words of its own.
[[nodiscard]] bool hasOwnWords(std::string_view measure);

} // namespace pw
