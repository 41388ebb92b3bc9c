// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/randomsigns.h"

#include "core/quality/dropoutmask.h"

#include <array>

namespace pw {

std::vector<float> randomSigns(std::uint64_t seed, int count, int size)
{
    constexpr std::uint32_t kPurpose = 1; // 0: masks
    const std::array key = {static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32)};
    std::vector<float> signs;
    std::array<std::uint32_t, 4> words{};
    for (std::uint32_t row = 0; row < static_cast<std::uint32_t>(count); ++row) {
        for (std::uint32_t element = 0; element < static_cast<std::uint32_t>(size); ++element) {
            if (element % 4 == 0)
                words = philox4x32({element / 4, row, kPurpose, 0}, key);
            signs.push_back(words[element % 4] >> 31 ? 1.0F : -1.0F);
        }
    }
    return signs;
}

} // namespace pw
