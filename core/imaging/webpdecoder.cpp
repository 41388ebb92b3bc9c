// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/webpdecoder.h"

#include "core/imaging/exiforientation.h"
#include "core/imaging/imagenotes.h"
#include "core/imaging/pixelconversion.h"

#include <opencv2/core.hpp>
#include <webp/decode.h>
#include <webp/demux.h>

#include <memory>

namespace pw {

namespace {

struct DemuxerDelete {
    void operator()(WebPDemuxer* demuxer) const { WebPDemuxDelete(demuxer); }
};

std::span<const std::uint8_t> exifChunk(const WebPDemuxer* demuxer)
{
    WebPChunkIterator chunk{};
    if (!WebPDemuxGetChunk(demuxer, "EXIF", 1, &chunk))
        return {};
    const std::span<const std::uint8_t> payload(chunk.chunk.bytes, chunk.chunk.size);
    WebPDemuxReleaseChunkIterator(&chunk);
    return payload; // points into the file's bytes, which outlive the iterator
}

} // namespace

Result<DecodedImage> decodeWebP(std::span<const std::uint8_t> bytes, const std::string& name,
                                const ImageLimits& limits)
{
    WebPBitstreamFeatures features{};
    if (WebPGetFeatures(bytes.data(), bytes.size(), &features) != VP8_STATUS_OK)
        return failure(ErrorCode::ImageDamaged, name, "no WebP header");
    if (auto ok = checkDimensions(static_cast<unsigned>(features.width),
                                  static_cast<unsigned>(features.height), name, limits);
        !ok)
        return tl::unexpected(ok.error());

    const WebPData data{bytes.data(), bytes.size()};
    const std::unique_ptr<WebPDemuxer, DemuxerDelete> demuxer(WebPDemux(&data));
    if (!demuxer)
        return failure(ErrorCode::ImageDamaged, name, "the file is cut or its chunks are damaged");
    const auto flags = WebPDemuxGetI(demuxer.get(), WEBP_FF_FORMAT_FLAGS);
    const auto frames = WebPDemuxGetI(demuxer.get(), WEBP_FF_FRAME_COUNT);

    WebPIterator frame{};
    if (!WebPDemuxGetFrame(demuxer.get(), 1, &frame))
        return failure(ErrorCode::ImageDamaged, name, "there is no frame in it");
    const cv::Rect area(frame.x_offset, frame.y_offset, frame.width, frame.height);
    if ((area & cv::Rect(0, 0, features.width, features.height)) != area) {
        WebPDemuxReleaseIterator(&frame);
        return failure(ErrorCode::ImageDamaged, name, "the first frame is larger than the picture");
    }
    cv::Mat bgra(area.size(), CV_8UC4);
    const bool decoded = WebPDecodeBGRAInto(frame.fragment.bytes, frame.fragment.size, bgra.data,
                                            bgra.step * static_cast<std::size_t>(bgra.rows),
                                            static_cast<int>(bgra.step)) != nullptr;
    const bool alpha = frame.has_alpha != 0;
    WebPDemuxReleaseIterator(&frame);
    if (!decoded)
        return failure(ErrorCode::ImageDamaged, name, "the picture data are cut or damaged");

    DecodedImage image;
    image.stored.channels = 3;
    image.stored.bits = 8;
    image.bgr = cv::Mat(features.height, features.width, CV_8UC3, cv::Scalar::all(255));
    overWhite(bgra).copyTo(image.bgr(area));
    if (frames > 1)
        image.conversions.push_back({notes::kFirstOfAnimation, std::to_string(frames)});
    if (alpha || area.area() != image.bgr.size().area())
        image.conversions.push_back({notes::kAlphaOverWhite});
    image.hasColourProfile = (flags & ICCP_FLAG) != 0;
    image.orientation = exifOrientation(exifChunk(demuxer.get()));
    return image;
}

} // namespace pw
