// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/networkinfo.h"

#include <array>
#include <cstdint>
#include <vector>

namespace pw {

/// Philox4x32-10: J. K. Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", SC 2011. Four random
/// words from a counter and a key; no state, so any element of any pass can be made on its own.
[[nodiscard]] std::array<std::uint32_t, 4> philox4x32(std::array<std::uint32_t, 4> counter,
                                                      std::array<std::uint32_t, 2> key);

/// Random dropout masks as a row-major passes x size matrix. The same on every machine and device:
/// - key = (low, high) half of the seed, counter = (element / 4, pass, 0, 0), word element % 4 decides;
/// - the element is kept iff word >= dropout * 2^32, and is then 1 / (1 - dropout), otherwise 0.
/// 0 <= dropout < 1.
[[nodiscard]] std::vector<float> dropoutMasks(std::uint64_t seed, int passes, int size, double dropout);

/// Masks for FaceEvaluation::stochasticGram: `dropout` for each of the `size` entries of the state, or with
/// the network's own dropout layers the probability that each was trained with.
[[nodiscard]] std::vector<float> dropoutMasks(std::uint64_t seed, int passes, int size, double dropout,
                                              const NetworkInfo& network);

} // namespace pw
