// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pictureencoders.h"

#include <csetjmp>
#include <cstdlib>

// jpeglib.h needs what cstdio declares.
// clang-format off
#include <cstdio>
#include <jpeglib.h>
#include <jerror.h>
// clang-format on

namespace pw {

namespace {

constexpr int kQuality = 95;

// libjpeg reports errors by longjmp: encode() holds no object with a destructor.
struct JpegOutput {
    jpeg_compress_struct info{};
    jpeg_error_mgr errors{};
    std::jmp_buf escape;
    unsigned char* data = nullptr;
    unsigned long size = 0;
    char failure[JMSG_LENGTH_MAX] = {};

    JpegOutput() = default;
    JpegOutput(const JpegOutput&) = delete;
    JpegOutput& operator=(const JpegOutput&) = delete;
    ~JpegOutput()
    {
        jpeg_destroy_compress(&info);
        std::free(data);
    }
};

[[noreturn]] void onError(j_common_ptr info)
{
    auto& output = *static_cast<JpegOutput*>(info->client_data);
    info->err->format_message(info, output.failure);
    std::longjmp(output.escape, 1);
}

void onOutput(j_common_ptr) {}

bool encode(JpegOutput& output, unsigned width, unsigned height, const std::uint8_t* bgr, std::size_t stride,
            const char* comment, unsigned commentBytes)
{
    jpeg_compress_struct& info = output.info;
    info.err = jpeg_std_error(&output.errors);
    info.client_data = &output;
    output.errors.error_exit = onError;
    output.errors.output_message = onOutput;
    if (setjmp(output.escape) != 0)
        return false;
    jpeg_create_compress(&info);
    info.client_data = &output;
    jpeg_mem_dest(&info, &output.data, &output.size);
    info.image_width = width;
    info.image_height = height;
    info.input_components = 3;
    info.in_color_space = JCS_EXT_BGR;
    jpeg_set_defaults(&info);
    jpeg_set_quality(&info, kQuality, TRUE);
    info.comp_info[0].h_samp_factor = 1; // no chroma subsampling: cells and letters have sharp coloured edges
    info.comp_info[0].v_samp_factor = 1;
    info.optimize_coding = TRUE;
    jpeg_start_compress(&info, TRUE);
    if (commentBytes > 0)
        jpeg_write_marker(&info, JPEG_COM, reinterpret_cast<const JOCTET*>(comment), commentBytes);
    while (info.next_scanline < height) {
        JSAMPROW row = const_cast<JSAMPROW>(bgr + stride * info.next_scanline); // libjpeg only reads it
        jpeg_write_scanlines(&info, &row, 1);
    }
    jpeg_finish_compress(&info);
    return true;
}

// The longest comment a marker holds, cut between two UTF-8 characters.
std::size_t commentLength(const std::string& text)
{
    constexpr std::size_t kMost = 65533;
    if (text.size() <= kMost)
        return text.size();
    std::size_t length = kMost;
    while (length > 0 && (static_cast<unsigned char>(text[length]) & 0xc0) == 0x80)
        --length;
    return length;
}

} // namespace

Result<std::vector<std::uint8_t>> encodeJpeg(const cv::Mat& bgr, const std::string& description)
{
    JpegOutput output;
    if (!encode(output, static_cast<unsigned>(bgr.cols), static_cast<unsigned>(bgr.rows), bgr.data, bgr.step,
                description.data(), static_cast<unsigned>(commentLength(description))))
        return failure(output.errors.msg_code == JERR_OUT_OF_MEMORY ? ErrorCode::OutOfMemory
                                                                    : ErrorCode::Internal,
                       "picture", output.failure);
    return std::vector<std::uint8_t>(output.data, output.data + output.size);
}

} // namespace pw
