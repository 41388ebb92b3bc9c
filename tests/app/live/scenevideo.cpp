// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/live/scenevideo.h"

#include "app/live/avhandles.h"
#include "core/imaging/imagereader.h"
#include "tests/support/testassets.h"

#include <opencv2/imgproc.hpp>

extern "C" {
#include <libavutil/opt.h>
}

#include <cmath>
#include <numbers>
#include <utility>

namespace pw::test {

namespace {

// Where the face is in the portrait, and how large it is meant to be on the frame.
const cv::Point2d kFace(224, 118);
constexpr double kScale = 1.9; // of a frame 720 pixels high

struct OutputCloser {
    void operator()(AVFormatContext* context) const
    {
        avio_closep(&context->pb);
        avformat_free_context(context);
    }
};

/// The encoder with its muxer.
class Encoder {
  public:
    std::string open(const std::string& path, cv::Size size, int rate)
    {
        AVFormatContext* format = nullptr;
        if (avformat_alloc_output_context2(&format, nullptr, nullptr, path.c_str()) < 0)
            return "no container for " + path;
        m_format.reset(format);
        const AVCodec* codec = avcodec_find_encoder_by_name("libx264");
        if (!codec)
            codec = avcodec_find_encoder(AV_CODEC_ID_MPEG4);
        if (!codec)
            return "no encoder";
        m_codec.reset(avcodec_alloc_context3(codec));
        m_codec->width = size.width;
        m_codec->height = size.height;
        m_codec->pix_fmt = AV_PIX_FMT_YUV420P;
        m_codec->time_base = {1, rate};
        m_codec->framerate = {rate, 1};
        m_codec->gop_size = rate;
        m_codec->bit_rate = 8'000'000;
        if ((format->oformat->flags & AVFMT_GLOBALHEADER) != 0)
            m_codec->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
        av_opt_set(m_codec->priv_data, "preset", "ultrafast", 0);
        if (avcodec_open2(m_codec.get(), codec, nullptr) < 0)
            return "the encoder does not open";
        m_stream = avformat_new_stream(format, nullptr);
        avcodec_parameters_from_context(m_stream->codecpar, m_codec.get());
        m_stream->time_base = m_codec->time_base;
        if (avio_open(&format->pb, path.c_str(), AVIO_FLAG_WRITE) < 0 ||
            avformat_write_header(format, nullptr) < 0)
            return "cannot write " + path;
        m_frame.reset(av_frame_alloc());
        m_frame->format = AV_PIX_FMT_YUV420P;
        m_frame->width = size.width;
        m_frame->height = size.height;
        av_frame_get_buffer(m_frame.get(), 0);
        m_scaler.reset(sws_getContext(size.width, size.height, AV_PIX_FMT_BGR24, size.width, size.height,
                                      AV_PIX_FMT_YUV420P, SWS_BILINEAR, nullptr, nullptr, nullptr));
        return {};
    }

    void add(const cv::Mat& bgr, std::int64_t number)
    {
        av_frame_make_writable(m_frame.get());
        const unsigned char* const source[] = {bgr.data};
        const int stride[] = {static_cast<int>(bgr.step)};
        sws_scale(m_scaler.get(), source, stride, 0, bgr.rows, m_frame->data, m_frame->linesize);
        m_frame->pts = number;
        avcodec_send_frame(m_codec.get(), m_frame.get());
        drain();
    }

    void finish()
    {
        avcodec_send_frame(m_codec.get(), nullptr);
        drain();
        av_write_trailer(m_format.get());
    }

  private:
    void drain()
    {
        while (avcodec_receive_packet(m_codec.get(), m_packet.get()) == 0) {
            m_packet->stream_index = m_stream->index;
            m_packet->duration = 1; // else the container ends before its last frame
            av_packet_rescale_ts(m_packet.get(), m_codec->time_base, m_stream->time_base);
            av_interleaved_write_frame(m_format.get(), m_packet.get());
        }
    }

