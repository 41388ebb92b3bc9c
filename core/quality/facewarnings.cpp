// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/facewarnings.h"

#include "core/report/errormessage.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace pw {

namespace {

constexpr std::array kFaceWarnings = {
    FaceWarningDescriptor{FaceWarning::WeakRegression, "weak-regression",
                          PW_TR_NOOP("pw::FaceWarning",
                                     "The regression hardly holds for this face: the level of the map is "
                                     "arbitrary. The order of its pixels still counts.")},
};

} // namespace

std::span<const FaceWarningDescriptor> faceWarnings()
{
    return kFaceWarnings;
}

const FaceWarningDescriptor& faceWarningDescriptor(FaceWarning warning)
{
    return *std::ranges::find(kFaceWarnings, warning, &FaceWarningDescriptor::warning);
}

std::vector<FaceWarning> warningsFor(MapMethod method, const Embedding& embedding)
{
    if (method == MapMethod::Paper && std::abs(embedding.unitSum) < kLeastRegressionHealth)
        return {FaceWarning::WeakRegression};
    return {};
}

} // namespace pw
