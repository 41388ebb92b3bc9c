// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measures/analysis/stability.h"

#include "core/detection/exceptionbarrier.h"

#include <opencv2/imgproc.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <span>
#include <vector>

namespace pw {

namespace {

struct Variation {
    double dx, dy; // pixels of the aligned face
    double scale;
    double degrees;
    bool mirrored;
};

constexpr std::array kVariations = {Variation{0, 0, 1, 0, false},    Variation{0, 0, 1, 0, true},
                                    Variation{2.5, 0, 1, 0, false},  Variation{-2.5, 0, 1, 0, true},
                                    Variation{0, 2.5, 1, 0, false},  Variation{0, -2.5, 1, 0, true},
                                    Variation{0, 0, 1.05, 4, false}, Variation{0, 0, 0.95, -4, true}};

/// The aligned crop turned and scaled about its centre, then moved.
cv::Matx23d varied(const cv::Matx23d& transform, const Variation& variation, cv::Size size)
{
    const double angle = variation.degrees * std::numbers::pi / 180;
    const double c = variation.scale * std::cos(angle), s = variation.scale * std::sin(angle);
    const cv::Vec2d centre((size.width - 1) / 2.0, (size.height - 1) / 2.0),
        shift(variation.dx, variation.dy);
    const cv::Matx22d turn(c, -s, s, c);
    const cv::Matx22d linear = turn * transform.get_minor<2, 2>(0, 0);
    const cv::Vec2d offset = turn * (cv::Vec2d(transform(0, 2), transform(1, 2)) - centre) + centre + shift;
    return {linear(0, 0), linear(0, 1), offset[0], linear(1, 0), linear(1, 1), offset[1]};
}

double cosine(std::span<const float> a, std::span<const float> b)
{
    double product = 0, aa = 0, bb = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        product += static_cast<double>(a[i]) * b[i];
        aa += static_cast<double>(a[i]) * a[i];
        bb += static_cast<double>(b[i]) * b[i];
    }
    return product / std::sqrt(aa * bb);
}

double meanCosine(std::span<const std::vector<float>> embeddings)
{
    double sum = 0;
    int pairs = 0;
    for (std::size_t i = 0; i < embeddings.size(); ++i)
        for (std::size_t j = i + 1; j < embeddings.size(); ++j, ++pairs)
            sum += cosine(embeddings[i], embeddings[j]);
    return sum / pairs;
}

} // namespace

Result<double> embeddingStability(const cv::Mat& bgr, const cv::Matx23d& imageToAligned,
                                  RecognitionNetwork& network, const std::stop_token& stop)
{
    return withoutExceptions(network.info().id, [&]() -> Result<double> {
        const cv::Size size(network.info().inputWidth, network.info().inputHeight);
        std::vector<std::vector<float>> embeddings;
        for (const Variation& variation : kVariations) {
            if (stop.stop_requested())
                return failure(ErrorCode::Cancelled, network.info().id);
            cv::Mat crop;
            cv::warpAffine(bgr, crop, varied(imageToAligned, variation, size), size, cv::INTER_LINEAR,
                           cv::BORDER_CONSTANT);
            if (variation.mirrored)
                cv::flip(crop, crop, 1);
            auto evaluation = network.evaluate(crop);
            if (!evaluation)
                return tl::unexpected(evaluation.error());
            auto embedding = (*evaluation)->embedding();
            if (!embedding)
                return tl::unexpected(embedding.error());
            embeddings.push_back(*std::move(embedding));
        }
        return meanCosine(embeddings);
    });
}

} // namespace pw
