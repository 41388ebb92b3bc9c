// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/frame.h"

#include <optional>
#include <span>
#include <vector>

namespace pw::app {

/// An analysed frame that could be kept.
struct BurstFrame {
    Frame frame;
    double quality = 0; ///< Q
    int failing = 0;    ///< live requirements that do not pass
};

/// The choice out of a burst, with what it was chosen for.
struct BurstChoice {
    std::size_t index = 0;
    bool fewerFailing =
        false;         ///< passes more requirements than any other; else the greatest quality among equals
    double lowest = 0; ///< quality of the worst frame
};

/// Fewest failing requirements, then the greatest quality, then the earliest. At least one frame.
[[nodiscard]] BurstChoice bestOf(std::span<const BurstFrame> frames);

/// Collects a number of analysed frames, for three seconds at most.
class Burst {
  public:
    static constexpr std::size_t kFrames = 8;
    static constexpr double kPatience = 3; ///< seconds

    void start(double second);
    [[nodiscard]] bool isRunning() const { return m_started.has_value(); }
    /// True when it is complete.
    [[nodiscard]] bool add(BurstFrame frame, double second);
    /// Time is up: true when there is something to choose from.
    [[nodiscard]] bool isOver(double second) const;
    [[nodiscard]] std::vector<BurstFrame> take(); ///< and ends it
    void cancel();

  private:
    std::optional<double> m_started;
    std::vector<BurstFrame> m_frames;
};

} // namespace pw::app
