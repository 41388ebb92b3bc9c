// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/imagenote.h"

#include <opencv2/core/mat.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace pw {

/// What the decoder knew of the pixels as they lie in the file.
struct StoredPixels {
    int channels = 0; ///< that carry colour: 1 grey, 3 colour, 4 inks; 0: not known
    int bits = 0;     ///< of each channel, of the palette's entries where there is one; 0: not known
    /// JPEG: the luminance table of the last save, row by row.
    std::optional<std::array<std::uint16_t, 64>> quantisation;

    bool operator==(const StoredPixels&) const = default;
};

/// Where the pixels came from and what was done to them before they could be analysed.
struct ImageSource {
    std::string path;   ///< as the user gave it; empty for pixels that never were a file
    std::string name;   ///< file name for display
    std::string format; ///< "JPEG", "PNG", "TIFF", "WebP", "BMP", "PPM"
    std::uint64_t byteCount = 0;
    std::string sha256;                 ///< lower-case hex, of the file's bytes, taken before decoding
    std::string pixelSha256;            ///< lower-case hex, of the upright BGR rows without padding
    std::vector<ImageNote> conversions; ///< "16 bit reduced to 8 bit", "EXIF orientation 6 applied"...
    std::vector<ImageNote> warnings;    ///< "file is incomplete: ..."; shown wherever the image is shown
    StoredPixels stored;
    bool incomplete = false; ///< the decoder reported missing or corrupt data

    bool operator==(const ImageSource&) const = default;
};

/// An upright 8-bit BGR photograph. What is shown is the array that is analysed. The pixels are read-only
/// after construction: copies share them, and whoever wants to draw clones.
class Image {
  public:
    /// `bgr` must be CV_8UC3 and not empty; it is not copied.
    Image(cv::Mat bgr, ImageSource source) : m_bgr(std::move(bgr)), m_source(std::move(source)) {}

    [[nodiscard]] const cv::Mat& bgr() const { return m_bgr; }
    [[nodiscard]] const ImageSource& source() const { return m_source; }
    [[nodiscard]] int width() const { return m_bgr.cols; }
    [[nodiscard]] int height() const { return m_bgr.rows; }

  private:
    cv::Mat m_bgr;
    ImageSource m_source;
};

} // namespace pw
