// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/facedetection.h"
#include "core/types/image.h"
#include "core/types/inspectionparameters.h"
#include "core/types/inspectionstage.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace pw {

/// Which faces of a photograph get the costly stages. All faces are always detected.
struct FaceSelection {
    enum class Kind { Largest, All, Index };
    Kind kind = Kind::Largest;
    int index = 0; ///< with Kind::Index: position in InspectionResult::faces

    bool operator==(const FaceSelection&) const = default;
};

/// One wish: a photograph by path, or already decoded, and what to do with it.
struct InspectionRequest {
    std::uint64_t id = 0;
    std::string path;           ///< read when `image` is absent
    std::optional<Image> image;
    InspectionParameters parameters;
    FaceSelection faces;
    std::vector<FaceDetection> knownFaces;  ///< tracked in a video: taken as the faces, without the detector
    bool aligned = false;       ///< the image is an aligned crop already: no detection, only resized to the input
    Stage lastStage = Stage::Components; ///< nothing after this stage is run
    bool stillQuality = true;   ///< landmarks as the median of several runs; false: one run, for live video
};

} // namespace pw
