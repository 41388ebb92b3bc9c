// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/baselines.h"

#include "core/evaluation/randomnumbers.h"

#include <array>
#include <cmath>

namespace pw {

namespace {

cv::Mat randomMap(cv::Size size, std::uint64_t seed)
{
    RandomNumbers random(seed, 0);
    cv::Mat map(size, CV_32FC1);
    for (auto value = map.begin<float>(); value != map.end<float>(); ++value)
        *value = static_cast<float>(random.uniform());
    return map;
}

cv::Mat centreMap(cv::Size size, std::uint64_t /*seed*/)
{
    const double centreX = (size.width - 1) / 2.0, centreY = (size.height - 1) / 2.0;
    const double corner = std::hypot(centreX, centreY);
    cv::Mat map(size, CV_32FC1);
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width; ++x)
            map.at<float>(y, x) = static_cast<float>(1 - std::hypot(x - centreX, y - centreY) / corner);
    return map;
}

constexpr std::array kBaselines = {MapBaseline{"random", randomMap}, MapBaseline{"centre", centreMap}};

} // namespace

std::span<const MapBaseline> mapBaselines()
{
    return kBaselines;
}

} // namespace pw
