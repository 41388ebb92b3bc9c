// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace pw {

/// A sequence of random numbers, the same on every machine: words of Philox4x32-10 with the seed as key and
/// the counter (block, stream, 2, 0). Streams of one seed are independent of each other and of its dropout
/// masks.
class RandomNumbers {
  public:
    RandomNumbers(std::uint64_t seed, std::uint32_t stream) : m_seed(seed), m_stream(stream) {}

    /// Evenly spread over [0, 1).
    [[nodiscard]] double uniform();
    [[nodiscard]] double between(double low, double high) { return low + (high - low) * uniform(); }
    /// Normal with mean 0 and standard deviation 1 (Box and Muller, 1958).
    [[nodiscard]] double normal();

  private:
    std::uint64_t m_seed;
    std::uint32_t m_stream;
    std::uint32_t m_block = 0;
    std::array<std::uint32_t, 4> m_words{};
    std::size_t m_used = 4;
};

} // namespace pw
