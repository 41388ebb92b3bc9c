// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/imageformat.h"

#include "core/imaging/bmpdecoder.h"
#include "core/imaging/jpegdecoder.h"
#include "core/imaging/pngdecoder.h"
#include "core/imaging/pnmdecoder.h"
#include "core/imaging/tiffdecoder.h"
#include "core/imaging/webpdecoder.h"

#include <algorithm>
#include <cctype>
#include <string_view>

namespace pw {

namespace {

using Bytes = std::span<const std::uint8_t>;

bool hasAt(Bytes bytes, std::size_t offset, std::string_view text)
{
    return bytes.size() >= offset + text.size() &&
           std::equal(text.begin(), text.end(), bytes.begin() + static_cast<std::ptrdiff_t>(offset),
                      [](char a, std::uint8_t b) { return static_cast<std::uint8_t>(a) == b; });
}

bool isTiff(Bytes bytes)
{
    using namespace std::string_view_literals;
    return hasAt(bytes, 0, "II*\0"sv) || hasAt(bytes, 0, "MM\0*"sv) || hasAt(bytes, 0, "II+\0"sv) ||
           hasAt(bytes, 0, "MM\0+"sv);
}

bool isPnm(Bytes bytes, std::string_view kinds)
{
    return bytes.size() >= 3 && bytes[0] == 'P' && kinds.find(static_cast<char>(bytes[1])) != kinds.npos &&
           (std::isspace(bytes[2]) || bytes[2] == '#');
}

bool isJpegXl(Bytes bytes)
{
    using namespace std::string_view_literals;
    return hasAt(bytes, 0, "\xff\x0a"sv) || hasAt(bytes, 0, "\0\0\0\x0cJXL \r\n"sv);
}

bool isJpeg2000(Bytes bytes)
{
    using namespace std::string_view_literals;
    return hasAt(bytes, 0, "\0\0\0\x0cjP  \r\n"sv) || hasAt(bytes, 0, "\xff\x4f\xff\x51"sv);
}

} // namespace

const std::vector<ImageFormat>& imageFormats()
{
    static const std::vector<ImageFormat> formats{
        {"JPEG", {"jpg", "jpeg", "jpe"}, [](Bytes b) { return hasAt(b, 0, "\xff\xd8\xff"); }, decodeJpeg},
        {"PNG", {"png"}, [](Bytes b) { return hasAt(b, 0, "\x89PNG\r\n\x1a\n"); }, decodePng},
        {"TIFF", {"tif", "tiff"}, isTiff, decodeTiff},
        {"WebP", {"webp"}, [](Bytes b) { return hasAt(b, 0, "RIFF") && hasAt(b, 8, "WEBP"); }, decodeWebP},
        {"BMP", {"bmp", "dib"}, [](Bytes b) { return hasAt(b, 0, "BM"); }, decodeBmp},
        {"PPM", {"ppm", "pgm", "pnm"}, [](Bytes b) { return isPnm(b, "56"); }, decodePnm},
        {"PNM with text or bitmap pixels", {}, [](Bytes b) { return isPnm(b, "12347"); }, nullptr},
        {"GIF", {}, [](Bytes b) { return hasAt(b, 0, "GIF8"); }, nullptr},
        {"HEIF, AVIF or a video", {}, [](Bytes b) { return hasAt(b, 4, "ftyp"); }, nullptr},
        {"JPEG XL", {}, isJpegXl, nullptr},
        {"JPEG 2000", {}, isJpeg2000, nullptr},
        {"PDF", {}, [](Bytes b) { return hasAt(b, 0, "%PDF"); }, nullptr},
    };
    return formats;
}

const ImageFormat* sniffImageFormat(Bytes bytes)
{
    const auto& formats = imageFormats();
    const auto found =
        std::find_if(formats.begin(), formats.end(), [&](const ImageFormat& f) { return f.matches(bytes); });
    return found == formats.end() ? nullptr : &*found;
}

} // namespace pw
