// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/alignedface.h"
#include "core/types/facedetection.h"
#include "core/types/image.h"
#include "core/types/landmarks.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace pw {

/// One face of one inspection, as far as it is known when the measures begin.
struct MeasureInput {
    Image image;
    std::vector<FaceDetection> faces;   ///< all of the photograph, in the order of the inspection
    std::size_t face = 0;               ///< the one that is measured
    std::optional<Landmarks> landmarks; ///< absent for images that were given as aligned crops
    bool still = true;                  ///< false: a frame of live video, fewer runs of each network
};

} // namespace pw
