// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/networkselftest.h"

#include "core/networks/networkcapabilities.h"
#include "core/quality/dropoutmask.h"
#include "core/quality/serfiq.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace pw {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kSmallest = std::numeric_limits<double>::min();

double length(const std::vector<float>& values)
{
    return std::sqrt(std::inner_product(values.begin(), values.end(), values.begin(), 0.0));
}

double unitSum(const std::vector<float>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / length(values);
}

/// One grey level up or down where the gradient is steepest, and what the gradient says this does to sum_j
/// u_j.
cv::Mat steppedAlong(const cv::Mat& gradient, const cv::Mat& picture, double& predicted)
{
    std::vector<float> steepness;
    for (auto it = gradient.begin<cv::Vec3f>(); it != gradient.end<cv::Vec3f>(); ++it)
        for (int channel = 0; channel < 3; ++channel)
            steepness.push_back(std::abs((*it)[channel]));
    const auto limit = steepness.begin() + static_cast<std::ptrdiff_t>(steepness.size() * 99 / 100);
    std::nth_element(steepness.begin(), limit, steepness.end());

    cv::Mat stepped = picture.clone();
    predicted = 0;
    for (int y = 0; y < stepped.rows; ++y) {
        for (int x = 0; x < stepped.cols; ++x) {
            for (int channel = 0; channel < 3; ++channel) {
                const float slope = gradient.at<cv::Vec3f>(y, x)[channel];
                if (std::abs(slope) < *limit)
                    continue;
                auto& value = stepped.at<cv::Vec3b>(y, x)[channel];
                value = cv::saturate_cast<uchar>(value + (slope > 0 ? 1 : -1));
                predicted += std::abs(static_cast<double>(slope));
            }
        }
    }
    return stepped;
}

Result<double> gradientAgreement(RecognitionNetwork& network, FaceEvaluation& evaluation,
                                 const cv::Mat& picture, const std::vector<float>& embedding)
{
    const auto gradient = evaluation.inputGradient(std::vector<float>(embedding.size(), 1.0F));
    if (!gradient)
        return tl::unexpected(gradient.error());
    double predicted = 0;
    const auto stepped = network.evaluate(steppedAlong(*gradient, picture, predicted));
    if (!stepped)
        return tl::unexpected(stepped.error());
    const auto there = (*stepped)->embedding();
    if (!there)
        return tl::unexpected(there.error());
    return (unitSum(*there) - unitSum(embedding)) / predicted;
}

Result<double> repetitionError(RecognitionNetwork& network, const cv::Mat& picture,
                               const std::vector<float>& embedding)
{
    const auto again = network.evaluate(picture);
    if (!again)
        return tl::unexpected(again.error());
    const auto repeated = (*again)->embedding();
    if (!repeated)
        return tl::unexpected(repeated.error());
    return cv::norm(embedding, *repeated, cv::NORM_INF);
}

Result<double> qualityOf(FaceEvaluation& evaluation, const NetworkInfo& info)
{
    constexpr int kPasses = 50;
    const auto gram =
        evaluation.stochasticGram(dropoutMasks(0, kPasses, evaluation.stateSize(), 0.5, info), kPasses);
    if (!gram)
        return tl::unexpected(gram.error());
    return serfiq(*gram, kPasses, info).map([](const QualityScore& score) { return score.native; });
}

} // namespace

cv::Mat selfTestPicture(cv::Size size)
{
    cv::Mat picture(size, CV_8UC3);
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            const double u = (x + 0.5) / size.width - 0.5, v = (y + 0.5) / size.height - 0.5;
            const double light =
                40 + 150 * std::exp(-8 * u * u - 5 * v * v) + 20 * std::sin(25 * u) * std::cos(19 * v);
            const auto grain =
                philox4x32({static_cast<std::uint32_t>(x), static_cast<std::uint32_t>(y), 0, 0}, {0, 0});
            for (int channel = 0; channel < 3; ++channel)
                picture.at<cv::Vec3b>(y, x)[channel] = cv::saturate_cast<uchar>(
                    light + 10 * channel + grain[static_cast<std::size_t>(channel)] % 16);
        }
    }
    return picture;
}

bool SelfTest::passed() const
{
    return std::ranges::all_of(checks, &SelfTestCheck::passed);
}

Result<SelfTest> selfTest(RecognitionNetwork& network)
{
    const NetworkInfo& info = network.info();
    const cv::Mat picture = selfTestPicture({info.inputWidth, info.inputHeight});
    const auto evaluation = network.evaluate(picture);
    if (!evaluation)
        return tl::unexpected(evaluation.error());
    const auto embedding = (*evaluation)->embedding();
    if (!embedding)
        return tl::unexpected(embedding.error());
    const auto repetition = repetitionError(network, picture, *embedding);
    if (!repetition)
        return tl::unexpected(repetition.error());
    const auto quality = qualityOf(**evaluation, info);
    if (!quality)
        return tl::unexpected(quality.error());

    SelfTest test;
    test.stateSize = (*evaluation)->stateSize();
    test.embeddingSize = static_cast<int>(embedding->size());
    test.checks = {
        {"embedding_norm", length(*embedding), kSmallest, std::numeric_limits<double>::max()},
        {"difference_when_repeated", *repetition, 0, 0},
        {"quality_under_dropout", *quality, 0.2, 0.9999}}; // 2/(1+e^2): unit vectors are at most 2 apart
    if (!lackOf(info, NetworkCapability::InputGradient)) {
        const auto agreement = gradientAgreement(network, **evaluation, picture, *embedding);
        if (!agreement)
            return tl::unexpected(agreement.error());
        test.checks.push_back({"change_over_predicted_change", *agreement, 0.8, 1.2});
    }
    if (lackOf(info, NetworkCapability::LayerEnergies))
        return test;
    const auto energies = (*evaluation)->layerEnergies();
    if (!energies)
        return tl::unexpected(energies.error());
    for (std::size_t i = 0; i < energies->size(); ++i) {
        const cv::Mat& energy = (*energies)[i];
        test.energySizes.push_back(energy.size());
        test.checks.push_back({"energy_" + info.energyTensors[i], cv::mean(energy)[0], kSmallest, kInfinity});
    }
    return test;
}

} // namespace pw
