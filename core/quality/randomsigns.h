// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace pw {

/// Random signs (+1 or -1) as a row-major count x size matrix: directions v with mean v v' = 1. Generator and
/// key are those of the dropout masks, with counter (element / 4, row, 1, 0), so that the two are
/// independent; the highest bit of word element % 4 decides.
[[nodiscard]] std::vector<float> randomSigns(std::uint64_t seed, int count, int size);

} // namespace pw
