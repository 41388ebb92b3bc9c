// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/faithfulnesscurve.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace pw {

namespace {

constexpr double kBlur = 10.0 / 112; // of the face's width

} // namespace

double areaUnder(const FaithfulnessCurve& curve)
{
    if (curve.size() < 2)
        return 0;
    const double inner = std::accumulate(curve.begin() + 1, curve.end() - 1, 0.0);
    return (inner + (curve.front() + curve.back()) / 2) / static_cast<double>(curve.size() - 1);
}

std::vector<int> pixelsByQuality(const cv::Mat& map)
{
    const cv::Mat values = map.isContinuous() ? map : map.clone();
    const auto* value = values.ptr<float>();
    std::vector<int> order(values.total());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, [&](int a, int b) { return value[a] > value[b]; });
    return order;
}

cv::Mat withPixelsFrom(const cv::Mat& other, const cv::Mat& base, std::span<const int> order,
                       std::size_t count)
{
    cv::Mat changed = base.clone();
    for (const int pixel : order.first(count)) {
        const int y = pixel / base.cols, x = pixel % base.cols;
        changed.at<cv::Vec3b>(y, x) = other.at<cv::Vec3b>(y, x);
    }
    return changed;
}

cv::Mat meanColour(const cv::Mat& face)
{
    return {face.size(), face.type(), cv::mean(face)};
}

cv::Mat blurredAway(const cv::Mat& face)
{
    cv::Mat blurred;
    cv::GaussianBlur(face, blurred, {}, kBlur * face.cols, 0, cv::BORDER_REPLICATE);
    return blurred;
}

Result<FaithfulnessCurve> faithfulnessCurve(const cv::Mat& base, const cv::Mat& other,
                                            std::span<const int> order, int steps,
                                            const Similarities& similarities)
{
    constexpr std::size_t kAtATime = 8; // so that a wish to stop is heard soon
    FaithfulnessCurve curve;
    std::vector<cv::Mat> faces;
    for (int step = 0; step <= steps; ++step) {
        const std::size_t count =
            order.size() * static_cast<std::size_t>(step) / static_cast<std::size_t>(steps);
        faces.push_back(withPixelsFrom(other, base, order, count));
        if (faces.size() < kAtATime && step < steps)
            continue;
        const auto values = similarities(faces);
        if (!values)
            return tl::unexpected(values.error());
        curve.insert(curve.end(), values->begin(), values->end());
        faces.clear();
    }
    return curve;
}

} // namespace pw
