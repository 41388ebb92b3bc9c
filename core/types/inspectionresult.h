// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/alignedface.h"
#include "core/types/embedding.h"
#include "core/types/facedetection.h"
#include "core/types/finding.h"
#include "core/types/facewarning.h"
#include "core/types/image.h"
#include "core/types/inspectionerror.h"
#include "core/types/inspectionparameters.h"
#include "core/types/inspectionstage.h"
#include "core/types/landmarks.h"
#include "core/types/networkinfo.h"
#include "core/types/pixelqualitymap.h"
#include "core/types/qualitycomponent.h"
#include "core/types/qualityscore.h"
#include "core/types/seedspread.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace pw {

/// One face and as much as is known of it so far. Faces that were detected but not chosen have a detection
/// only.
struct FaceInspection {
    FaceDetection detection;
    std::optional<Landmarks> landmarks;
    std::optional<AlignedFace> aligned;
    std::optional<Embedding> embedding;
    std::optional<QualityScore> quality;
    std::optional<PixelQualityMap> map;
    std::vector<QualityComponent> components; ///< in the order of measures(); empty until they are there
    std::optional<ComplianceAssessment> compliance; ///< set by assess(), not by the pipeline
    std::optional<SeedSpread> seedSpread;     ///< with more than one seed
    std::vector<FaceWarning> warnings;
    std::optional<InspectionError> error; ///< of this face alone
};

/// What computed the numbers (conventions of ISO/IEC 17025: anybody must be able to re-run it).
struct Environment {
    std::string program = "pixelworth";
    std::string version;
    std::vector<std::pair<std::string, std::string>> libraries; ///< name, version
    std::string cpu;
    std::string instructionSet; ///< widest vector extension in use: "AVX-512", "AVX2", "SSE4.2"
    int threads = 0;
};

struct StageTiming {
    Stage stage = Stage::Decode;
    double milliseconds = 0;
};

/// All that is known about one photograph. Published whole after each stage, so that a receiver has one entry
/// point; `finished` marks the last one.
struct InspectionResult {
    std::uint64_t requestId = 0;
    std::optional<Image> image;
    std::optional<NetworkInfo> network;
    InspectionParameters parameters;
    std::vector<FaceInspection> faces; ///< largest box first
    int currentFace = -1; ///< the face the costly stages were run for (the first of several); -1: none
    std::vector<StageTiming> timings;
    double totalMilliseconds = 0;
    Environment environment;
    std::optional<InspectionError> error;
    std::vector<InspectionError> warnings; ///< of the computation; those of the image are with its source
    bool finished = false;

    [[nodiscard]] const FaceInspection* current() const
    {
        const auto index = static_cast<std::size_t>(currentFace);
        return currentFace >= 0 && index < faces.size() ? &faces[index] : nullptr;
    }
};

} // namespace pw
