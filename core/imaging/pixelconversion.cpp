// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/pixelconversion.h"

#include <opencv2/core.hpp>

#include <algorithm>

namespace pw {

namespace {

// Rounded a * b / 255.
int scaled(int a, int b)
{
    return (a * b + 127) / 255;
}

} // namespace

cv::Mat overWhite(const cv::Mat& bgra, AlphaKind kind)
{
    cv::Mat bgr(bgra.size(), CV_8UC3);
    for (int y = 0; y < bgra.rows; ++y) {
        const auto* from = bgra.ptr<cv::Vec4b>(y);
        auto* to = bgr.ptr<cv::Vec3b>(y);
        for (int x = 0; x < bgra.cols; ++x) {
            const int alpha = from[x][3];
            for (int c = 0; c < 3; ++c) {
                const int colour = kind == AlphaKind::Straight ? scaled(from[x][c], alpha) : from[x][c];
                to[x][c] = static_cast<std::uint8_t>(std::min(colour + 255 - alpha, 255));
            }
        }
    }
    return bgr;
}

void cmykToBgr(const std::uint8_t* cmyk, std::uint8_t* bgr, int count, bool inverted)
{
    const int flip = inverted ? 0 : 255;
    for (int i = 0; i < count; ++i, cmyk += 4, bgr += 3) {
        const int light = cmyk[3] ^ flip; // 255 - k
        bgr[0] = static_cast<std::uint8_t>(scaled(cmyk[2] ^ flip, light));
        bgr[1] = static_cast<std::uint8_t>(scaled(cmyk[1] ^ flip, light));
        bgr[2] = static_cast<std::uint8_t>(scaled(cmyk[0] ^ flip, light));
    }
}

cv::Mat upright(const cv::Mat& bgr, int orientation)
{
    if (orientation <= 1 || orientation > 8)
        return bgr;
    cv::Mat turned = bgr;
    if (orientation >= 5)
        turned = bgr.t();
    if (orientation == 5)
        return turned;
    // cv::flip: 1 mirrors left and right, 0 top and bottom, -1 both.
    const int axis = orientation == 2 || orientation == 6 ? 1 : orientation == 4 || orientation == 8 ? 0 : -1;
    cv::Mat result;
    cv::flip(turned, result, axis);
    return result;
}

double meanLevel(const cv::Mat& bgr)
{
    const cv::Scalar mean = cv::mean(bgr);
    return (mean[0] + mean[1] + mean[2]) / 3;
}

} // namespace pw
