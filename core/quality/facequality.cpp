// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/facequality.h"

#include "core/quality/dropoutmask.h"
#include "core/quality/serfiq.h"

#include <cmath>
#include <numeric>
#include <utility>

namespace pw {

Result<Embedding> faceEmbedding(FaceEvaluation& evaluation)
{
    auto values = evaluation.embedding();
    if (!values)
        return tl::unexpected(values.error());
    Embedding embedding;
    embedding.norm = std::sqrt(std::inner_product(values->begin(), values->end(), values->begin(), 0.0));
    embedding.unitSum = std::accumulate(values->begin(), values->end(), 0.0) / embedding.norm;
    if (!std::isfinite(embedding.unitSum))
        return failure(ErrorCode::Internal, "embedding", "the network gave an embedding without length");
    embedding.values = *std::move(values);
    return embedding;
}

Result<QualityScore> faceQuality(FaceEvaluation& evaluation, const InspectionParameters& parameters,
                                 const NetworkInfo& network)
{
    const auto masks =
        dropoutMasks(parameters.seed, parameters.passes, evaluation.stateSize(), parameters.dropout, network);
    const auto gram = evaluation.stochasticGram(masks, parameters.passes);
    if (!gram)
        return tl::unexpected(gram.error());
    auto score = serfiq(*gram, parameters.passes, network);
    if (score)
        score->seed = parameters.seed;
    return score;
}

} // namespace pw
