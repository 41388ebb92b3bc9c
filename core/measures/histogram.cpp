// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measures/histogram.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace pw {

namespace {

/// The first value at which the cumulated share reaches `share`.
int quantile(const Histogram& histogram, double share)
{
    double cumulated = 0;
    for (std::size_t value = 0; value < histogram.size(); ++value)
        if ((cumulated += histogram[value]) >= share)
            return static_cast<int>(value);
    return 255;
}

} // namespace

Histogram histogramOf(const cv::Mat& values, const cv::Mat& mask)
{
    Histogram histogram{};
    double count = 0;
    for (int y = 0; y < values.rows; ++y) {
        const auto* value = values.ptr<uchar>(y);
        const auto* chosen = mask.ptr<uchar>(y);
        for (int x = 0; x < values.cols; ++x)
            if (chosen[x]) {
                ++histogram[value[x]];
                ++count;
            }
    }
    for (double& share : histogram)
        share /= std::max(count, 1.0);
    return histogram;
}

double meanOf(const Histogram& histogram)
{
    double mean = 0;
    for (std::size_t value = 0; value < histogram.size(); ++value)
        mean += histogram[value] * static_cast<double>(value) / 255;
    return mean;
}

double varianceOf(const Histogram& histogram)
{
    const double mean = meanOf(histogram);
    double variance = 0;
    for (std::size_t value = 0; value < histogram.size(); ++value) {
        const double deviation = static_cast<double>(value) / 255 - mean;
        variance += histogram[value] * deviation * deviation;
    }
    return variance;
}

double entropyOf(const Histogram& histogram)
{
    double entropy = 0;
    for (const double share : histogram)
        if (share > 0)
            entropy -= share * std::log2(share);
    return entropy;
}

double shareOf(const Histogram& histogram, int low, int high)
{
    return std::accumulate(histogram.begin() + low, histogram.begin() + high + 1, 0.0);
}

int levelsOf(const Histogram& histogram)
{
    return quantile(histogram, 0.995) - quantile(histogram, 0.005) + 1;
}

double overlapOf(const Histogram& a, const Histogram& b)
{
    double overlap = 0;
    for (std::size_t value = 0; value < a.size(); ++value)
        overlap += std::min(a[value], b[value]);
    return overlap;
}

} // namespace pw
