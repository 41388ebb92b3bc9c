// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/pixelmap.h"

#include "core/detection/exceptionbarrier.h"
#include "core/imaging/hash.h"
#include "core/networks/networkcapabilities.h"
#include "core/quality/mapmethods.h"
#include "core/quality/statistics.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace pw {

namespace {

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

} // namespace

bool usesPixelGradient(MapMethod method)
{
    return mapMethodDescriptor(method).evidence != MapEvidenceKind::LayerEnergies;
}

const NetworkLack* methodLack(MapMethod method, const NetworkInfo& network)
{
    const bool isFromLayers = mapMethodDescriptor(method).evidence == MapEvidenceKind::LayerEnergies;
    return lackOf(network, isFromLayers ? NetworkCapability::LayerEnergies : NetworkCapability::InputGradient);
}

Result<double> qualityNodeWeight(MapMethod method, double scaledQuality, const Embedding& embedding,
                                 const NetworkInfo& network)
{
    if (mapMethodDescriptor(method).evidence != MapEvidenceKind::PixelGradient)
        return failure(ErrorCode::InvalidArgument, mapMethodDescriptor(method).key,
                       "this method has no quality node");
    const double sum = method == MapMethod::Paper ? embedding.unitSum : network.stableUnitSum;
    const double weight = scaledQuality / sum;
    if (!std::isfinite(weight))
        return failure(ErrorCode::InvalidArgument, mapMethodDescriptor(method).key,
                       "the sum of the embedding is 0, so the quality node does not exist for this face");
    return weight;
}

cv::Mat meanSlope(const cv::Mat& gradient)
{
    cv::Mat slope(gradient.size(), CV_32FC1);
    std::transform(gradient.begin<cv::Vec3f>(), gradient.end<cv::Vec3f>(), slope.begin<float>(),
                   [](const cv::Vec3f& g) {
                       return static_cast<float>(
                           (std::abs(double{g[0]}) + std::abs(double{g[1]}) + std::abs(double{g[2]})) / 3);
                   });
    return slope;
}

Result<cv::Mat> mapFromGradient(const cv::Mat& gradient, double gamma)
{
    return withoutExceptions("map", [&]() -> Result<cv::Mat> {
        if (gradient.empty() || gradient.type() != CV_32FC3 || !cv::checkRange(gradient))
            return failure(ErrorCode::InvalidArgument, "gradient",
                           "three channels of finite float are expected");
        const double amplification = std::pow(10.0, gamma / 2);
        cv::Mat map = meanSlope(gradient);
        std::transform(map.begin<float>(), map.end<float>(), map.begin<float>(), [&](float slope) {
            return static_cast<float>(saturated(amplification * double{slope}));
        });
        return map;
    });
}

Result<cv::Mat> combinedEnergy(std::span<const cv::Mat> energies, cv::Size size)
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
        cv::pow(product, 1.0 / static_cast<double>(energies.size()), product);
        product.convertTo(product, CV_32F);
        return product;
    });
}

Result<cv::Mat> mapFromEnergies(std::span<const cv::Mat> energies, cv::Size size, double scaledQuality,
                                double energyReference)
{
    return withoutExceptions("map", [&]() -> Result<cv::Mat> {
        const auto energy = combinedEnergy(energies, size);
        if (!energy)
            return energy;
        const double gain = scaledQuality / kGoodPortraitQuality / energyReference;
        cv::Mat map(size, CV_32FC1);
        std::transform(energy->begin<float>(), energy->end<float>(), map.begin<float>(),
                       [&](float value) { return static_cast<float>(saturated(gain * double{value})); });
        return map;
    });
}

PixelQualityMap describedMap(cv::Mat values, MapMethod method)
{
    PixelQualityMap map;
    map.method = method;
    map.mean = cv::mean(values)[0];
    map.median = median(pixelValues(values));
    map.sha256 = sha256(values);
    map.values = std::move(values);
    return map;
}

} // namespace pw
