// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/disturbancecanvas.h"

#include "core/quality/facialregions.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>

namespace pw {

DisturbanceCanvas::DisturbanceCanvas(const Portrait& portrait, std::uint64_t seed, std::uint32_t stream)
    : m_portrait(portrait), m_random(seed, stream), m_face(portrait.bgr.clone()), m_mask(emptyMask())
{
}

cv::Point2d DisturbanceCanvas::middle(std::size_t firstLandmark, std::size_t lastLandmark) const
{
    cv::Point2d sum;
    for (std::size_t i = firstLandmark; i <= lastLandmark; ++i)
        sum += landmark(i);
    return sum / static_cast<double>(lastLandmark - firstLandmark + 1);
}

cv::Point DisturbanceCanvas::randomPlace()
{
    std::vector<cv::Point> places;
    cv::findNonZero(faceMask(m_portrait.landmarks, m_face.size()), places);
    if (places.empty())
        return {m_face.cols / 2, m_face.rows / 2};
    return places[static_cast<std::size_t>(m_random.uniform() * static_cast<double>(places.size()))];
}

cv::Scalar DisturbanceCanvas::skinColour() const
{
    const cv::Mat regions = facialRegions(m_portrait.landmarks, m_face.size());
    const auto cheeks = std::ranges::find(kFacialRegionNames, std::string_view("cheeks"));
    return cv::mean(m_face, regions == static_cast<int>(cheeks - kFacialRegionNames.begin()));
}

cv::Mat DisturbanceCanvas::randomPatch()
{
    const cv::Point centre = randomPlace();
    const cv::Size2d half(pixels(m_random.between(12, 17)), pixels(m_random.between(12, 17)));
    cv::Mat mask = emptyMask();
    cv::rectangle(mask, cv::Point2d(centre.x - half.width, centre.y - half.height),
                  cv::Point2d(centre.x + half.width, centre.y + half.height), cv::Scalar(255), cv::FILLED);
    return mask;
}

void DisturbanceCanvas::replace(const cv::Mat& mask, const cv::Mat& picture)
{
    picture.copyTo(m_face, mask);
    m_mask |= mask;
}

void DisturbanceCanvas::fill(const cv::Mat& mask, const cv::Scalar& colour)
{
    m_face.setTo(colour, mask);
    m_mask |= mask;
}

void DisturbanceCanvas::fill(const std::vector<cv::Point>& polygon, const cv::Scalar& colour)
{
    cv::Mat mask = emptyMask();
    cv::fillPoly(mask, std::vector{polygon}, cv::Scalar(255));
    fill(mask, colour);
}

void DisturbanceCanvas::blend(const cv::Mat& share, const cv::Scalar& colour)
{
    for (int y = 0; y < m_face.rows; ++y) {
        for (int x = 0; x < m_face.cols; ++x) {
            const double part = share.at<float>(y, x);
            auto& pixel = m_face.at<cv::Vec3b>(y, x);
            for (int channel = 0; channel < 3; ++channel)
                pixel[channel] =
                    cv::saturate_cast<uchar>((1 - part) * pixel[channel] + part * colour[channel]);
        }
    }
    m_mask |= share > 0.5;
}

} // namespace pw
