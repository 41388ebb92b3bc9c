// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/jpegdecoder.h"

#include "core/imaging/exiforientation.h"
#include "core/imaging/imagenotes.h"
#include "core/imaging/pixelconversion.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <csetjmp>
#include <cstring>
#include <string_view>

// jpeglib.h needs what cstdio declares.
// clang-format off
#include <cstdio>
#include <jpeglib.h>
#include <jerror.h>
// clang-format on

namespace pw {

namespace {

// Scans cost time in proportion to the pixels whatever the file's size: twenty scans of the largest image.
constexpr std::uint64_t kMaxScannedPixels = 2'400'000'000;

// State of one decompression. libjpeg reports errors by longjmp, so the functions that call it (readHeader,
// decodeRows) hold no object with a destructor; this one lives in their caller.
struct JpegSession {
    jpeg_decompress_struct info{};
    jpeg_error_mgr errors{};
    jpeg_progress_mgr progress{};
    std::jmp_buf escape;
    int maxScans = 0;
    bool tooManyScans = false;
    int corruptions = 0;
    char firstCorruption[JMSG_LENGTH_MAX] = {};
    char failure[JMSG_LENGTH_MAX] = {};

    JpegSession() = default;
    JpegSession(const JpegSession&) = delete;
    JpegSession& operator=(const JpegSession&) = delete;
    ~JpegSession() { jpeg_destroy_decompress(&info); }
};

JpegSession& sessionOf(j_common_ptr info)
{
    return *static_cast<JpegSession*>(info->client_data);
}

[[noreturn]] void onError(j_common_ptr info)
{
    JpegSession& session = sessionOf(info);
    info->err->format_message(info, session.failure);
    std::longjmp(session.escape, 1);
}

// Level -1 is a warning. Two of them concern header fields only; the others say that pixels are missing or
// wrong.
void onMessage(j_common_ptr info, int level)
{
    const int code = info->err->msg_code;
    if (level >= 0 || code == JWRN_ADOBE_XFORM || code == JWRN_JFIF_MAJOR)
        return;
    JpegSession& session = sessionOf(info);
    if (session.corruptions++ == 0)
        info->err->format_message(info, session.firstCorruption);
}

void onOutput(j_common_ptr) {}

void onProgress(j_common_ptr info)
{
    JpegSession& session = sessionOf(info);
    const auto scans = static_cast<std::uint64_t>(session.info.input_scan_number);
    const std::uint64_t pixels = std::uint64_t{session.info.image_width} * session.info.image_height;
    if (scans <= static_cast<std::uint64_t>(session.maxScans) && scans * pixels <= kMaxScannedPixels)
        return;
    session.tooManyScans = true;
    std::snprintf(session.failure, sizeof session.failure, "more than %d scans",
                  session.info.input_scan_number - 1);
    std::longjmp(session.escape, 1);
}

bool readHeader(JpegSession& session, const std::uint8_t* data, std::size_t size)
{
    session.info.err = jpeg_std_error(&session.errors);
    session.info.client_data = &session;
    session.errors.error_exit = onError;
    session.errors.emit_message = onMessage;
    session.errors.output_message = onOutput;
    session.progress.progress_monitor = onProgress;
    if (setjmp(session.escape) != 0)
        return false;
    jpeg_create_decompress(&session.info);
    session.info.client_data = &session; // creation clears all but this and err in some releases
    session.info.progress = &session.progress;
    jpeg_mem_src(&session.info, data, static_cast<unsigned long>(size));
    constexpr unsigned kWholeMarker = 0xffff;
    jpeg_save_markers(&session.info, JPEG_APP0 + 1, kWholeMarker);
    jpeg_save_markers(&session.info, JPEG_APP0 + 2, 16); // enough to see what kind it is
    return jpeg_read_header(&session.info, TRUE) == JPEG_HEADER_OK;
}

// Decodes into rows of BGR. `cmykRow` (width x 4 bytes) is given for images with four inks.
bool decodeRows(JpegSession& session, std::uint8_t* bgr, std::size_t stride, std::uint8_t* cmykRow)
{
    if (setjmp(session.escape) != 0)
        return false;
    session.info.out_color_space = cmykRow ? JCS_CMYK : JCS_EXT_BGR;
    jpeg_start_decompress(&session.info);
    while (session.info.output_scanline < session.info.output_height) {
        std::uint8_t* target = bgr + stride * session.info.output_scanline;
        JSAMPROW row = cmykRow ? cmykRow : target;
        jpeg_read_scanlines(&session.info, &row, 1);
        if (cmykRow)
            cmykToBgr(cmykRow, target, static_cast<int>(session.info.output_width),
                      session.info.saw_Adobe_marker != FALSE);
    }
    jpeg_finish_decompress(&session.info);
    return true;
}

bool startsWith(const jpeg_marker_struct& marker, std::string_view text)
{
    return marker.data_length >= text.size() && std::memcmp(marker.data, text.data(), text.size()) == 0;
}

void readMarkers(const JpegSession& session, DecodedImage& image)
{
    constexpr std::string_view kExif("Exif\0\0", 6);
    constexpr std::string_view kIcc("ICC_PROFILE\0", 12);
    constexpr std::string_view kMultiPicture("MPF\0", 4);
    bool exifSeen = false;
    bool multiPicture = false;
    for (const auto* marker = session.info.marker_list; marker; marker = marker->next) {
        if (!exifSeen && marker->marker == JPEG_APP0 + 1 && startsWith(*marker, kExif)) {
            exifSeen = true;
            image.orientation = exifOrientation({marker->data, marker->data_length});
        } else if (marker->marker == JPEG_APP0 + 2) {
            image.hasColourProfile |= startsWith(*marker, kIcc);
            multiPicture |= startsWith(*marker, kMultiPicture);
        }
    }
    if (multiPicture)
        image.conversions.push_back({notes::kSeveralPictures});
}

/// The tables belong to the library until decoding ends. quantval is in natural, not in zig-zag order.
StoredPixels storedPixels(const jpeg_decompress_struct& info)
{
    StoredPixels stored{info.num_components, info.data_precision, {}};
    const int number = info.comp_info[0].quant_tbl_no;
    if (number < 0 || number >= NUM_QUANT_TBLS || !info.quant_tbl_ptrs[number])
        return stored;
    std::copy_n(info.quant_tbl_ptrs[number]->quantval, DCTSIZE2, stored.quantisation.emplace().begin());
    return stored;
}

ErrorCode headerErrorCode(int libraryCode)
{
    switch (libraryCode) {
    case JERR_BAD_PRECISION: // 12 bit and lossless
    case JERR_SOF_UNSUPPORTED:
    case JERR_ARITH_NOTIMPL:
    case JERR_NOTIMPL:
        return ErrorCode::FormatUnsupported;
    case JERR_OUT_OF_MEMORY:
        return ErrorCode::OutOfMemory;
    default:
        return ErrorCode::ImageDamaged;
    }
}

} // namespace

Result<DecodedImage> decodeJpeg(std::span<const std::uint8_t> bytes, const std::string& name,
                                const ImageLimits& limits)
{
    JpegSession session;
    session.maxScans = limits.maxJpegScans;
    if (!readHeader(session, bytes.data(), bytes.size()))
        return failure(headerErrorCode(session.errors.msg_code), name, session.failure);
    const auto& info = session.info;
    if (auto ok = checkDimensions(info.image_width, info.image_height, name, limits); !ok)
        return tl::unexpected(ok.error());
    if (info.num_components != 1 && info.num_components != 3 && info.num_components != 4)
        return failure(ErrorCode::FormatUnsupported, name,
                       "JPEG with " + std::to_string(info.num_components) + " components");

    DecodedImage image;
    const bool cmyk = info.num_components == 4;
    if (info.num_components == 1)
        image.conversions.push_back({notes::kGreyExpanded});
    else if (cmyk)
        image.conversions.push_back(
            {info.saw_Adobe_marker ? notes::kInvertedCmykConverted : notes::kCmykConverted});
    image.stored = storedPixels(info);
    readMarkers(session, image);

    const int width = static_cast<int>(info.image_width);
    const int height = static_cast<int>(info.image_height);
    image.bgr = cv::Mat(height, width, CV_8UC3, cv::Scalar::all(128));
    std::vector<std::uint8_t> cmykRow(cmyk ? std::size_t{info.image_width} * 4 : 0);
    const bool whole = decodeRows(session, image.bgr.data, image.bgr.step, cmyk ? cmykRow.data() : nullptr);
    if (!whole && (session.tooManyScans || info.output_scanline == 0))
        return failure(headerErrorCode(session.tooManyScans ? 0 : session.errors.msg_code), name,
                       session.failure);
    if (!whole || session.corruptions > 0) {
        image.incomplete = true;
        image.warnings.push_back({notes::kIncomplete, (whole ? session.firstCorruption : session.failure)});
    }
    return image;
}

} // namespace pw
