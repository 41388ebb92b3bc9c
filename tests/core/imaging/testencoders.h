// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/imaging/samples.h"

#include <tiffio.h>

#include <string>

namespace pw::test {

/// An EXIF block whose only entry is the orientation.
ByteVector exifBlock(int orientation);

struct PngExtras {
    bool interlaced = false;
    ByteVector paletteAlpha; ///< tRNS for Model::Palette
    ByteVector exif;
    bool iccProfile = false;
    std::string text; ///< one tEXt chunk
};
ByteVector makePng(const Samples& samples, const PngExtras& extras = {});

struct TiffExtras {
    bool planar = false;
    bool tiled = false;
    int compression = COMPRESSION_NONE;
    int orientation = 0; ///< 0: no tag
    int pages = 1;
};
ByteVector makeTiff(const Samples& samples, const TiffExtras& extras = {});
/// 8-bit YCbCr with JPEG compression.
ByteVector makeYCbCrTiff(const cv::Mat& bgr);

struct JpegExtras {
    bool progressive = false;
    bool grey = false;
    int quality = 100;
};
ByteVector makeJpeg(const cv::Mat& bgr, const JpegExtras& extras = {});
enum class Inks { Cmyk, AdobeInvertedCmyk, AdobeInvertedYcck };
/// One flat colour given as ink amounts.
ByteVector makeCmykJpeg(const cv::Vec4b& inks, Inks kind);
/// Puts a marker segment right behind the start of the image.
ByteVector withJpegSegment(ByteVector jpeg, int marker, const ByteVector& payload);

/// Lossless WebP of BGRA.
ByteVector makeWebP(const cv::Mat& bgra);
/// The same in the extended container with an EXIF block.
ByteVector makeWebPWithExif(const cv::Mat& bgra, const ByteVector& exif);
/// Two frames, each smaller than the canvas, at (2, 4).
ByteVector makeAnimatedWebP(const cv::Mat& first, const cv::Mat& second, cv::Size canvas);

/// A smooth colourful picture, as a stand-in for a photograph.
cv::Mat testPicture(int width, int height);

} // namespace pw::test
