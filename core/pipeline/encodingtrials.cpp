// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/encodingtrials.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numeric>

namespace pw {

namespace {

using Vector = std::vector<float>;

/// Means and scales in the order R, G, B, which is turned for BGR.
struct UsualScale {
    std::array<double, 3> mean, scale;
};
constexpr std::array kUsualScales{
    UsualScale{{127.5, 127.5, 127.5}, {127.5, 127.5, 127.5}},       // -1..1: ArcFace, FaceNet
    UsualScale{{0, 0, 0}, {255, 255, 255}},                         // 0..1
    UsualScale{{0, 0, 0}, {1, 1, 1}},                               // pixels as they are
    UsualScale{{123.675, 116.28, 103.53}, {58.395, 57.12, 57.375}}, // ImageNet
};

cv::Mat darkerMirrored(const cv::Mat& face)
{
    cv::Mat changed;
    cv::flip(face, changed, 1);
    changed.convertTo(changed, -1, 0.7);
    return changed;
}

cv::Mat blurredMoved(const cv::Mat& face)
{
    cv::Mat changed;
    const double shift = face.cols / 40.0;
    cv::GaussianBlur(face, changed, {}, face.cols / 112.0);
    cv::warpAffine(changed, changed, cv::Matx23d(1, 0, shift, 0, 1, -shift), face.size(), cv::INTER_LINEAR,
                   cv::BORDER_REPLICATE);
    return changed;
}

cv::Mat upsideDown(const cv::Mat& face)
{
    cv::Mat changed;
    cv::flip(face, changed, 0);
    return changed;
}

Result<Vector> embed(RecognitionNetwork& network, const cv::Mat& face)
{
    const auto evaluation = network.evaluate(face);
    if (!evaluation)
        return tl::unexpected(evaluation.error());
    return (*evaluation)->embedding();
}

double cosine(const Vector& a, const Vector& b)
{
    const auto dot = [](const Vector& u, const Vector& v) {
        return std::inner_product(u.begin(), u.end(), v.begin(), 0.0);
    };
    return dot(a, b) / std::sqrt(dot(a, a) * dot(b, b));
}

struct Pairs {
    std::vector<double> same, different;
};

/// Adds the pairs of one group.
Result<void> addPairs(RecognitionNetwork& network, const FaceGroup& group, Pairs& pairs)
{
    std::vector<Vector> embeddings;
    for (const Portrait& portrait : group) {
        const cv::Mat& face = portrait.bgr;
        std::vector<Vector> variants;
        for (const cv::Mat& variant : {face, darkerMirrored(face), blurredMoved(face), upsideDown(face)}) {
            auto embedding = embed(network, variant);
            if (!embedding)
                return tl::unexpected(embedding.error());
            variants.push_back(*std::move(embedding));
        }
        pairs.same.push_back(cosine(variants[0], variants[1]));
        pairs.same.push_back(cosine(variants[0], variants[2]));
        pairs.different.push_back(cosine(variants[0], variants[3]));
        for (const Vector& other : embeddings)
            pairs.different.push_back(cosine(variants[0], other));
        embeddings.push_back(std::move(variants[0]));
    }
    return {};
}

double separation(const Pairs& pairs)
{
    const auto mean = [](const std::vector<double>& values) {
        return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
    };
    const auto variance = [&](const std::vector<double>& values) {
        double sum = 0;
        for (const double value : values)
            sum += (value - mean(values)) * (value - mean(values));
        return sum / static_cast<double>(values.size());
    };
    constexpr double kLeastVariance = 1e-4; // a pair or two say nothing about spread
    const double spread =
        std::sqrt(std::max(kLeastVariance, (variance(pairs.same) + variance(pairs.different)) / 2));
    const double distance = (mean(pairs.same) - mean(pairs.different)) / spread;
    return std::isfinite(distance) ? distance : 0;
}

std::string numberText(double value)
{
    char text[32];
    std::snprintf(text, sizeof text, "%g", value);
    return text;
}

std::string channelsText(const std::array<double, 3>& values)
{
    if (values[0] == values[1] && values[1] == values[2])
        return numberText(values[0]);
    char text[96];
    std::snprintf(text, sizeof text, "[%g %g %g]", values[0], values[1], values[2]);
    return text;
}

} // namespace

std::vector<InputEncoding> usualEncodings(const NetworkWishes& wishes)
{
    std::vector<InputEncoding> encodings;
    for (const bool isBgr : {false, true}) {
        if (wishes.isBgr && *wishes.isBgr != isBgr)
            continue;
        for (UsualScale usual : kUsualScales) {
            if (isBgr) {
                std::ranges::reverse(usual.mean);
                std::ranges::reverse(usual.scale);
            }
            const InputEncoding encoding{isBgr, wishes.mean.value_or(usual.mean),
                                         wishes.scale.value_or(usual.scale)};
            if (std::ranges::find(encodings, encoding) == encodings.end())
                encodings.push_back(encoding);
        }
    }
    return encodings;
}

std::string encodingText(const InputEncoding& encoding)
{
    std::string text = encoding.isBgr ? "BGR, v" : "RGB, v";
    const bool isShifted = encoding.mean != std::array<double, 3>{0, 0, 0};
    if (isShifted)
        text = (encoding.isBgr ? "BGR, (v - " : "RGB, (v - ") + channelsText(encoding.mean) + ")";
    if (encoding.scale != std::array<double, 3>{1, 1, 1})
        text += " / " + channelsText(encoding.scale);
    return text;
}

Result<std::vector<EncodingTrial>> compareEncodings(RecognitionNetwork& network,
                                                    const std::vector<InputEncoding>& encodings,
                                                    std::span<const FaceGroup> groups,
                                                    const std::stop_token& stop)
{
    std::vector<EncodingTrial> trials;
    for (const InputEncoding& encoding : encodings) {
        network.encodeInput(encoding);
        Pairs pairs;
        for (const FaceGroup& group : groups) {
            if (stop.stop_requested())
                return failure(ErrorCode::Cancelled, {});
            if (const auto added = addPairs(network, group, pairs); !added)
                return tl::unexpected(added.error());
        }
        trials.push_back({encoding, separation(pairs)});
    }
    std::ranges::stable_sort(trials, std::ranges::greater(), &EncodingTrial::separation);
    if (!trials.empty())
        network.encodeInput(trials.front().encoding);
    return trials;
}

} // namespace pw
