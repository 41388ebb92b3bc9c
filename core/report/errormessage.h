// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/inspectionerror.h"

#include <span>
#include <string>

namespace pw {

/// Marks text for lupdate without Qt: packaging and CMake pass it to lupdate as an alias of
/// QT_TRANSLATE_NOOP.
#define PW_TR_NOOP(context, text) text

/// `key` is what JSON calls error.code; `sentence` says what happened and what to do, with %1 for the subject
/// (context "pw::ErrorMessage" in the translations).
struct ErrorMessage {
    ErrorCode code;
    const char* key;
    const char* sentence;
};

/// One row per ErrorCode.
[[nodiscard]] std::span<const ErrorMessage> errorMessages();
[[nodiscard]] const ErrorMessage& errorMessage(ErrorCode code);

/// The English sentence with the subject put in, followed by the detail in brackets when there is one.
[[nodiscard]] std::string englishText(const InspectionError& error);

} // namespace pw
