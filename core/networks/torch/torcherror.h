// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/result.h"

#include <exception>
#include <new>
#include <string>
#include <utility>

namespace pw {

/// LibTorch and oneDNN tell a lack of memory by text only, from the interpreter at least.
[[nodiscard]] InspectionError errorFromException(const std::exception& exception, const std::string& subject,
                                                 ErrorCode otherwise);

/// Runs `function`, which returns a Result, and turns exceptions into `otherwise` (or OutOfMemory).
template <class Function>
auto guarded(const std::string& subject, ErrorCode otherwise, Function&& function) -> decltype(function())
{
    try {
        return std::forward<Function>(function)();
    } catch (const std::exception& exception) {
        return tl::unexpected(errorFromException(exception, subject, otherwise));
    } catch (...) {
        return failure(otherwise, subject, "unknown exception");
    }
}

} // namespace pw
