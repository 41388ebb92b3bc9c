// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progressline.h"

#include <unistd.h>

#include <cstdio>

namespace pw::app {

TaskProgress progressOnTerminal(const std::string& what)
{
    if (!isatty(STDERR_FILENO))
        return {};
    return [what](std::size_t done, std::size_t all) {
        constexpr const char* kEraseLine = "\r\x1b[K";
        if (done == all)
            std::fputs(kEraseLine, stderr);
        else
            std::fprintf(stderr, "%s%s %zu of %zu", kEraseLine, what.c_str(), done + 1, all);
        std::fflush(stderr);
    };
}

} // namespace pw::app
