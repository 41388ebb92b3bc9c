// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measures/analysis/background.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>

namespace pw {

namespace {

const cv::Size kSize(354, 292);

/// 255 where neither the head nor padding is, shrunk away from both.
cv::Mat backgroundOf(const FaceFrame& aligned, const HeadMask& mask)
{
    cv::Mat head, padding;
    cv::resize(mask.head, head, kSize, 0, 0, cv::INTER_NEAREST);
    cv::dilate(head, head, cv::Mat1b::ones(5, 5));
    cv::resize(aligned.padding(mask.region), padding, kSize, 0, 0, cv::INTER_NEAREST);
    return ~(head | padding);
}

double meanGradient(const cv::Mat& light, const cv::Mat& mask)
{
    cv::Mat across, down, length;
    cv::Scharr(light, across, CV_32F, 1, 0);
    cv::Scharr(light, down, CV_32F, 0, 1);
    cv::magnitude(across, down, length);
    return cv::mean(length, mask)[0];
}

} // namespace

std::optional<BackgroundStatistics> backgroundStatistics(const FaceFrame& aligned, const HeadMask& mask)
{
    const cv::Mat background = backgroundOf(aligned, mask);
    cv::Mat inner;
    cv::erode(background, inner, cv::Mat1b::ones(4, 4));
    const int count = cv::countNonZero(inner);
    if (count == 0)
        return std::nullopt;
    cv::Mat small;
    cv::resize(aligned.bgr(mask.region), small, kSize, 0, 0, cv::INTER_LINEAR);
    const cv::Mat light = luminance(small);
    cv::Scalar mean, deviation;
    cv::meanStdDev(cieLab(small), mean, deviation, inner);

    BackgroundStatistics result;
    result.share = static_cast<double>(cv::countNonZero(background)) / kSize.area();
    result.edges = meanGradient(light, inner);
    result.tone = deviation[0];
    result.lightness = mean[0];
    result.colourSpread = std::max(deviation[1], deviation[2]);
    result.whiteShare = static_cast<double>(cv::countNonZero((light == 255) & inner)) / count;
    return result;
}

} // namespace pw
