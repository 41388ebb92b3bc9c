// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/mapmethod.h"

#include <opencv2/core/mat.hpp>

#include <string>
#include <vector>

namespace pw {

/// Mean map value of one part of the face.
struct RegionQuality {
    std::string name; ///< untranslated key: "forehead", "brows", "eyes", "nose", "cheeks", "mouth", "chin", "outside"
    double mean = 0;  ///< 0..1
    int pixelCount = 0;
};

/// How much each pixel of the aligned face is worth for the recognition network.
/// `values` is CV_32FC1 of the aligned face's size, every value in [0, 1], high = useful.
struct PixelQualityMap {
    cv::Mat values;
    MapMethod method = MapMethod::LayerEnergy;
    double mean = 0;
    double median = 0;
    std::string sha256; ///< lower-case hex, of the float32 little-endian rows
    std::vector<RegionQuality> regions; ///< empty when there are no landmarks
};

} // namespace pw
