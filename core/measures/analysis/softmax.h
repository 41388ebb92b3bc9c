// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace pw {

/// Probabilities of a network's logits (CV_32F, any shape), in their order.
[[nodiscard]] inline std::vector<double> softmax(const cv::Mat& logits)
{
    const auto* values = logits.ptr<float>();
    std::vector<double> result(values, values + logits.total());
    const double largest = *std::ranges::max_element(result);
    double sum = 0;
    for (double& value : result)
        sum += value = std::exp(value - largest);
    for (double& value : result)
        value /= sum;
    return result;
}

} // namespace pw
