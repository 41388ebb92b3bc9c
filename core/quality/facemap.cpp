// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/facemap.h"

#include "core/detection/exceptionbarrier.h"
#include "core/quality/pixelmap.h"
#include "core/quality/randomsigns.h"

#include <opencv2/imgproc.hpp>

#include <cmath>
#include <cstddef>
#include <span>
#include <utility>

namespace pw {

namespace {

constexpr int kProjections = 8;
constexpr double kSmoothing = 2.0 / 112; // of the input's width

using Layers = Result<std::vector<cv::Mat>>;

Layers alone(Result<cv::Mat> layer)
{
    return layer.map([](cv::Mat values) { return std::vector{std::move(values)}; });
}

Result<cv::Mat> unitSumGradient(FaceEvaluation& evaluation)
{
    const auto embedding = evaluation.embedding();
    if (!embedding)
        return tl::unexpected(embedding.error());
    return evaluation.inputGradient(std::vector<float>(embedding->size(), 1.0F));
}

/// sum += squares of the gradient, over the channels.
void addSquares(const cv::Mat& gradient, cv::Mat& sum)
{
    for (int y = 0; y < gradient.rows; ++y) {
        const auto* g = gradient.ptr<cv::Vec3f>(y);
        auto* s = sum.ptr<float>(y);
        for (int x = 0; x < gradient.cols; ++x)
            s[x] += g[x].dot(g[x]);
    }
}

/// |du / dI| per pixel (Frobenius), estimated: E over random signs v of |d(v.u) / dI|^2 is its square.
Result<cv::Mat> jacobianNorm(FaceEvaluation& evaluation, const NetworkInfo& network, std::uint64_t seed)
{
    const auto embedding = evaluation.embedding();
    if (!embedding)
        return tl::unexpected(embedding.error());
    const std::size_t size = embedding->size();
    const std::vector<float> signs = randomSigns(seed, kProjections, static_cast<int>(size));
    cv::Mat norm = cv::Mat::zeros(network.inputHeight, network.inputWidth, CV_32FC1);
    for (std::size_t k = 0; k < kProjections; ++k) {
        const auto gradient = evaluation.inputGradient(std::span(signs).subspan(k * size, size));
        if (!gradient)
            return tl::unexpected(gradient.error());
        addSquares(*gradient, norm);
    }
    cv::sqrt(norm / kProjections, norm);
    const double sigma = kSmoothing * network.inputWidth;
    cv::GaussianBlur(norm, norm, {}, sigma, sigma, cv::BORDER_REPLICATE);
    return norm;
}

Layers layersOf(MapEvidenceKind kind, FaceEvaluation& evaluation, const NetworkInfo& network,
                std::uint64_t seed)
{
    switch (kind) {
    case MapEvidenceKind::LayerEnergies:
        return evaluation.layerEnergies();
    case MapEvidenceKind::PixelGradient:
        return alone(unitSumGradient(evaluation));
    case MapEvidenceKind::Projections:
        return alone(jacobianNorm(evaluation, network, seed));
    }
    return failure(ErrorCode::Internal, "map evidence");
}

} // namespace

Result<MapEvidence> mapEvidence(MapEvidenceKind kind, FaceEvaluation& evaluation, const NetworkInfo& network,
                                std::uint64_t seed)
{
    return withoutExceptions("map", [&]() -> Result<MapEvidence> {
        return layersOf(kind, evaluation, network, seed).map([&](std::vector<cv::Mat> layers) {
            return MapEvidence{kind, std::move(layers)};
        });
    });
}

Result<cv::Mat> drawnMap(MapMethod method, const MapEvidence& evidence, const Embedding& embedding,
                         double scaledQuality, const NetworkInfo& network)
{
    return withoutExceptions("map", [&]() -> Result<cv::Mat> {
        const cv::Size size(network.inputWidth, network.inputHeight);
        switch (evidence.kind) {
        case MapEvidenceKind::LayerEnergies:
            return mapFromEnergies(evidence.layers, size, scaledQuality, network.energyReference);
        case MapEvidenceKind::Projections:
            return mapFromEnergies(evidence.layers, size, scaledQuality, network.jacobianReference);
        case MapEvidenceKind::PixelGradient:
            break;
        }
        const auto weight = qualityNodeWeight(method, scaledQuality, embedding, network);
        if (!weight)
            return tl::unexpected(weight.error());
        return mapFromGradient(evidence.layers.front() * *weight, network.gamma);
    });
}

} // namespace pw
