// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measures/analysis/expression.h"
#include "core/measures/analysis/eyestate.h"
#include "core/measures/analysis/headpose.h"
#include "core/measures/assessed.h"
#include "core/networks/recognitionnetwork.h"
#include "core/report/errormessage.h"
#include "core/types/alignedface.h"
#include "core/types/facedetection.h"
#include "core/types/image.h"
#include "core/types/landmarks.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

namespace pw {

/// Where the measures get their networks: each is asked for only when a measure needs it. The models must
/// outlive the context that uses them.
struct MeasureModels {
    std::function<Result<HeadPoseEstimator*>()> headPose;
    std::function<Result<EyeStateClassifier*>()> eyeState;
    std::function<Result<ExpressionClassifier*>()> expression;
    std::function<Result<RecognitionNetwork*>()> recognition;
};

/// One face of one inspection, as far as it is known when the measures begin.
struct MeasureInput {
    Image image;
    std::vector<FaceDetection> faces;   ///< all of the photograph, in the order of the inspection
    std::size_t face = 0;               ///< the one that is measured
    std::optional<Landmarks> landmarks; ///< absent for images that were given as aligned crops
    std::optional<AlignedFace> aligned;
    MeasureModels models;
    bool still =
        true; ///< false: a frame of live video, the live measures only and fewer runs of each network
    std::stop_token stop;
    /// QualityScore::scaled of the inspection.
    Assessed<double> quality = notAssessable(
        PW_TR_NOOP("pw::Measure", "There is no embedding of the face whose quality could be told."));
};

} // namespace pw
