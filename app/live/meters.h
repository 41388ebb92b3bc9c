// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <optional>
#include <span>

namespace pw::app {

/// How often something happens, over the last two seconds. Times in seconds on any clock that runs on.
class RateMeter {
  public:
    void add(double second);
    [[nodiscard]] double perSecond(double now) const;
    void clear() { m_times.clear(); }

  private:
    mutable std::deque<double> m_times;
};

/// Value below which `share` (0..1) of the values lie, the nearest one; nothing of no values.
[[nodiscard]] std::optional<double> percentile(std::span<const double> values, double share);

/// The last values, some seconds of them.
class LatencyMeter {
  public:
    static constexpr std::size_t kKept = 60;
    void add(double milliseconds);
    [[nodiscard]] std::optional<double> median() const;
    void clear() { m_values.clear(); }

  private:
    std::deque<double> m_values;
};

} // namespace pw::app
