// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/dropoutmask.h"

#include <cmath>
#include <cstddef>

namespace pw {

namespace {

constexpr int kRounds = 10;
constexpr std::uint32_t kMultiplier0 = 0xD2511F53, kMultiplier1 = 0xCD9E8D57;
constexpr std::uint32_t kWeyl0 = 0x9E3779B9, kWeyl1 = 0xBB67AE85; // golden ratio, sqrt(3) - 1

constexpr std::uint32_t highWord(std::uint64_t value)
{
    return static_cast<std::uint32_t>(value >> 32);
}
constexpr std::uint32_t lowWord(std::uint64_t value)
{
    return static_cast<std::uint32_t>(value);
}

} // namespace

std::array<std::uint32_t, 4> philox4x32(std::array<std::uint32_t, 4> counter,
                                        std::array<std::uint32_t, 2> key)
{
    for (int round = 0; round < kRounds; ++round) {
        const std::uint64_t first = std::uint64_t{kMultiplier0} * counter[0];
        const std::uint64_t second = std::uint64_t{kMultiplier1} * counter[2];
        counter = {highWord(second) ^ counter[1] ^ key[0], lowWord(second),
                   highWord(first) ^ counter[3] ^ key[1], lowWord(first)};
        key[0] += kWeyl0;
        key[1] += kWeyl1;
    }
    return counter;
}

namespace {

/// Fills the columns from `first` on, `count` of them, in every row of `length`.
void fillMasks(std::vector<float>& masks, std::size_t length, std::size_t first, std::size_t count,
               std::uint64_t seed, double dropout)
{
    const auto threshold = static_cast<std::uint64_t>(std::ceil(std::ldexp(dropout, 32)));
    const auto kept = static_cast<float>(1 / (1 - dropout));
    const std::array key = {lowWord(seed), highWord(seed)};
    const std::size_t end = first + count;
    for (std::uint32_t pass = 0; pass * length < masks.size(); ++pass) {
        float* row = masks.data() + pass * length;
        for (std::size_t group = first / 4; group * 4 < end; ++group) {
            const auto words = philox4x32({static_cast<std::uint32_t>(group), pass, 0, 0}, key);
            for (std::size_t i = 0; i < 4; ++i)
                if (const std::size_t column = group * 4 + i; column >= first && column < end)
                    row[column] = words[i] >= threshold ? kept : 0.0F;
        }
    }
}

} // namespace

std::vector<float> dropoutMasks(std::uint64_t seed, int passes, int size, double dropout)
{
    const auto length = static_cast<std::size_t>(size);
    std::vector<float> masks(static_cast<std::size_t>(passes) * length);
    fillMasks(masks, length, 0, length, seed, dropout);
    return masks;
}

std::vector<float> dropoutMasks(std::uint64_t seed, int passes, int size, double dropout,
                                const NetworkInfo& network)
{
    if (!network.fullPasses)
        return dropoutMasks(seed, passes, size, dropout);
    const auto length = static_cast<std::size_t>(size);
    std::vector<float> masks(static_cast<std::size_t>(passes) * length);
    std::size_t first = 0;
    for (const DropoutSite& site : network.dropoutSites) {
        fillMasks(masks, length, first, static_cast<std::size_t>(site.size), seed, site.probability);
        first += static_cast<std::size_t>(site.size);
    }
    return masks;
}

} // namespace pw
