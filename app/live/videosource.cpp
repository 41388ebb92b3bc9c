// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/videosource.h"

#include "app/live/pacing.h"
#include "app/live/videodecoder.h"

#include <QString>
#include <QStringList>
#include <QUrl>

#include <filesystem>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace pw::app {

VideoFileSource::VideoFileSource(std::string path, Repeat repeat) : m_path(std::move(path)), m_repeat(repeat)
{
}

std::string VideoFileSource::name() const
{
    return std::filesystem::path(m_path).filename().string();
}

SourceEnd VideoFileSource::run(FrameSink& sink, std::stop_token stop)
{
    VideoDecoder decoder(m_path, VideoDecoder::Kind::File, stop);
    if (const auto opened = decoder.open(); !opened)
        return opened.error();
    auto start = FrameClock::now();
    VideoDecoder::Picture picture{};
    while (!stop.stop_requested()) {
        const auto step = decoder.next(picture);
        if (!step)
            return step.error();
        switch (*step) {
        case VideoDecoder::Step::Damaged:
            sink.takeDamagedFrame();
            break;
        case VideoDecoder::Step::Frame:
            if (sleepUntil(start + picture.at, stop))
                sink.takeFrame(std::move(picture.bgr), FrameClock::now());
            break;
        case VideoDecoder::Step::End:
            if (m_repeat == Repeat::Once || !decoder.rewind())
                return {};
            start = FrameClock::now();
            break;
        }
    }
    return {};
}

StreamSource::StreamSource(std::string url) : m_url(std::move(url)) {}

bool StreamSource::isAcceptable(const std::string& url)
{
    static const QStringList kSchemes = {u"http"_s,  u"https"_s, u"rtsp"_s, u"rtmp"_s,
                                         u"rtmps"_s, u"udp"_s,   u"rtp"_s,  u"srt"_s};
    const QUrl parsed(QString::fromStdString(url), QUrl::StrictMode);
    return parsed.isValid() && kSchemes.contains(parsed.scheme()) && !parsed.host().isEmpty();
}

std::string StreamSource::name() const
{
    return QUrl(QString::fromStdString(m_url))
        .toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment)
        .toStdString();
}

SourceEnd StreamSource::run(FrameSink& sink, std::stop_token stop)
{
    if (!isAcceptable(m_url))
        return {SourceTrouble::Unsupported, "not the address of a stream"};
    VideoDecoder decoder(m_url, VideoDecoder::Kind::Stream, stop);
    if (const auto opened = decoder.open(); !opened)
        return opened.error();
    VideoDecoder::Picture picture{};
    while (!stop.stop_requested()) {
        const auto step = decoder.next(picture);
        if (!step)
            return step.error();
        if (*step == VideoDecoder::Step::End)
            return {};
        if (*step == VideoDecoder::Step::Damaged)
            sink.takeDamagedFrame();
        else
            sink.takeFrame(std::move(picture.bgr), FrameClock::now());
    }
    return {};
}

} // namespace pw::app
