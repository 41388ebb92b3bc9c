// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/framesource.h"

#include <cstdint>
#include <optional>
#include <string>

namespace pw::app {

struct WatchLimits {
    using Duration = FrameClock::duration;
    Duration open = std::chrono::seconds(5);            ///< from opening to the first frame
    Duration freeze = std::chrono::seconds(2);          ///< without a new frame: Frozen
    Duration giveUp = std::chrono::seconds(2);          ///< frozen for so long: opened again
    Duration retry = std::chrono::seconds(1);           ///< between end and next opening
    Duration oldest = std::chrono::milliseconds(1'000); ///< an older frame is stale on arrival
};

/// What of a frame tells whether it is new.
struct FrameStamp {
    std::uint64_t fingerprint = 0; ///< of the pixels
    FrameClock::time_point captured;
};

/// Judges from times and events alone what a source is doing, when to open and to close it, and which frames
/// are new. No thread, no clock: the caller brings the time, so that tests can play hours of faults. Each
/// opening is a session with its number; what comes from any but the present one is stale. Not thread-safe.
class SourceWatch {
  public:
    enum class Action {
        None,
        Open,  ///< start session()
        Close, ///< stop whatever runs
    };
    using Time = FrameClock::time_point;

    explicit SourceWatch(SourceTraits traits, WatchLimits limits = {});

    [[nodiscard]] Action start(Time now);
    [[nodiscard]] Action stop(Time now);
    /// To be called every 100 ms or so.
    [[nodiscard]] Action tick(Time now);
    /// The device has come back: no need to wait any longer.
    [[nodiscard]] Action deviceAppeared(Time now);

    /// Is the frame new, to be shown and analysed?
    [[nodiscard]] bool takeFrame(std::uint64_t session, const FrameStamp& stamp, Time now);
    void takeDamagedFrame(std::uint64_t session);
    /// The source's run() has returned: its device is closed.
    [[nodiscard]] Action ended(std::uint64_t session, const SourceEnd& end, Time now);

    [[nodiscard]] const SourceStatus& status() const { return m_status; }
    [[nodiscard]] std::uint64_t session() const { return m_session; }

  private:
    Action open(Time now);
    Action giveUp(SourceTrouble trouble, std::string detail, Time now);
    void set(SourceState state, SourceTrouble trouble = SourceTrouble::None, std::string detail = {});
    [[nodiscard]] SourceTrouble frozenBecause() const;

    SourceTraits m_traits;
    WatchLimits m_limits;
    SourceStatus m_status;
    std::uint64_t m_session = 0;
    int m_held = 0;             ///< sessions whose run() has not returned: the present one and stuck ones
    bool m_sessionOpen = false; ///< the present one is among them
    Time m_since;               ///< last new frame, or when the state began
    std::optional<std::uint64_t> m_lastFingerprint;
    int m_repeated = 0; ///< since the last new frame
    int m_damaged = 0;
    int m_old = 0;
};

} // namespace pw::app
