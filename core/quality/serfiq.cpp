// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/serfiq.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <numeric>
#include <vector>

namespace pw {

namespace {

constexpr std::size_t kFewestPasses = 3; // leaving one out must leave a pair

double nativeQuality(double meanDistance)
{
    return 2 / (1 + std::exp(meanDistance));
}

/// For each pass the sum of its embedding's distances to all others. |u - v|^2 = 2 - 2 u.v for unit vectors.
std::vector<double> distanceSums(std::span<const float> gram, std::size_t passes)
{
    std::vector<double> length(passes), sums(passes);
    for (std::size_t t = 0; t < passes; ++t)
        length[t] = std::sqrt(static_cast<double>(gram[t * passes + t]));
    for (std::size_t t = 0; t < passes; ++t) {
        for (std::size_t other = t + 1; other < passes; ++other) {
            const double cosine = gram[t * passes + other] / (length[t] * length[other]);
            const double distance = std::sqrt(std::max(0.0, 2 - 2 * cosine));
            sums[t] += distance;
            sums[other] += distance;
        }
    }
    return sums;
}

double jackknifeError(std::span<const double> sums, double total)
{
    const auto count = static_cast<double>(sums.size());
    const double pairsLeft = (count - 1) * (count - 2) / 2;
    std::vector<double> without(sums.size()); // q without pass t
    std::ranges::transform(sums, without.begin(),
                           [&](double sum) { return nativeQuality((total - sum) / pairsLeft); });
    const double mean = std::accumulate(without.begin(), without.end(), 0.0) / count;
    double squares = 0;
    for (const double value : without)
        squares += (value - mean) * (value - mean);
    return std::sqrt((count - 1) / count * squares);
}

} // namespace

Result<QualityScore> serfiq(std::span<const float> gram, int passes, const NetworkInfo& network)
{
    const auto count = static_cast<std::size_t>(std::max(passes, 0));
    if (count < kFewestPasses || gram.size() != count * count)
        return failure(ErrorCode::InvalidArgument, "passes",
                       "the quality estimate needs three or more passes");
    for (std::size_t t = 0; t < count; ++t)
        if (!(gram[t * count + t] > 0) || !std::isfinite(gram[t * count + t]))
            return failure(ErrorCode::Internal, network.id, "the network gave an embedding without length");

    const std::vector<double> sums = distanceSums(gram, count);
    const double total = std::accumulate(sums.begin(), sums.end(), 0.0) / 2; // each pair was counted twice
    const double pairs = static_cast<double>(count) * static_cast<double>(count - 1) / 2;
    QualityScore score;
    score.native = nativeQuality(total / pairs);
    score.scaled = scaledQuality(score.native, network.alpha, network.r);
    score.spread = jackknifeError(sums, total);
    score.percentile = qualityPercentile(score.native, network);
    score.passes = passes;
    return score;
}

double scaledQuality(double native, double alpha, double r)
{
    return 1 / (1 + std::exp(-alpha * (native - r)));
}

std::optional<double> qualityPercentile(double native, const NetworkInfo& network)
{
    if (const auto& values = network.referenceValues; !values.empty()) {
        const auto [first, last] = std::ranges::equal_range(values, native);
        const auto below = first - values.begin(), upTo = last - values.begin();
        return 50 * static_cast<double>(below + upTo) / static_cast<double>(values.size());
    }
    if (!network.referenceMean || !network.referenceSd || !(*network.referenceSd > 0))
        return std::nullopt;
    const double deviation = (native - *network.referenceMean) / *network.referenceSd;
    return 50 * std::erfc(-deviation / std::numbers::sqrt2);
}

} // namespace pw
