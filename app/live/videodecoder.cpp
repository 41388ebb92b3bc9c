// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/videodecoder.h"

#include <opencv2/core.hpp>

extern "C" {
#include <libavutil/display.h>
}

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace pw::app {

namespace {

constexpr auto kPatience = std::chrono::seconds(10);

std::string message(int code)
{
    std::array<char, AV_ERROR_MAX_STRING_SIZE> text{};
    av_strerror(code, text.data(), text.size());
    return text.data();
}

SourceTrouble trouble(int code, bool stopped)
{
    if (stopped)
        return SourceTrouble::None;
    switch (code) {
    case AVERROR(ENOENT):
    case AVERROR_HTTP_NOT_FOUND:
        return SourceTrouble::NotFound;
    case AVERROR(EACCES):
    case AVERROR(EPERM):
    case AVERROR_HTTP_UNAUTHORIZED:
    case AVERROR_HTTP_FORBIDDEN:
        return SourceTrouble::Denied;
    case AVERROR(EBUSY):
        return SourceTrouble::Busy;
    case AVERROR_EXIT: // our own time limit
        return SourceTrouble::OpenTimeout;
    case AVERROR_INVALIDDATA:
    case AVERROR_DECODER_NOT_FOUND:
    case AVERROR_DEMUXER_NOT_FOUND:
    case AVERROR_STREAM_NOT_FOUND:
    case AVERROR_PROTOCOL_NOT_FOUND:
    case AVERROR_PATCHWELCOME:
        return SourceTrouble::Unsupported;
    default:
        return SourceTrouble::Lost;
    }
}

/// Phones store a turned picture and a matrix that puts it upright.
int quarterTurns(const AVStream& stream)
{
    const auto* matrix = reinterpret_cast<const std::int32_t*>(
        av_stream_get_side_data(&stream, AV_PKT_DATA_DISPLAYMATRIX, nullptr));
    if (!matrix)
        return 0;
    const double degrees = -av_display_rotation_get(matrix);
    return std::isnan(degrees) ? 0 : (static_cast<int>(std::lround(degrees / 90)) % 4 + 4) % 4;
}

} // namespace

VideoDecoder::VideoDecoder(std::string address, Kind kind, std::stop_token stop)
    : m_address(std::move(address)), m_kind(kind), m_stop(std::move(stop)), m_packet(av_packet_alloc()),
      m_frame(av_frame_alloc())
{
}

int VideoDecoder::interrupted(void* self)
{
    const auto& decoder = *static_cast<const VideoDecoder*>(self);
    return decoder.m_stop.stop_requested() || std::chrono::steady_clock::now() > decoder.m_deadline ? 1 : 0;
}

SourceEnd VideoDecoder::ended(int code) const
{
    return {trouble(code, m_stop.stop_requested()), message(code)};
}

tl::expected<void, SourceEnd> VideoDecoder::open()
{
    m_deadline = std::chrono::steady_clock::now() + kPatience;
    AVFormatContext* format = avformat_alloc_context();
    format->interrupt_callback = {&VideoDecoder::interrupted, this};
    AVDictionary* options = nullptr;
    av_dict_set(&options, "protocol_whitelist",
                m_kind == Kind::File ? "file" : "http,https,tcp,tls,udp,rtp,rtsp,rtmp,rtmps,srt,crypto", 0);
    const std::string address = m_kind == Kind::File ? "file:" + m_address : m_address;
    int code = avformat_open_input(&format, address.c_str(), nullptr, &options); // frees `format` on failure
    av_dict_free(&options);
    if (code < 0)
        return tl::unexpected(ended(code));
    m_format.reset(format);
    if (code = avformat_find_stream_info(format, nullptr); code < 0)
        return tl::unexpected(ended(code));
    const AVCodec* codec = nullptr;
    m_stream = av_find_best_stream(format, AVMEDIA_TYPE_VIDEO, -1, -1, &codec, 0);
    if (m_stream < 0)
        return tl::unexpected(ended(m_stream));
    const AVStream& stream = *format->streams[m_stream];
    m_quarterTurns = quarterTurns(stream);
    m_codec.reset(avcodec_alloc_context3(codec));
    avcodec_parameters_to_context(m_codec.get(), stream.codecpar);
    m_codec->pkt_timebase = stream.time_base;
    m_codec->thread_count = 1; // the machine's cores are for the analysis
    if (code = avcodec_open2(m_codec.get(), codec, nullptr); code < 0)
        return tl::unexpected(ended(code));
    return {};
}

/// Hands the decoder one more packet; false when there are no more.
tl::expected<bool, SourceEnd> VideoDecoder::feed()
{
    m_deadline = std::chrono::steady_clock::now() + kPatience;
    while (true) {
        const int code = av_read_frame(m_format.get(), m_packet.get());
        if (code == AVERROR_EOF) {
            avcodec_send_packet(m_codec.get(), nullptr);
            m_drained = true;
            return false;
        }
        if (code < 0)
            return tl::unexpected(ended(code));
        const bool wanted = m_packet->stream_index == m_stream;
        if (wanted)
            avcodec_send_packet(m_codec.get(),
                                m_packet.get()); // a bad packet shows as a damaged frame or none
        av_packet_unref(m_packet.get());
        if (wanted)
            return true;
    }
}

tl::expected<VideoDecoder::Step, SourceEnd> VideoDecoder::next(Picture& picture)
{
    while (true) {
        const int code = avcodec_receive_frame(m_codec.get(), m_frame.get());
        if (code == AVERROR_EOF)
            return Step::End;
        if (code == AVERROR(EAGAIN)) {
            if (const auto fed = m_drained ? tl::expected<bool, SourceEnd>(false) : feed(); !fed)
                return tl::unexpected(fed.error());
            continue;
        }
        if (code < 0 || m_frame->decode_error_flags != 0 || (m_frame->flags & AV_FRAME_FLAG_CORRUPT) != 0)
            return Step::Damaged;
        const AVStream& stream = *m_format->streams[m_stream];
        const std::int64_t start = stream.start_time == AV_NOPTS_VALUE ? 0 : stream.start_time;
        picture.at = std::chrono::microseconds(
            av_rescale_q(m_frame->best_effort_timestamp - start, stream.time_base, AVRational{1, 1'000'000}));
        picture.bgr = toBgr(*m_frame);
        return picture.bgr.empty() ? Step::Damaged : Step::Frame;
    }
}

cv::Mat VideoDecoder::toBgr(const AVFrame& frame)
{
    RawPicture picture;
    picture.width = frame.width;
    picture.height = frame.height;
    picture.format = static_cast<AVPixelFormat>(frame.format);
    picture.colourSpace = frame.colorspace;
    picture.fullRange = frame.color_range == AVCOL_RANGE_JPEG;
    std::copy_n(frame.data, 4, picture.planes);
    std::copy_n(frame.linesize, 4, picture.strides);
    cv::Mat bgr = m_converter.convert(picture);
    if (m_quarterTurns != 0 && !bgr.empty()) {
        constexpr std::array kTurns = {cv::ROTATE_90_CLOCKWISE, cv::ROTATE_180,
                                       cv::ROTATE_90_COUNTERCLOCKWISE};
        cv::Mat upright;
        cv::rotate(bgr, upright, kTurns[static_cast<std::size_t>(m_quarterTurns - 1)]);
        return upright;
    }
    return bgr;
}

bool VideoDecoder::rewind()
{
    const std::int64_t start = m_format->streams[m_stream]->start_time;
    if (av_seek_frame(m_format.get(), m_stream, start == AV_NOPTS_VALUE ? 0 : start, AVSEEK_FLAG_BACKWARD) <
        0)
        return false;
    avcodec_flush_buffers(m_codec.get());
    m_drained = false;
    return true;
}

} // namespace pw::app
