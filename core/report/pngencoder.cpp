// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pictureencoders.h"

#include <png.h>

#include <csetjmp>
#include <cstdio>
#include <new>

namespace pw {

namespace {

// libpng reports errors by longjmp: encode() holds no object with a destructor.
struct PngOutput {
    png_structp png = nullptr;
    png_infop info = nullptr;
    std::vector<std::uint8_t> bytes;
    std::jmp_buf escape;
    bool outOfMemory = false;
    char failure[160] = {};

    PngOutput() = default;
    PngOutput(const PngOutput&) = delete;
    PngOutput& operator=(const PngOutput&) = delete;
    ~PngOutput() { png_destroy_write_struct(&png, &info); }
};

[[noreturn]] void onError(png_structp png, png_const_charp message)
{
    auto& output = *static_cast<PngOutput*>(png_get_error_ptr(png));
    std::snprintf(output.failure, sizeof output.failure, "%s", message);
    std::longjmp(output.escape, 1);
}

void onWarning(png_structp, png_const_charp) {}

void onWrite(png_structp png, png_bytep data, png_size_t count)
{
    auto& output = *static_cast<PngOutput*>(png_get_io_ptr(png));
    try {
        output.bytes.insert(output.bytes.end(), data, data + count);
    } catch (const std::bad_alloc&) { // must not pass through C code
        output.outOfMemory = true;
    }
    if (output.outOfMemory)
        png_error(png, "out of memory");
}

void onFlush(png_structp) {}

bool encode(PngOutput& output, png_uint_32 width, png_uint_32 height, png_bytepp rows, png_textp text)
{
    if (setjmp(output.escape) != 0)
        return false;
    output.png = png_create_write_struct(PNG_LIBPNG_VER_STRING, &output, onError, onWarning);
    if (!output.png)
        return false;
    output.info = png_create_info_struct(output.png);
    if (!output.info)
        return false;
    png_set_write_fn(output.png, &output, onWrite, onFlush);
    // Annotated photographs are large: a third of the time of zlib's default for a few per cent in size.
    png_set_compression_level(output.png, 3);
    png_set_filter(output.png, PNG_FILTER_TYPE_BASE, PNG_FILTER_SUB | PNG_FILTER_UP);
    png_set_IHDR(output.png, output.info, width, height, 8, PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    if (text)
        png_set_text(output.png, output.info, text, 1);
    png_write_info(output.png, output.info);
    png_set_bgr(output.png);
    png_write_image(output.png, rows);
    png_write_end(output.png, output.info);
    return true;
}

} // namespace

Result<std::vector<std::uint8_t>> encodePng(const cv::Mat& bgr, const std::string& description)
{
    std::vector<png_bytep> rows(static_cast<std::size_t>(bgr.rows));
    for (std::size_t y = 0; y < rows.size(); ++y)
        rows[y] = const_cast<png_bytep>(bgr.ptr(static_cast<int>(y))); // libpng only reads them
    std::string key = "Description";
    std::string value = description;
    std::string none;
    png_text text{};
    text.compression = PNG_ITXT_COMPRESSION_NONE; // the kind of text chunk that is UTF-8
    text.key = key.data();
    text.text = value.data();
    text.itxt_length = value.size();
    text.lang = none.data();
    text.lang_key = none.data();

    PngOutput output;
    if (!encode(output, static_cast<png_uint_32>(bgr.cols), static_cast<png_uint_32>(bgr.rows), rows.data(),
                description.empty() ? nullptr : &text))
        return failure(output.outOfMemory ? ErrorCode::OutOfMemory : ErrorCode::Internal, "picture",
                       output.failure);
    return std::move(output.bytes);
}

} // namespace pw
