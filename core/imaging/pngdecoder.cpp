// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/pngdecoder.h"

#include "core/imaging/exiforientation.h"
#include "core/imaging/imagenotes.h"
#include "core/imaging/pixelconversion.h"

#include <png.h>

#include <csetjmp>
#include <cstdio>
#include <cstring>
#include <string_view>

namespace pw {

namespace {

constexpr std::size_t kSignatureBytes = 8;

std::uint32_t bigEndian32(const std::uint8_t* p)
{
    return std::uint32_t{p[0]} << 24 | std::uint32_t{p[1]} << 16 | std::uint32_t{p[2]} << 8 | p[3];
}

// What is wanted of the chunks that libpng is told to skip. Finding them here keeps their decompression, and
// with it every text and profile bomb, out of the process.
struct PngChunks {
    std::span<const std::uint8_t> exif;
    bool colourProfile = false;
    bool animated = false;
};

PngChunks findChunks(std::span<const std::uint8_t> bytes)
{
    PngChunks found;
    for (std::size_t at = kSignatureBytes; bytes.size() - at >= 12;) {
        const std::size_t length = bigEndian32(&bytes[at]);
        const std::string_view type(reinterpret_cast<const char*>(&bytes[at + 4]), 4);
        if (length > bytes.size() - at - 12)
            break;
        if (type == "eXIf")
            found.exif = bytes.subspan(at + 8, length);
        found.colourProfile |= type == "iCCP";
        found.animated |= type == "acTL";
        at += 12 + length;
    }
    return found;
}

// libpng reports errors by longjmp: the functions that call it hold no object with a destructor.
struct PngSession {
    png_structp png = nullptr;
    png_infop info = nullptr;
    const std::uint8_t* data = nullptr;
    std::size_t size = 0;
    std::size_t offset = 0;
    std::jmp_buf escape;
    int warnings = 0;
    char firstWarning[160] = {};
    char failure[160] = {};

    PngSession() = default;
    PngSession(const PngSession&) = delete;
    PngSession& operator=(const PngSession&) = delete;
    ~PngSession() { png_destroy_read_struct(&png, &info, nullptr); }
};

[[noreturn]] void onError(png_structp png, png_const_charp message)
{
    auto& session = *static_cast<PngSession*>(png_get_error_ptr(png));
    std::snprintf(session.failure, sizeof session.failure, "%s", message);
    std::longjmp(session.escape, 1);
}

void onWarning(png_structp png, png_const_charp message)
{
    auto& session = *static_cast<PngSession*>(png_get_error_ptr(png));
    if (session.warnings++ == 0)
        std::snprintf(session.firstWarning, sizeof session.firstWarning, "%s", message);
}

void onRead(png_structp png, png_bytep target, png_size_t count)
{
    auto& session = *static_cast<PngSession*>(png_get_io_ptr(png));
    if (count > session.size - session.offset)
        png_error(png, "the file ends too early");
    std::memcpy(target, session.data + session.offset, count);
    session.offset += count;
}

// Reads up to the pixels and asks for 8-bit BGR or BGRA rows. Gives the number of channels, 0 on failure.
int prepare(PngSession& session, const std::uint8_t* data, std::size_t size, int maxSide)
{
    session.data = data;
    session.size = size;
    if (setjmp(session.escape) != 0)
        return 0;
    session.png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &session, onError, onWarning);
    if (!session.png)
        return 0;
    session.info = png_create_info_struct(session.png);
    if (!session.info)
        return 0;
    png_set_read_fn(session.png, &session, onRead);
    png_set_user_limits(session.png, static_cast<png_uint_32>(maxSide), static_cast<png_uint_32>(maxSide));
    png_set_chunk_malloc_max(session.png, 8U << 20);
    png_set_chunk_cache_max(session.png, 100);
    constexpr int kAllButCriticalAndTransparency = -1;
    png_set_keep_unknown_chunks(session.png, PNG_HANDLE_CHUNK_NEVER, nullptr, kAllButCriticalAndTransparency);
    png_read_info(session.png, session.info);
    png_set_expand(session.png);   // palette, 1/2/4 bit, transparent colour
    png_set_strip_16(session.png); // keeps the high byte
    png_set_gray_to_rgb(session.png);
    png_set_bgr(session.png);
    png_set_interlace_handling(session.png);
    png_read_update_info(session.png, session.info);
    return png_get_channels(session.png, session.info);
}

bool decodeRows(PngSession& session, png_bytepp rows)
{
    if (setjmp(session.escape) != 0)
        return false;
    png_read_image(session.png, rows);
    return true;
}

bool readEnd(PngSession& session)
{
    if (setjmp(session.escape) != 0)
        return false;
    png_read_end(session.png, nullptr);
    return true;
}

void describe(int depth, int colourType, const PngChunks& chunks, DecodedImage& image)
{
    const bool palette = colourType == PNG_COLOR_TYPE_PALETTE;
    image.stored.channels = (colourType & PNG_COLOR_MASK_COLOR) == 0 ? 1 : 3;
    image.stored.bits = palette ? 8 : depth;
    if (palette)
        image.conversions.push_back({notes::kPaletteExpanded});
    else if (depth < 8)
        image.conversions.push_back({notes::kFewBitsWidened, std::to_string(depth)});
    else if (depth == 16)
        image.conversions.push_back({notes::kSixteenBitReduced});
    if (!palette && (colourType & PNG_COLOR_MASK_COLOR) == 0)
        image.conversions.push_back({notes::kGreyExpanded});
    if (chunks.animated)
        image.conversions.push_back({notes::kDefaultOfAnimation});
}

} // namespace

