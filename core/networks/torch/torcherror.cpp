// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/torch/torcherror.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace pw {

InspectionError errorFromException(const std::exception& exception, const std::string& subject,
                                   ErrorCode otherwise)
{
    constexpr std::array<std::string_view, 4> kNoMemory{"out of memory", "can't allocate memory",
                                                        "not enough memory", "could not allocate"};
    std::string text = exception.what();
    const bool noMemory = dynamic_cast<const std::bad_alloc*>(&exception) ||
                          std::ranges::any_of(kNoMemory, [&](std::string_view sign) {
                              return text.find(sign) != std::string::npos;
                          });
    // LibTorch appends its call stack.
    if (const auto stack = text.find("\nException raised from"); stack != std::string::npos)
        text.resize(stack);
    return {noMemory ? ErrorCode::OutOfMemory : otherwise, subject, text};
}

} // namespace pw
