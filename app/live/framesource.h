// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/frame.h"
#include "app/live/sourcestate.h"

#include <stop_token>
#include <string>

namespace pw::app {

/// Takes what a source delivers. Thread-safe; may be called from any thread, also after the source was given
/// up.
class FrameSink {
  public:
    virtual ~FrameSink() = default;

    /// `bgr` is CV_8UC3 and not written to any more. `captured`: when the device had the picture.
    virtual void takeFrame(cv::Mat bgr, FrameClock::time_point captured) = 0;
    /// A frame arrived, but torn or undecodable; it is not shown.
    virtual void takeDamagedFrame() = 0;
};

/// How the watch over a source treats it.
struct SourceTraits {
    /// A camera or stream: noise makes every frame differ, so the same picture again is no new frame, and
    /// after trouble it is opened again. Files may stand still and are not opened again.
    bool live = false;
};

/// How a source came to its end; no trouble means that everything was played or that it was stopped.
struct SourceEnd {
    SourceTrouble trouble = SourceTrouble::None;
    std::string detail; ///< untranslated
};

/// A camera, video file, folder of pictures or network stream. May be opened again after it ended.
class FrameSource {
  public:
    virtual ~FrameSource() = default;

    [[nodiscard]] virtual std::string name() const = 0; ///< for people and for the record of a capture
    [[nodiscard]] virtual SourceTraits traits() const = 0;

    /// Opens, delivers, closes: the device is open only inside this call. Runs on a thread of its own and
    /// returns soon after a stop is requested; whoever calls does not rely on it. Never throws.
    [[nodiscard]] virtual SourceEnd run(FrameSink& sink, std::stop_token stop) = 0;
};

} // namespace pw::app
