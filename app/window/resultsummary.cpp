// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/resultsummary.h"

namespace pw::app {

InspectionResult withoutPixels(InspectionResult result)
{
    if (result.image)
        result.image = Image(cv::Mat::zeros(1, 1, CV_8UC3), result.image->source());
    for (FaceInspection& face : result.faces) {
        face.aligned.reset();
        face.embedding.reset();
        if (face.map)
            face.map->values.release();
        for (QualityComponent& component : face.components)
            component.regions.clear();
    }
    return result;
}

} // namespace pw::app
