// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/inspectionerror.h"

#include <nlohmann/json.hpp>

#include <string>

namespace pw::app {

inline constexpr int kAllDone = 0;
inline constexpr int kSomeFailed = 1;
inline constexpr int kWrongUse = 2;

/// One line on standard output, which carries nothing but JSON.
void printLine(const std::string& json);
void printLine(const nlohmann::ordered_json& json);

/// "pixelworth-cli: SUBJECT: TEXT" on standard error.
void printProblem(const std::string& subject, const std::string& text);

/// {"file", "error": {"code", "message"}} on standard output, the same as text on standard error.
void printFailure(const std::string& file, const InspectionError& error);

[[nodiscard]] nlohmann::ordered_json errorJson(const InspectionError& error);

} // namespace pw::app