Result<DecodedImage> decodePng(std::span<const std::uint8_t> bytes, const std::string& name,
                               const ImageLimits& limits)
{
    // Signature, then IHDR at a fixed place: length, type, width, height, depth, colour type, ...
    constexpr std::size_t kHeaderBytes = kSignatureBytes + 8 + 13;
    if (bytes.size() < kHeaderBytes || std::memcmp(&bytes[kSignatureBytes + 4], "IHDR", 4) != 0)
        return failure(ErrorCode::ImageDamaged, name, "no PNG header");
    const std::uint32_t width = bigEndian32(&bytes[kSignatureBytes + 8]);
    const std::uint32_t height = bigEndian32(&bytes[kSignatureBytes + 12]);
    if (auto ok = checkDimensions(width, height, name, limits); !ok)
        return tl::unexpected(ok.error());

    PngSession session;
    const int channels = prepare(session, bytes.data(), bytes.size(), limits.maxSide);
    if (channels == 0)
        return failure(ErrorCode::ImageDamaged, name, session.failure);
    if ((channels != 3 && channels != 4) ||
        png_get_rowbytes(session.png, session.info) != std::size_t{width} * static_cast<unsigned>(channels))
        return failure(ErrorCode::Internal, name, "unexpected row layout");

    DecodedImage image;
    const PngChunks chunks = findChunks(bytes);
    describe(bytes[kSignatureBytes + 16], bytes[kSignatureBytes + 17], chunks, image);
    image.hasColourProfile = chunks.colourProfile;
    image.orientation = exifOrientation(chunks.exif);

    cv::Mat pixels(static_cast<int>(height), static_cast<int>(width), CV_8UC(channels));
    std::vector<png_bytep> rows(height);
    for (std::size_t y = 0; y < rows.size(); ++y)
        rows[y] = pixels.ptr(static_cast<int>(y));
    if (!decodeRows(session, rows.data()))
        return failure(ErrorCode::ImageDamaged, name, session.failure);
    const bool ended = readEnd(session);
    if (!ended || session.warnings > 0) {
        image.incomplete = true;
        image.warnings.push_back({notes::kIncomplete, (ended ? session.firstWarning : session.failure)});
    }
    if (channels == 4) {
        pixels = overWhite(pixels);
        image.conversions.push_back({notes::kAlphaOverWhite});
    }
    image.bgr = pixels;
    return image;
}

} // namespace pw
