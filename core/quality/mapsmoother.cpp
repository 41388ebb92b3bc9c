// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/mapsmoother.h"

#include "core/quality/pixelmap.h"

#include <opencv2/core.hpp>

#include <cmath>
#include <utility>

namespace pw {

namespace {

constexpr double kTooOld = 1; // seconds: what was shown so long ago has nothing to do with now

} // namespace

PixelQualityMap MapSmoother::smoothed(const PixelQualityMap& map, double second)
{
    const double passed = second - std::exchange(m_at, second);
    const bool fits = m_shown && m_shown->method == map.method &&
                      m_shown->values.size() == map.values.size() &&
                      m_shown->regions.size() == map.regions.size();
    if (m_timeConstant <= 0 || !fits || passed < 0 || passed > kTooOld) {
        m_shown = map;
        return map;
    }
    const double share = 1 - std::exp(-passed / m_timeConstant); // of the new map
    cv::Mat values;
    cv::addWeighted(map.values, share, m_shown->values, 1 - share, 0, values);
    PixelQualityMap next = describedMap(values, map.method);
    next.regions = map.regions;
    for (std::size_t i = 0; i < next.regions.size(); ++i)
        next.regions[i].mean = share * map.regions[i].mean + (1 - share) * m_shown->regions[i].mean;
    m_shown = next;
    return next;
}

} // namespace pw
