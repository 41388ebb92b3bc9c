// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/imagereader.h"

#include <opencv2/core/mat.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace pw {

/// What a decoder hands to the reader: 8-bit BGR as stored, not yet turned upright.
struct DecodedImage {
    cv::Mat bgr;
    int orientation = 1; ///< EXIF/TIFF orientation 1..8
    bool hasColourProfile = false;
    StoredPixels stored;
    bool incomplete = false;
    std::vector<ImageNote> conversions;
    std::vector<ImageNote> warnings;
};

/// Decodes the bytes of one format. `name` is the subject of errors. May throw std::bad_alloc or
/// cv::Exception; the reader turns these into results.
using ImageDecoder = Result<DecodedImage> (*)(std::span<const std::uint8_t> bytes, const std::string& name,
                                              const ImageLimits& limits);

/// Refuses dimensions over the limits (ImageTooLarge) or without pixels (ImageDamaged).
[[nodiscard]] Result<void> checkDimensions(std::uint64_t width, std::uint64_t height, const std::string& name,
                                           const ImageLimits& limits);

} // namespace pw
