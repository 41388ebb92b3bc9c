// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/ranking.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace pw {

std::vector<double> midRanks(const std::vector<double>& values)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t i) { return values[i]; });
    std::vector<double> ranks(values.size());
    for (std::size_t first = 0, last = 0; first < order.size(); first = last) {
        while (last < order.size() && values[order[last]] == values[order[first]])
            ++last;
        for (std::size_t i = first; i < last; ++i)
            ranks[order[i]] = static_cast<double>(first + last + 1) / 2;
    }
    return ranks;
}

std::optional<double> rankCorrelation(const std::vector<double>& a, const std::vector<double>& b)
{
    if (a.size() != b.size() || a.empty())
        return std::nullopt;
    const std::vector<double> x = midRanks(a), y = midRanks(b);
    const double centre = (static_cast<double>(a.size()) + 1) / 2;
    double xx = 0, yy = 0, xy = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        xx += (x[i] - centre) * (x[i] - centre);
        yy += (y[i] - centre) * (y[i] - centre);
        xy += (x[i] - centre) * (y[i] - centre);
    }
    if (!(xx > 0) || !(yy > 0))
        return std::nullopt;
    return xy / std::sqrt(xx * yy);
}

std::optional<double> rocArea(const std::vector<double>& low, const std::vector<double>& high)
{
    if (low.empty() || high.empty())
        return std::nullopt;
    std::vector<double> all = low;
    all.insert(all.end(), high.begin(), high.end());
    const std::vector<double> ranks = midRanks(all);
    const double sum =
        std::accumulate(ranks.begin() + static_cast<std::ptrdiff_t>(low.size()), ranks.end(), 0.0);
    const auto lows = static_cast<double>(low.size()), highs = static_cast<double>(high.size());
    return (sum - highs * (highs + 1) / 2) / (lows * highs);
}

} // namespace pw
