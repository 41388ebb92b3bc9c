// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/videoframe.h"

#include <QImage>
#include <QVideoFrame>

#include <algorithm>
#include <iterator>

namespace pw::app {

namespace {

struct FormatPair {
    QVideoFrameFormat::PixelFormat qt;
    AVPixelFormat av;
};

constexpr FormatPair kFormats[] = {
    {QVideoFrameFormat::Format_YUV420P, AV_PIX_FMT_YUV420P},
    {QVideoFrameFormat::Format_YUV422P, AV_PIX_FMT_YUV422P},
    {QVideoFrameFormat::Format_NV12, AV_PIX_FMT_NV12},
    {QVideoFrameFormat::Format_NV21, AV_PIX_FMT_NV21},
    {QVideoFrameFormat::Format_YUYV, AV_PIX_FMT_YUYV422},
    {QVideoFrameFormat::Format_UYVY, AV_PIX_FMT_UYVY422},
    {QVideoFrameFormat::Format_BGRA8888, AV_PIX_FMT_BGRA},
    {QVideoFrameFormat::Format_BGRX8888, AV_PIX_FMT_BGR0},
    {QVideoFrameFormat::Format_RGBA8888, AV_PIX_FMT_RGBA},
    {QVideoFrameFormat::Format_RGBX8888, AV_PIX_FMT_RGB0},
    {QVideoFrameFormat::Format_ARGB8888, AV_PIX_FMT_ARGB},
    {QVideoFrameFormat::Format_XRGB8888, AV_PIX_FMT_0RGB},
    {QVideoFrameFormat::Format_ABGR8888, AV_PIX_FMT_ABGR},
    {QVideoFrameFormat::Format_XBGR8888, AV_PIX_FMT_0BGR},
    {QVideoFrameFormat::Format_Y8, AV_PIX_FMT_GRAY8},
};

AVColorSpace colourSpace(const QVideoFrameFormat& format)
{
    switch (format.colorSpace()) {
    case QVideoFrameFormat::ColorSpace_BT709:
        return AVCOL_SPC_BT709;
    case QVideoFrameFormat::ColorSpace_BT601:
        return AVCOL_SPC_SMPTE170M;
    default:
        return AVCOL_SPC_UNSPECIFIED;
    }
}

cv::Mat decodedJpeg(const QVideoFrame& frame)
{
    const QImage image =
        QImage::fromData(frame.bits(0), frame.mappedBytes(0), "JPG").convertToFormat(QImage::Format_BGR888);
    if (image.isNull())
        return {};
    return cv::Mat(image.height(), image.width(), CV_8UC3, const_cast<uchar*>(image.constBits()),
                   static_cast<std::size_t>(image.bytesPerLine()))
        .clone();
}

} // namespace

cv::Mat VideoFrameConverter::toBgr(const QVideoFrame& shared)
{
    QVideoFrame frame = shared;
    if (!frame.map(QVideoFrame::ReadOnly))
        return {};
    cv::Mat bgr;
    const auto row = std::ranges::find(kFormats, frame.pixelFormat(), &FormatPair::qt);
    if (frame.pixelFormat() == QVideoFrameFormat::Format_Jpeg) {
        bgr = decodedJpeg(frame);
    } else if (row != std::end(kFormats)) {
        RawPicture picture;
        picture.width = frame.width();
        picture.height = frame.height();
        picture.format = row->av;
        picture.colourSpace = colourSpace(frame.surfaceFormat());
        picture.fullRange = frame.surfaceFormat().colorRange() == QVideoFrameFormat::ColorRange_Full;
        for (int plane = 0; plane < frame.planeCount(); ++plane) {
            picture.planes[plane] = frame.bits(plane);
            picture.strides[plane] = frame.bytesPerLine(plane);
        }
        bgr = m_converter.convert(picture);
    }
    frame.unmap();
    return bgr;
}

} // namespace pw::app
