// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/imagefile.h"

#include "core/report/pictureencoders.h"

#include <algorithm>
#include <cctype>
#include <exception>
#include <new>

namespace pw {

std::optional<PictureFormat> pictureFormat(std::string_view path)
{
    const auto dot = path.find_last_of("./");
    if (dot == std::string_view::npos || path[dot] == '/')
        return std::nullopt;
    std::string suffix(path.substr(dot + 1));
    std::transform(suffix.begin(), suffix.end(), suffix.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (suffix == "png")
        return PictureFormat::Png;
    if (suffix == "tif" || suffix == "tiff")
        return PictureFormat::Tiff;
    if (suffix == "jpg" || suffix == "jpeg")
        return PictureFormat::Jpeg;
    return std::nullopt;
}

Result<std::vector<std::uint8_t>> encodePicture(const cv::Mat& bgr, PictureFormat format,
                                                const std::string& description)
{
    constexpr const char* kSubject = "picture";
    if (bgr.empty() || bgr.type() != CV_8UC3)
        return failure(ErrorCode::Internal, kSubject, "not an 8-bit BGR picture");
    try {
        switch (format) {
        case PictureFormat::Png:
            return encodePng(bgr, description);
        case PictureFormat::Tiff:
            return encodeTiff(bgr, description);
        case PictureFormat::Jpeg:
            return encodeJpeg(bgr, description);
        }
        return failure(ErrorCode::Internal, kSubject, "unknown format");
    } catch (const std::bad_alloc&) {
        return failure(ErrorCode::OutOfMemory, kSubject);
    } catch (const std::exception& e) {
        return failure(ErrorCode::Internal, kSubject, e.what());
    }
}

} // namespace pw
