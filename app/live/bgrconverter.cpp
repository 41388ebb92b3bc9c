// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/bgrconverter.h"

namespace pw::app {

namespace {

constexpr int kMostSide = 16'384;

int coefficients(const RawPicture& picture)
{
    switch (picture.colourSpace) {
    case AVCOL_SPC_BT709:
        return SWS_CS_ITU709;
    case AVCOL_SPC_BT470BG:
    case AVCOL_SPC_SMPTE170M:
        return SWS_CS_ITU601;
    case AVCOL_SPC_BT2020_NCL:
        return SWS_CS_BT2020;
    default:
        return picture.height >= 720 ? SWS_CS_ITU709 : SWS_CS_ITU601;
    }
}

} // namespace

cv::Mat BgrConverter::convert(const RawPicture& picture)
{
    const int width = picture.width;
    const int height = picture.height;
    if (width < 1 || height < 1 || width > kMostSide || height > kMostSide ||
        sws_isSupportedInput(picture.format) == 0)
        return {};
    m_scaler.reset(sws_getCachedContext(m_scaler.release(), width, height, picture.format, width, height,
                                        AV_PIX_FMT_BGR24, SWS_BILINEAR, nullptr, nullptr, nullptr));
    if (!m_scaler)
        return {};
    sws_setColorspaceDetails(m_scaler.get(), sws_getCoefficients(coefficients(picture)),
                             picture.fullRange ? 1 : 0, sws_getCoefficients(SWS_CS_DEFAULT), 1, 0, 1 << 16,
                             1 << 16);
    cv::Mat bgr(height, width, CV_8UC3);
    unsigned char* const target[] = {bgr.data};
    const int stride[] = {static_cast<int>(bgr.step)};
    if (sws_scale(m_scaler.get(), picture.planes, picture.strides, 0, height, target, stride) != height)
        return {};
    return bgr;
}

} // namespace pw::app
