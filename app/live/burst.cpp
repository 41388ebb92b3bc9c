// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/burst.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace pw::app {

BurstChoice bestOf(std::span<const BurstFrame> frames)
{
    const auto rank = [](const BurstFrame& frame) { return std::tuple(frame.failing, -frame.quality); };
    const auto best = std::ranges::min_element(frames, {}, rank);
    BurstChoice choice;
    choice.index = static_cast<std::size_t>(best - frames.begin());
    choice.fewerFailing =
        frames.size() > 1 && std::ranges::count(frames, best->failing, &BurstFrame::failing) == 1;
    choice.lowest = std::ranges::min_element(frames, {}, &BurstFrame::quality)->quality;
    return choice;
}

void Burst::start(double second)
{
    m_frames.clear();
    m_started = second;
}

bool Burst::add(BurstFrame frame, double second)
{
    m_frames.push_back(std::move(frame));
    return m_frames.size() >= kFrames || isOver(second);
}

bool Burst::isOver(double second) const
{
    return m_started && second - *m_started >= kPatience;
}

std::vector<BurstFrame> Burst::take()
{
    m_started.reset();
    return std::exchange(m_frames, {});
}

void Burst::cancel()
{
    m_started.reset();
    m_frames.clear();
}

} // namespace pw::app
