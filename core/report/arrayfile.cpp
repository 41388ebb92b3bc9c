// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/arrayfile.h"

#include "core/report/tiffbuffer.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <bit>
#include <string>

namespace pw {

static_assert(std::endian::native == std::endian::little, "npy files are written as little-endian");

// Format version 1.0: https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
std::vector<std::uint8_t> encodeNpy(const cv::Mat& matrix)
{
    const std::string dictionary = "{'descr': '<f4', 'fortran_order': False, 'shape': (" +
                                   std::to_string(matrix.rows) + ", " + std::to_string(matrix.cols) + "), }";
    // Magic, version and length take 10 bytes; the whole is padded to 64 with spaces and ends with a newline.
    constexpr std::size_t kPrefixBytes = 10;
    constexpr std::size_t kAlignment = 64;
    const std::size_t total =
        (kPrefixBytes + dictionary.size() + 1 + kAlignment - 1) / kAlignment * kAlignment;
    const std::size_t length = total - kPrefixBytes;
    std::string header("\x93NUMPY\x01\x00", 8);
    header += static_cast<char>(length & 0xff);
    header += static_cast<char>(length >> 8);
    header += dictionary;
    header.resize(total - 1, ' ');
    header += '\n';

    const std::size_t rowBytes = static_cast<std::size_t>(matrix.cols) * sizeof(float);
    std::vector<std::uint8_t> bytes(header.size() + rowBytes * static_cast<std::size_t>(matrix.rows));
    auto target = std::copy(header.begin(), header.end(), bytes.begin());
    for (int y = 0; y < matrix.rows; ++y)
        target = std::copy_n(matrix.ptr(y), rowBytes, target);
    return bytes;
}

std::vector<std::uint8_t> encodeFloatTiff(const cv::Mat& matrix)
{
    TiffBuffer buffer;
    TIFF* tiff = buffer.tiff();
    if (!tiff)
        return {};
    TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, static_cast<std::uint32_t>(matrix.cols));
    TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, static_cast<std::uint32_t>(matrix.rows));
    TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, 32);
    TIFFSetField(tiff, TIFFTAG_SAMPLESPERPIXEL, 1);
    TIFFSetField(tiff, TIFFTAG_SAMPLEFORMAT, SAMPLEFORMAT_IEEEFP);
    TIFFSetField(tiff, TIFFTAG_COMPRESSION, COMPRESSION_NONE);
    TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_MINISBLACK);
    TIFFSetField(tiff, TIFFTAG_PLANARCONFIG, PLANARCONFIG_CONTIG);
    TIFFSetField(tiff, TIFFTAG_ROWSPERSTRIP, static_cast<std::uint32_t>(matrix.rows));
    return buffer.writeRows(matrix) ? buffer.finish() : std::vector<std::uint8_t>{};
}

} // namespace pw
