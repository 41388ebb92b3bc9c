// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>

namespace pw {

/// Called before each item of a longer task and at its end, with how many are done of how many.
using TaskProgress = std::function<void(std::size_t done, std::size_t all)>;

} // namespace pw