    std::unique_ptr<AVFormatContext, OutputCloser> m_format;
    app::AvPointer<AVCodecContext> m_codec;
    app::AvPointer<AVFrame> m_frame;
    app::AvPointer<AVPacket> m_packet{av_packet_alloc()};
    app::AvPointer<SwsContext> m_scaler;
    AVStream* m_stream = nullptr;
};

/// 0 at both ends of a part, 1 in its middle, and flat there.
double swell(double share)
{
    return std::min(1.0, 1.6 * std::sin(share * std::numbers::pi));
}

} // namespace

std::vector<ScenePart> allScenes()
{
    return {{Scene::Good, 3}, {Scene::Pan, 3},     {Scene::Good, 2}, {Scene::Zoom, 3}, {Scene::Good, 2},
            {Scene::Roll, 3}, {Scene::Good, 2},    {Scene::Blur, 3}, {Scene::Good, 2}, {Scene::Dark, 3},
            {Scene::Good, 2}, {Scene::Covered, 3}, {Scene::Good, 2}, {Scene::Away, 3}, {Scene::Good, 3}};
}

SceneFilm::SceneFilm(cv::Size size, std::vector<ScenePart> parts)
    : m_size(size), m_parts(std::move(parts)), m_portrait(readImage(samplePortrait())->bgr())
{
}

double SceneFilm::seconds() const
{
    double sum = 0;
    for (const ScenePart& part : m_parts)
        sum += part.seconds;
    return sum;
}

std::pair<Scene, double> SceneFilm::at(double second) const
{
    for (const ScenePart& part : m_parts) {
        if (second < part.seconds)
            return {part.scene, second / part.seconds};
        second -= part.seconds;
    }
    return {m_parts.back().scene, 1};
}

Scene SceneFilm::sceneAt(double second) const
{
    return at(second).first;
}

cv::Mat SceneFilm::frameAt(double second) const
{
    const auto [scene, share] = at(second);
    const double strength = swell(share);
    const double wave = std::sin(share * 2 * std::numbers::pi);
    double scale = kScale * m_size.height / 720;
    double degrees = 0;
    cv::Point2d middle(m_size.width / 2.0, m_size.height * 0.46);
    if (scene == Scene::Pan)
        middle.x += wave * m_size.width * 0.2;
    else if (scene == Scene::Zoom)
        scale *= 1 - 0.72 * strength;
    else if (scene == Scene::Roll)
        degrees = 38 * strength;
    else if (scene == Scene::Away)
        middle.x += strength * m_size.width;
    cv::Mat toFrame = cv::getRotationMatrix2D(kFace, degrees, scale);
    toFrame.at<double>(0, 2) += middle.x - kFace.x;
    toFrame.at<double>(1, 2) += middle.y - kFace.y;
    cv::Mat frame;
    cv::warpAffine(m_portrait, frame, toFrame, m_size, cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    if (scene == Scene::Blur && strength > 0.05)
        cv::GaussianBlur(frame, frame, {}, 9 * strength * m_size.height / 720);
    else if (scene == Scene::Dark)
        frame.convertTo(frame, -1, 1 - 0.96 * strength);
    else if (scene == Scene::Covered && share > 0.15 && share < 0.85)
        cv::rectangle(frame, cv::Rect2d(middle.x - 62 * scale, middle.y - 8 * scale, 124 * scale, 90 * scale),
                      cv::Scalar(150, 160, 165), cv::FILLED);
    return frame;
}

std::string encodeVideo(const std::string& path, const SceneFilm& film, cv::Size size, int framesPerSecond)
{
    Encoder encoder;
    if (std::string trouble = encoder.open(path, size, framesPerSecond); !trouble.empty())
        return trouble;
    const auto frames = std::llround(film.seconds() * framesPerSecond);
    for (std::int64_t number = 0; number < frames; ++number)
        encoder.add(film.frameAt(static_cast<double>(number) / framesPerSecond), number);
    encoder.finish();
    return {};
}

} // namespace pw::test
