// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/portraits.h"

#include "core/quality/facialregions.h"

#include <cmath>
#include <cstddef>
#include <string>

namespace pw {

std::vector<Portrait> portraitsOf(const InspectionResult& result)
{
    std::vector<Portrait> portraits;
    const std::string photograph = result.image ? result.image->source().name : std::string();
    for (std::size_t i = 0; i < result.faces.size(); ++i) {
        const FaceInspection& face = result.faces[i];
        if (!face.landmarks || !face.aligned)
            continue;
        const cv::Matx23d& toAligned = face.aligned->imageToAligned;
        if (std::hypot(toAligned(0, 0), toAligned(1, 0)) > kMostEnlargement)
            continue;
        portraits.push_back({photograph + ", face " + std::to_string(i + 1), face.aligned->bgr,
                             transformed(*face.landmarks, toAligned)});
    }
    return portraits;
}

} // namespace pw
