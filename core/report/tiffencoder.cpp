// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pictureencoders.h"
#include "core/report/tiffbuffer.h"

#include <opencv2/imgproc.hpp>

namespace pw {

Result<std::vector<std::uint8_t>> encodeTiff(const cv::Mat& bgr, const std::string& description)
{
    TiffBuffer buffer;
    TIFF* tiff = buffer.tiff();
    if (!tiff)
        return failure(ErrorCode::OutOfMemory, "picture", "libtiff cannot start");
    TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, static_cast<std::uint32_t>(bgr.cols));
    TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, static_cast<std::uint32_t>(bgr.rows));
    TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, 8);
    TIFFSetField(tiff, TIFFTAG_SAMPLESPERPIXEL, 3);
    TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_RGB);
    TIFFSetField(tiff, TIFFTAG_PLANARCONFIG, PLANARCONFIG_CONTIG);
    TIFFSetField(tiff, TIFFTAG_COMPRESSION, COMPRESSION_LZW);
    TIFFSetField(tiff, TIFFTAG_PREDICTOR, PREDICTOR_HORIZONTAL);
    TIFFSetField(tiff, TIFFTAG_ROWSPERSTRIP, TIFFDefaultStripSize(tiff, 0));
    if (!description.empty())
        TIFFSetField(tiff, TIFFTAG_IMAGEDESCRIPTION, description.c_str());
    cv::Mat rgb;
    cv::cvtColor(bgr, rgb, cv::COLOR_BGR2RGB);
    std::vector<std::uint8_t> bytes;
    if (buffer.writeRows(rgb))
        bytes = buffer.finish();
    if (bytes.empty())
        return failure(ErrorCode::Internal, "picture", "libtiff could not write it");
    return bytes;
}

} // namespace pw
