// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/pixelmap.h"

#include "core/detection/exceptionbarrier.h"
#include "core/imaging/hash.h"
#include "core/quality/mapmethods.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace pw {

namespace {

constexpr double kGoodPortraitQuality = 0.88; // Q at which E0 was measured

/// Grows from 0 to 1; 0.5 at strength 1.
double saturated(double strength)
{
    return 1 - 1 / (1 + strength * strength);
}

cv::Mat enlarged(const cv::Mat& energy, cv::Size size)
{
    cv::Mat large;
    cv::resize(energy, large, size, 0, 0, cv::INTER_CUBIC);
    return cv::max(large, 0.0); // bicubic interpolation overshoots below 0
}

double medianOf(const cv::Mat& values)
{
    std::vector<float> sorted(values.begin<float>(), values.end<float>());
    const auto upper = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
    std::nth_element(sorted.begin(), upper, sorted.end());
    if (sorted.size() % 2 == 1)
        return *upper;
    return (static_cast<double>(*upper) + *std::max_element(sorted.begin(), upper)) / 2;
}

} // namespace

bool usesPixelGradient(MapMethod method)
{
    return method != MapMethod::LayerEnergy;
}

Result<double> qualityNodeWeight(MapMethod method, double scaledQuality, const Embedding& embedding,
                                 const NetworkInfo& network)
{
    if (!usesPixelGradient(method))
        return failure(ErrorCode::InvalidArgument, mapMethodDescriptor(method).key,
                       "this method has no quality node");
    const double sum = method == MapMethod::Paper ? embedding.unitSum : network.stableUnitSum;
    const double weight = scaledQuality / sum;
    if (!std::isfinite(weight))
        return failure(ErrorCode::InvalidArgument, mapMethodDescriptor(method).key,
                       "the sum of the embedding is 0, so the quality node does not exist for this face");
    return weight;
}

Result<cv::Mat> mapFromGradient(const cv::Mat& gradient, double gamma)
{
    return withoutExceptions("map", [&]() -> Result<cv::Mat> {
        if (gradient.empty() || gradient.type() != CV_32FC3 || !cv::checkRange(gradient))
            return failure(ErrorCode::InvalidArgument, "gradient",
                           "three channels of finite float are expected");
        const double amplification = std::pow(10.0, gamma / 2);
        cv::Mat map(gradient.size(), CV_32FC1);
        for (int y = 0; y < map.rows; ++y) {
            const auto* g = gradient.ptr<cv::Vec3f>(y);
            auto* p = map.ptr<float>(y);
            for (int x = 0; x < map.cols; ++x) {
                const double mean =
                    (std::abs(double{g[x][0]}) + std::abs(double{g[x][1]}) + std::abs(double{g[x][2]})) / 3;
                p[x] = static_cast<float>(saturated(amplification * mean));
            }
        }
        return map;
    });
}

Result<cv::Mat> mapFromEnergies(std::span<const cv::Mat> energies, cv::Size size, double scaledQuality,
                                double energyReference)
{
    return withoutExceptions("map", [&]() -> Result<cv::Mat> {
        if (energies.empty() || std::ranges::any_of(energies, [](const cv::Mat& energy) {
                return energy.empty() || energy.type() != CV_32FC1 || !cv::checkRange(energy);
            }))
            return failure(ErrorCode::InvalidArgument, "energies",
                           "one or more layers of finite float are expected");
        cv::Mat product(size, CV_64FC1, cv::Scalar(1));
        for (const cv::Mat& energy : energies) {
            cv::Mat factor;
            enlarged(energy, size).convertTo(factor, CV_64F);
            product = product.mul(factor);
        }
        const double root = 1.0 / static_cast<double>(energies.size());
        const double gain = scaledQuality / kGoodPortraitQuality / energyReference;
        cv::Mat map(size, CV_32FC1);
        std::transform(product.begin<double>(), product.end<double>(), map.begin<float>(), [&](double value) {
            return static_cast<float>(saturated(gain * std::pow(value, root)));
        });
        return map;
    });
}

PixelQualityMap describedMap(cv::Mat values, MapMethod method)
{
    PixelQualityMap map;
    map.method = method;
    map.mean = cv::mean(values)[0];
    map.median = medianOf(values);
    map.sha256 = sha256(values);
    map.values = std::move(values);
    return map;
}

} // namespace pw
