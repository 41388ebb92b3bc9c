// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/frame.h"

#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace pw::app {

/// Sleeps until `time`, not at all when it has passed. False: a stop was requested before.
inline bool sleepUntil(FrameClock::time_point time, const std::stop_token& stop)
{
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_until(lock, stop, time, [] { return false; });
    return !stop.stop_requested();
}

} // namespace pw::app
