// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/devicecomparison.h"

#include "core/networks/networkselftest.h"
#include "core/quality/facemap.h"
#include "core/quality/facequality.h"
#include "core/quality/mapmethods.h"
#include "core/quality/pixelmap.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <cmath>

namespace pw {

namespace {

struct Numbers {
    double quality = 0;
    cv::Mat map; ///< empty when the network serves no method
};

Result<Numbers> numbersOf(RecognitionNetwork& network)
{
    const NetworkInfo& info = network.info();
    const auto evaluation = network.evaluate(selfTestPicture({info.inputWidth, info.inputHeight}));
    if (!evaluation)
        return tl::unexpected(evaluation.error());
    const auto embedding = faceEmbedding(**evaluation);
    if (!embedding)
        return tl::unexpected(embedding.error());
    const auto score = faceQuality(**evaluation, {}, info);
    if (!score)
        return tl::unexpected(score.error());
    const auto methods = mapMethods();
    const auto method =
        std::ranges::find_if(methods, [&](const auto& row) { return !methodLack(row.method, info); });
    if (method == methods.end())
        return Numbers{score->native, {}};
    const auto evidence = mapEvidence(method->evidence, **evaluation, info, 0);
    if (!evidence)
        return tl::unexpected(evidence.error());
    // The same quality for both, so that the maps' difference is theirs alone.
    return drawnMap(method->method, *evidence, *embedding, kGoodPortraitQuality, info)
        .map([&](const cv::Mat& map) {
            return Numbers{score->native, map};
        });
}

} // namespace

Result<DeviceDifference> compareDevices(RecognitionNetwork& a, RecognitionNetwork& b)
{
    const auto first = numbersOf(a);
    if (!first)
        return tl::unexpected(first.error());
    const auto second = numbersOf(b);
    if (!second)
        return tl::unexpected(second.error());
    DeviceDifference difference{std::abs(first->quality - second->quality), 0};
    if (!first->map.empty() && !second->map.empty())
        difference.map = cv::norm(first->map, second->map, cv::NORM_INF);
    return difference;
}

} // namespace pw
