// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/framesource.h"

#include <string>

namespace pw::app {

/// A video file, played at its own pace. Late pictures are delivered without waiting, none is left out here.
class VideoFileSource : public FrameSource {
  public:
    enum class Repeat { Once, Forever };
    explicit VideoFileSource(std::string path, Repeat repeat = Repeat::Once);

    [[nodiscard]] std::string name() const override;
    [[nodiscard]] SourceTraits traits() const override { return {}; }
    [[nodiscard]] SourceEnd run(FrameSink& sink, std::stop_token stop) override;

  private:
    std::string m_path;
    Repeat m_repeat;
};

/// A network stream, only from an address that somebody typed. Frames are delivered as they come.
class StreamSource : public FrameSource {
  public:
    explicit StreamSource(std::string url);

    /// http, https, rtsp, rtmp, rtmps, udp, rtp, srt with a host.
    [[nodiscard]] static bool isAcceptable(const std::string& url);

    [[nodiscard]] std::string name() const override; ///< without user name, password and query
    [[nodiscard]] SourceTraits traits() const override { return {.live = true}; }
    [[nodiscard]] SourceEnd run(FrameSink& sink, std::stop_token stop) override;

  private:
    std::string m_url;
};

} // namespace pw::app
