// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/bgrconverter.h"
#include "app/live/framesource.h"

#include <tl/expected.hpp>

#include <chrono>
#include <stop_token>
#include <string>

namespace pw::app {

/// The pictures of a video file or stream one after the other, by FFmpeg's libraries. Opening and reading end
/// soon after a stop is requested, and with trouble when nothing comes for the time limit. One thread.
class VideoDecoder {
  public:
    enum class Kind { File, Stream };

    /// A file may refer to no other address and a stream to no local file, whatever stands in them.
    VideoDecoder(std::string address, Kind kind, std::stop_token stop);

    [[nodiscard]] tl::expected<void, SourceEnd> open();

    enum class Step { Frame, Damaged, End };
    struct Picture {
        cv::Mat bgr;                  ///< upright; empty unless the step is Frame
        std::chrono::microseconds at; ///< from the start of the video
    };
    [[nodiscard]] tl::expected<Step, SourceEnd> next(Picture& picture);

    [[nodiscard]] bool rewind();

  private:
    static int interrupted(void* self);
    [[nodiscard]] tl::expected<bool, SourceEnd> feed();
    [[nodiscard]] cv::Mat toBgr(const AVFrame& frame);
    [[nodiscard]] SourceEnd ended(int code) const;

    std::string m_address;
    Kind m_kind;
    std::stop_token m_stop;
    std::chrono::steady_clock::time_point m_deadline;
    AvPointer<AVFormatContext> m_format;
    AvPointer<AVCodecContext> m_codec;
    AvPointer<AVPacket> m_packet;
    AvPointer<AVFrame> m_frame;
    BgrConverter m_converter;
    int m_stream = -1;
    int m_quarterTurns = 0; ///< clockwise, to be upright
    bool m_drained = false;
};

} // namespace pw::app
