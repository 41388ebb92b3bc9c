// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/variations.h"

#include "core/evaluation/randomnumbers.h"

#include <opencv2/imgproc.hpp>

#include <array>
#include <cmath>

namespace pw {

namespace {

constexpr double kNoise = 2;
constexpr double kScale = 1.05;

cv::Mat same(const cv::Mat& picture)
{
    return picture;
}

cv::Mat sameFace(const cv::Mat& face, std::uint64_t /*seed*/)
{
    return face;
}

cv::Mat noisy(const cv::Mat& face, std::uint64_t seed)
{
    constexpr std::uint32_t kStream = 1;
    RandomNumbers random(seed, kStream);
    cv::Mat changed = face.clone();
    for (auto pixel = changed.begin<cv::Vec3b>(); pixel != changed.end<cv::Vec3b>(); ++pixel)
        for (int channel = 0; channel < 3; ++channel)
            (*pixel)[channel] = cv::saturate_cast<uchar>((*pixel)[channel] + kNoise * random.normal());
    return changed;
}

cv::Mat mirrored(const cv::Mat& picture)
{
    cv::Mat changed;
    cv::flip(picture, changed, 1);
    return changed;
}

cv::Mat mirroredFace(const cv::Mat& face, std::uint64_t /*seed*/)
{
    return mirrored(face);
}

cv::Mat scaled(const cv::Mat& picture, double factor)
{
    const double centreX = (picture.cols - 1) / 2.0, centreY = (picture.rows - 1) / 2.0;
    const cv::Matx23d matrix(factor, 0, (1 - factor) * centreX, 0, factor, (1 - factor) * centreY);
    cv::Mat changed;
    cv::warpAffine(picture, changed, matrix, picture.size(), cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    return changed;
}

cv::Mat enlargedFace(const cv::Mat& face, std::uint64_t /*seed*/)
{
    return scaled(face, kScale);
}

cv::Mat reduced(const cv::Mat& map)
{
    return scaled(map, 1 / kScale);
}

constexpr std::array kVariations = {
    MapVariation{"noise", noisy, same, 0, 0},
    MapVariation{"flip", mirroredFace, mirrored, 0, 0},
    MapVariation{"seed", sameFace, same, 1, 0},
    MapVariation{"scale", enlargedFace, reduced, 0, (kScale - 1) / 2 / kScale},
};

} // namespace

std::span<const MapVariation> mapVariations()
{
    return kVariations;
}

} // namespace pw
