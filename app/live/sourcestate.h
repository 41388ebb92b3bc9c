// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace pw::app {

/// What a source of frames is doing. Only in Running is anything analysed or captured.
enum class SourceState {
    Closed,  ///< off: the device is closed
    Opening, ///< asked to open, no frame yet
    Running, ///< new frames arrive
    Frozen,  ///< open, but no new frame for two seconds
    Waiting, ///< closed after trouble; is opened again by itself
    Ended,   ///< the file is over
    Failed,  ///< closed after trouble; somebody has to do something
    Closing, ///< asked to close, the device has not let go yet
};

/// Why there are no frames.
enum class SourceTrouble {
    None,
    NotFound,      ///< no such device or file
    Busy,          ///< another program has the device
    Denied,        ///< no permission
    Unsupported,   ///< nothing in it that can be decoded
    Unplugged,     ///< the device went away
    Lost,          ///< the connection broke, or the device reported an error
    OpenTimeout,   ///< neither frame nor error after opening
    NoFrames,      ///< frames stopped coming
    SameFrame,     ///< the very same picture comes again and again
    DamagedFrames, ///< frames arrive, but torn or undecodable
    OldFrames,     ///< frames arrive, but were captured long ago
};

struct SourceStatus {
    SourceState state = SourceState::Closed;
    SourceTrouble trouble = SourceTrouble::None;
    std::string detail; ///< what the library said, untranslated; for "details" and the log
    bool deviceOpen =
        false; ///< somebody could be seen; also while a device that was given up does not let go

    bool operator==(const SourceStatus&) const = default;
};

/// Can it go away by itself, so that opening again makes sense without anybody doing anything?
[[nodiscard]] constexpr bool passesByItself(SourceTrouble trouble)
{
    switch (trouble) {
    case SourceTrouble::NotFound:
    case SourceTrouble::Busy:
    case SourceTrouble::Unplugged:
    case SourceTrouble::Lost:
    case SourceTrouble::OpenTimeout:
    case SourceTrouble::NoFrames:
    case SourceTrouble::SameFrame:
    case SourceTrouble::DamagedFrames:
    case SourceTrouble::OldFrames:
        return true;
    case SourceTrouble::None:
    case SourceTrouble::Denied:
    case SourceTrouble::Unsupported:
        break;
    }
    return false;
}

} // namespace pw::app
