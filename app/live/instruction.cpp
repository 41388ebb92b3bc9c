// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/instruction.h"

#include <algorithm>
#include <utility>

namespace pw::app {

const std::string& InstructionChooser::update(std::span<const Shortcoming> wrong, double second)
{
    const std::string next = wanted(wrong);
    if (next == m_shown) {
        m_candidate = next;
        m_differsSince.reset();
        return m_shown;
    }
    if (!m_differsSince)
        m_differsSince = second;
    if (next != m_candidate) {
        m_candidate = next;
        m_candidateSince = second;
    }
    // Two that take turns every frame never hold for a moment; what is shown is wrong all the same.
    const bool settled = second - m_candidateSince >= kMoment || second - *m_differsSince >= kLeast;
    const bool mayChange = !m_changed || second - *m_changed >= kLeast;
    if (settled && mayChange) {
        m_shown = next;
        m_changed = second;
        m_differsSince.reset();
    }
    return m_shown;
}

std::string InstructionChooser::wanted(std::span<const Shortcoming> wrong) const
{
    const auto strongest = std::ranges::max_element(wrong, {}, &Shortcoming::strength);
    if (strongest == wrong.end())
        return {};
    const auto shown = std::ranges::find(wrong, m_shown, &Shortcoming::key);
    if (shown != wrong.end() && strongest->strength - shown->strength < kClearly)
        return m_shown;
    return strongest->key;
}

bool AutoCapture::update(bool passes, double second)
{
    if (!m_since || passes != m_passes) {
        m_since = second;
        m_passes = passes;
    }
    const double held = second - *m_since;
    m_progress = m_armed && passes ? std::min(1.0, held / m_hold) : 0;
    if (held < m_hold)
        return false;
    if (!passes)
        m_armed = true;
    return passes && std::exchange(m_armed, !passes);
}

void AutoCapture::reset()
{
    m_since.reset();
    m_progress = 0;
    m_armed = true;
}

} // namespace pw::app
