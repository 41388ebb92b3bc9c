// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/randomnumbers.h"

#include "core/quality/dropoutmask.h"

#include <cmath>
#include <numbers>

namespace pw {

double RandomNumbers::uniform()
{
    constexpr std::uint32_t kPurpose = 2; // 0 and 1: masks and signs
    if (m_used == m_words.size()) {
        m_words = philox4x32({m_block++, m_stream, kPurpose, 0},
                             {static_cast<std::uint32_t>(m_seed), static_cast<std::uint32_t>(m_seed >> 32)});
        m_used = 0;
    }
    return std::ldexp(static_cast<double>(m_words[m_used++]), -32);
}

double RandomNumbers::normal()
{
    const double length = std::sqrt(-2 * std::log(1 - uniform()));
    return length * std::cos(2 * std::numbers::pi * uniform());
}

} // namespace pw
