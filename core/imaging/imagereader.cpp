// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/imagereader.h"

#include "core/imaging/filebytes.h"
#include "core/imaging/hash.h"
#include "core/imaging/imageformat.h"
#include "core/imaging/imagenotes.h"
#include "core/imaging/pixelconversion.h"

#include <opencv2/core.hpp>

#include <exception>
#include <new>

namespace pw {

namespace {

// Runs `work` so that nothing it throws gets out.
template <class Work>
auto guarded(const std::string& name, const Work& work) -> decltype(work())
{
    try {
        return work();
    } catch (const std::bad_alloc&) {
        return failure(ErrorCode::OutOfMemory, name);
    } catch (const cv::Exception& e) {
        return failure(e.code == cv::Error::StsNoMem ? ErrorCode::OutOfMemory : ErrorCode::Internal, name,
                       e.what());
    } catch (const std::exception& e) {
        return failure(ErrorCode::Internal, name, e.what());
    }
}

Result<Image> decode(std::span<const std::uint8_t> bytes, ImageSource source, const ImageLimits& limits)
{
    const std::string& subject = source.path.empty() ? source.name : source.path;
    if (bytes.size() > limits.maxBytes)
        return failure(ErrorCode::FileTooLarge, subject,
                       std::to_string(bytes.size()) + " bytes; the limit is " +
                           std::to_string(limits.maxBytes));
    if (bytes.empty())
        return failure(ErrorCode::ImageDamaged, subject, "the file is empty");
    const ImageFormat* format = sniffImageFormat(bytes);
    if (!format)
        return failure(ErrorCode::FormatUnsupported, subject, "the first bytes are of no known image format");
    if (!format->decode)
        return failure(ErrorCode::FormatUnsupported, subject, std::string("this is ") + format->name);

    source.format = format->name;
    source.byteCount = bytes.size();
    source.sha256 = sha256(bytes);
    auto decoded = format->decode(bytes, subject, limits);
    if (!decoded)
        return tl::unexpected(decoded.error());

    source.conversions = std::move(decoded->conversions);
    source.warnings = std::move(decoded->warnings);
    source.incomplete = decoded->incomplete;
    source.stored = decoded->stored;
    if (decoded->hasColourProfile)
        source.conversions.push_back({notes::kColourProfileIgnored});
    if (decoded->orientation != 1)
        source.conversions.push_back({notes::kOrientationApplied, std::to_string(decoded->orientation)});
    const cv::Mat bgr = upright(decoded->bgr, decoded->orientation);
    source.pixelSha256 = sha256(bgr);
    return Image(bgr, std::move(source));
}

} // namespace

Result<Image> readImage(const std::string& path, const ImageLimits& limits)
{
    return guarded(path, [&]() -> Result<Image> {
        const auto bytes = readFileBytes(path, limits.maxBytes);
        if (!bytes)
            return tl::unexpected(bytes.error());
        ImageSource source;
        source.path = path;
        source.name = path.substr(path.rfind('/') + 1);
        return decode(*bytes, std::move(source), limits);
    });
}

Result<Image> decodeImage(std::span<const std::uint8_t> bytes, const std::string& name,
                          const ImageLimits& limits)
{
    return guarded(name, [&]() -> Result<Image> {
        ImageSource source;
        source.name = name;
        return decode(bytes, std::move(source), limits);
    });
}

const std::vector<std::string>& readableSuffixes()
{
    static const std::vector<std::string> suffixes = [] {
        std::vector<std::string> all;
        for (const auto& format : imageFormats())
            all.insert(all.end(), format.suffixes.begin(), format.suffixes.end());
        return all;
    }();
    return suffixes;
}

} // namespace pw
