// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/statistics.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace pw {

double median(std::vector<double> values)
{
    const auto upper = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), upper, values.end());
    if (values.size() % 2 == 1)
        return *upper;
    return (*upper + *std::max_element(values.begin(), upper)) / 2;
}

std::vector<double> pixelValues(const cv::Mat& matrix, const cv::Mat& mask)
{
    std::vector<double> values;
    values.reserve(matrix.total());
    for (int y = 0; y < matrix.rows; ++y) {
        const auto* row = matrix.ptr<float>(y);
        const auto* kept = mask.empty() ? nullptr : mask.ptr<uchar>(y);
        for (int x = 0; x < matrix.cols; ++x)
            if (!kept || kept[x] != 0)
                values.push_back(row[x]);
    }
    return values;
}

double mean(const std::vector<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double standardDeviation(const std::vector<double>& values)
{
    if (values.size() < 2)
        return 0;
    const double centre = mean(values);
    const double squares = std::accumulate(values.begin(), values.end(), 0.0, [&](double sum, double value) {
        return sum + (value - centre) * (value - centre);
    });
    return std::sqrt(squares / static_cast<double>(values.size() - 1));
}

} // namespace pw
