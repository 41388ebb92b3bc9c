// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/complianceverdict.h"
#include "core/types/qualitycomponent.h"

#include <QString>

#include <optional>
#include <string>

namespace pw::ui {

[[nodiscard]] QString translated(const char* context, const std::string& text);

[[nodiscard]] QString verdictWord(Verdict verdict);
/// For themedIcon().
[[nodiscard]] QString verdictIconName(Verdict verdict);
[[nodiscard]] QString severityWord(pw::Severity severity);

/// Name of a facial region (kFacialRegionNames) for people: "eyes".
[[nodiscard]] QString facialPartName(const QString& part);

/// What stands beside a number to say how far it may be trusted: "ISO", "own", "indicator", "fact".
[[nodiscard]] QString kindTag(MeasureKind kind);

/// A number of a measure in the user's number format, with its unit: "6.2°", "91 px", "61" for a score.
[[nodiscard]] QString measureNumber(const std::string& measure, Quantity quantity, double value);

/// "≥ 90 px", "0.74 to 0.80", "±5.0°"; empty without limits.
[[nodiscard]] QString limitText(const Condition& condition);
/// "at least 90 px", "from 0.74 to 0.80", "at most 5.0° to either side"; empty without limits.
[[nodiscard]] QString limitSentence(const Condition& condition);

/// Where a limit lies on the scale from 0 to 100 of its measure; nothing where the measure has no such scale.
[[nodiscard]] std::optional<int> limitScore(const Condition& condition, double limit);

} // namespace pw::ui
