// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/sourcewatch.h"

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace pw::app {

/// Keeps a source running under its watch and holds the newest frame. Members may be called from one thread;
/// none of them waits but the destructor, which gives a device that hangs one second and then leaves it
/// behind.
class FrameFeed {
  public:
    /// Called from threads of the feed, briefly.
    struct Listener {
        std::function<void()> frameArrived;
        std::function<void()> statusChanged;
    };

    explicit FrameFeed(Listener listener, WatchLimits limits = {});
    ~FrameFeed();
    FrameFeed(const FrameFeed&) = delete;
    FrameFeed& operator=(const FrameFeed&) = delete;

    /// Opens the source in place of the one before.
    void start(std::shared_ptr<FrameSource> source);
    void stop();
    /// Cameras were plugged in.
    void deviceAppeared();

    /// The newest frame while the source is Running; nothing in any other state: a stale frame is never
    /// given.
    [[nodiscard]] std::optional<Frame> newest() const;
    [[nodiscard]] SourceStatus status() const;

  private:
    class Supervision;
    void monitor(const std::stop_token& stop);

    Listener m_listener;
    WatchLimits m_limits;
    mutable std::mutex m_mutex; ///< of the two pointers
    std::shared_ptr<Supervision> m_current;
    std::shared_ptr<Supervision> m_previous; ///< may not have let go of its device yet
    SourceStatus m_told;                     ///< by the monitor
    std::jthread m_monitor;                  ///< last: ends before what it uses
};

} // namespace pw::app
