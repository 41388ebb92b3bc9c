// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/seedspread.h"

#include "core/quality/facemap.h"
#include "core/quality/facequality.h"
#include "core/quality/statistics.h"

#include <opencv2/core.hpp>

#include <vector>

namespace pw {

Result<SeedSpread> measuredSeedSpread(FaceEvaluation& evaluation, const InspectionParameters& parameters,
                                      const NetworkInfo& network, const Embedding& embedding,
                                      const cv::Mat& shown)
{
    std::vector<double> native, scaled, differences;
    const MapEvidenceKind kind = mapMethodDescriptor(parameters.method).evidence;
    auto evidence = mapEvidence(kind, evaluation, network, parameters.seed);
    for (int step = 0; step < parameters.seeds; ++step) {
        InspectionParameters other = parameters;
        other.seed += static_cast<std::uint64_t>(step);
        if (step > 0 && kind == MapEvidenceKind::Projections)
            evidence = mapEvidence(kind, evaluation, network, other.seed);
        if (!evidence)
            return tl::unexpected(evidence.error());
        const auto quality = faceQuality(evaluation, other, network);
        if (!quality)
            return tl::unexpected(quality.error());
        native.push_back(quality->native);
        scaled.push_back(quality->scaled);
        if (step == 0)
            continue;
        const auto map = drawnMap(parameters.method, *evidence, embedding, quality->scaled, network);
        if (!map)
            return tl::unexpected(map.error());
        differences.push_back(cv::norm(*map, shown, cv::NORM_L1) / static_cast<double>(shown.total()));
    }
    SeedSpread spread{parameters.seeds,          mean(native),
                      standardDeviation(native), mean(scaled),
                      standardDeviation(scaled), 0};
    if (!differences.empty())
        spread.mapDifference = mean(differences);
    return spread;
}

} // namespace pw
