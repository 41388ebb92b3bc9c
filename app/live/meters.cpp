// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/meters.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace pw::app {

namespace {

constexpr double kWindow = 2;

} // namespace

void RateMeter::add(double second)
{
    m_times.push_back(second);
    while (m_times.front() < second - kWindow)
        m_times.pop_front();
}

/// Intervals over the time they took; silence since the last one lets the rate fall.
double RateMeter::perSecond(double now) const
{
    while (!m_times.empty() && m_times.front() < now - kWindow)
        m_times.pop_front();
    if (m_times.size() < 2)
        return 0;
    const auto intervals = static_cast<double>(m_times.size() - 1);
    const double mean = (m_times.back() - m_times.front()) / intervals;
    const double silence = std::max(0.0, now - m_times.back() - mean);
    return intervals / std::max(1e-9, m_times.back() - m_times.front() + silence);
}

std::optional<double> percentile(std::span<const double> values, double share)
{
    if (values.empty())
        return std::nullopt;
    std::vector<double> sorted(values.begin(), values.end());
    const auto rank = static_cast<std::size_t>(std::lround(share * static_cast<double>(sorted.size() - 1)));
    std::ranges::nth_element(sorted, sorted.begin() + static_cast<std::ptrdiff_t>(rank));
    return sorted[rank];
}

void LatencyMeter::add(double milliseconds)
{
    m_values.push_back(milliseconds);
    if (m_values.size() > kKept)
        m_values.pop_front();
}

std::optional<double> LatencyMeter::median() const
{
    return percentile(std::vector<double>(m_values.begin(), m_values.end()), 0.5);
}

} // namespace pw::app
