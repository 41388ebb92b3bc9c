// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/devicecomparison.h"

#include "core/networks/networkselftest.h"
#include "core/quality/dropoutmask.h"
#include "core/quality/mapmethods.h"
#include "core/quality/pixelmap.h"
#include "core/quality/serfiq.h"
#include "core/types/embedding.h"

#include <opencv2/core.hpp>

#include <cmath>

namespace pw {

namespace {

struct Numbers {
    double quality = 0;
    cv::Mat map; ///< empty when the network serves no method
};

Result<cv::Mat> mapOf(FaceEvaluation& evaluation, const NetworkInfo& network, std::size_t embeddingSize)
{
    constexpr double kQuality = 0.88; // the same for both, so that the maps' difference is theirs alone
    if (!methodLack(MapMethod::LayerEnergy, network)) {
        const auto energies = evaluation.layerEnergies();
        if (!energies)
            return tl::unexpected(energies.error());
        return mapFromEnergies(*energies, {network.inputWidth, network.inputHeight}, kQuality,
                               network.energyReference);
    }
    if (methodLack(MapMethod::PaperStable, network))
        return cv::Mat();
    const auto weight = qualityNodeWeight(MapMethod::PaperStable, kQuality, {}, network);
    if (!weight)
        return tl::unexpected(weight.error());
    const auto gradient =
        evaluation.inputGradient(std::vector<float>(embeddingSize, static_cast<float>(*weight)));
    if (!gradient)
        return tl::unexpected(gradient.error());
    return mapFromGradient(*gradient, network.gamma);
}

Result<Numbers> numbersOf(RecognitionNetwork& network)
{
    constexpr int kPasses = 100;
    constexpr double kDropout = 0.5;
    const NetworkInfo& info = network.info();
    const auto evaluation = network.evaluate(selfTestPicture({info.inputWidth, info.inputHeight}));
    if (!evaluation)
        return tl::unexpected(evaluation.error());
    const auto embedding = (*evaluation)->embedding();
    if (!embedding)
        return tl::unexpected(embedding.error());
    const auto gram =
        (*evaluation)
            ->stochasticGram(dropoutMasks(0, kPasses, (*evaluation)->stateSize(), kDropout, info), kPasses);
    if (!gram)
        return tl::unexpected(gram.error());
    const auto score = serfiq(*gram, kPasses, info);
    if (!score)
        return tl::unexpected(score.error());
    const auto map = mapOf(**evaluation, info, embedding->size());
    if (!map)
        return tl::unexpected(map.error());
    return Numbers{score->native, *map};
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
