// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/imaging/testencoders.h"

#include "core/report/tiffbuffer.h"

#include <opencv2/imgproc.hpp>
#include <png.h>
#include <webp/encode.h>

#include <cmath>
#include <cstdlib>
#include <functional>

// jpeglib.h needs what cstdio declares.
// clang-format off
#include <cstdio>
#include <jpeglib.h>
// clang-format on

namespace pw::test {

namespace {

void append(ByteVector& to, const ByteVector& from)
{
    to.insert(to.end(), from.begin(), from.end());
}

ByteVector littleEndian(std::size_t value, int count)
{
    ByteVector bytes;
    for (int i = 0; i < count; ++i)
        bytes.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
    return bytes;
}

int pngColourType(Model model)
{
    switch (model) {
    case Model::Grey:
        return PNG_COLOR_TYPE_GRAY;
    case Model::GreyAlpha:
        return PNG_COLOR_TYPE_GRAY_ALPHA;
    case Model::RgbAlpha:
        return PNG_COLOR_TYPE_RGB_ALPHA;
    case Model::Palette:
        return PNG_COLOR_TYPE_PALETTE;
    default:
        return PNG_COLOR_TYPE_RGB;
    }
}

} // namespace

ByteVector exifBlock(int orientation)
{
    ByteVector block{'I', 'I', 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0};
    append(block, littleEndian(static_cast<std::size_t>(orientation), 2));
    append(block, {0, 0, 0, 0, 0, 0});
    return block;
}

ByteVector makePng(const Samples& samples, const PngExtras& extras)
{
    ByteVector bytes;
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png_create_info_struct(png);
    png_set_write_fn(
        png, &bytes,
        [](png_structp p, png_bytep data, png_size_t count) {
            auto& target = *static_cast<ByteVector*>(png_get_io_ptr(p));
            target.insert(target.end(), data, data + count);
        },
        [](png_structp) {});
    png_set_IHDR(png, info, static_cast<png_uint_32>(samples.width), static_cast<png_uint_32>(samples.height),
                 samples.bits, pngColourType(samples.model),
                 extras.interlaced ? PNG_INTERLACE_ADAM7 : PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
                 PNG_FILTER_TYPE_DEFAULT);
    if (samples.model == Model::Palette) {
        std::vector<png_color> palette;
        for (const auto& c : testPalette())
            palette.push_back({c[0], c[1], c[2]});
        png_set_PLTE(png, info, palette.data(), 1 << samples.bits);
        if (!extras.paletteAlpha.empty())
            png_set_tRNS(png, info, extras.paletteAlpha.data(), static_cast<int>(extras.paletteAlpha.size()),
                         nullptr);
    }
    ByteVector exif = extras.exif;
    if (!exif.empty())
        png_set_eXIf_1(png, info, static_cast<png_uint_32>(exif.size()), exif.data());
    std::string text = extras.text;
    std::string key = "Comment";
    if (!text.empty()) {
        png_text entry{};
        entry.compression = PNG_TEXT_COMPRESSION_NONE;
        entry.key = key.data();
        entry.text = text.data();
        entry.text_length = text.size();
        png_set_text(png, info, &entry, 1);
    }
    png_write_info(png, info);
    if (extras.iccProfile) {
        const ByteVector payload{'x', 0, 0, 1, 2, 3};
        png_write_chunk(png, reinterpret_cast<png_const_bytep>("iCCP"), payload.data(), payload.size());
    }
    ByteVector pixels = samples.packed(true);
    const std::size_t rowBytes = pixels.size() / static_cast<std::size_t>(samples.height);
    std::vector<png_bytep> rows;
    for (std::size_t y = 0; y < static_cast<std::size_t>(samples.height); ++y)
        rows.push_back(pixels.data() + y * rowBytes);
    png_write_image(png, rows.data());
    png_write_end(png, info);
    png_destroy_write_struct(&png, &info);
    return bytes;
}

namespace {

void setTiffTags(TIFF* tiff, const Samples& samples, const TiffExtras& extras)
{
    TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, static_cast<std::uint32_t>(samples.width));
    TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, static_cast<std::uint32_t>(samples.height));
    TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, samples.bits);
    TIFFSetField(tiff, TIFFTAG_SAMPLESPERPIXEL, channelCount(samples.model));
    TIFFSetField(tiff, TIFFTAG_COMPRESSION, extras.compression);
    TIFFSetField(tiff, TIFFTAG_PLANARCONFIG, extras.planar ? PLANARCONFIG_SEPARATE : PLANARCONFIG_CONTIG);
    if (extras.orientation > 0)
        TIFFSetField(tiff, TIFFTAG_ORIENTATION, extras.orientation);
    int photometric = PHOTOMETRIC_RGB;
    if (samples.model == Model::Grey || samples.model == Model::GreyAlpha)
        photometric = PHOTOMETRIC_MINISBLACK;
    if (samples.model == Model::WhiteIsZero)
        photometric = PHOTOMETRIC_MINISWHITE;
    if (samples.model == Model::Cmyk)
        photometric = PHOTOMETRIC_SEPARATED;
    if (samples.model == Model::Palette)
        photometric = PHOTOMETRIC_PALETTE;
    TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC, photometric);
    if (samples.model == Model::GreyAlpha || samples.model == Model::RgbAlpha ||
        samples.model == Model::RgbPremultiplied) {
        const std::uint16_t kind =
            samples.model == Model::RgbPremultiplied ? EXTRASAMPLE_ASSOCALPHA : EXTRASAMPLE_UNASSALPHA;
        TIFFSetField(tiff, TIFFTAG_EXTRASAMPLES, 1, &kind);
    }
    if (samples.model == Model::Palette) {
        std::vector<std::uint16_t> red, green, blue;
        for (const auto& c : testPalette()) {
            red.push_back(static_cast<std::uint16_t>(c[0] * 257));
            green.push_back(static_cast<std::uint16_t>(c[1] * 257));
            blue.push_back(static_cast<std::uint16_t>(c[2] * 257));
        }
        TIFFSetField(tiff, TIFFTAG_COLORMAP, red.data(), green.data(), blue.data());
    }
}

void writeTiles(TIFF* tiff, const Samples& samples)
{
    constexpr std::uint32_t kSide = 16;
    TIFFSetField(tiff, TIFFTAG_TILEWIDTH, kSide);
    TIFFSetField(tiff, TIFFTAG_TILELENGTH, kSide);
    const auto pixelBytes = static_cast<std::size_t>(channelCount(samples.model) * samples.bits / 8);
    for (std::uint32_t y0 = 0; y0 < static_cast<std::uint32_t>(samples.height); y0 += kSide) {
        for (std::uint32_t x0 = 0; x0 < static_cast<std::uint32_t>(samples.width); x0 += kSide) {
            ByteVector tile(static_cast<std::size_t>(TIFFTileSize(tiff)));
            for (std::uint32_t y = y0; y < std::min(y0 + kSide, static_cast<std::uint32_t>(samples.height));
                 ++y) {
                const ByteVector row = samples.packedRow(static_cast<int>(y), false);
                const std::size_t from = x0 * pixelBytes;
                const std::size_t count = std::min(kSide * pixelBytes, row.size() - from);
                std::copy_n(row.begin() + static_cast<std::ptrdiff_t>(from), count,
                            tile.begin() + static_cast<std::ptrdiff_t>((y - y0) * kSide * pixelBytes));
            }
            TIFFWriteTile(tiff, tile.data(), x0, y0, 0, 0);
        }
    }
}

} // namespace

ByteVector makeTiff(const Samples& samples, const TiffExtras& extras)
{
    TiffBuffer buffer;
    TIFF* tiff = buffer.tiff();
    for (int page = 0; page < extras.pages; ++page) {
        setTiffTags(tiff, samples, extras);
        if (extras.tiled) {
            writeTiles(tiff, samples);
        } else {
            TIFFSetField(tiff, TIFFTAG_ROWSPERSTRIP, 3U);
            for (int plane = 0; plane < (extras.planar ? channelCount(samples.model) : 1); ++plane) {
                for (int y = 0; y < samples.height; ++y) {
                    ByteVector row = samples.packedRow(y, false, extras.planar ? plane : -1);
                    TIFFWriteScanline(tiff, row.data(), static_cast<std::uint32_t>(y),
                                      static_cast<std::uint16_t>(plane));
                }
            }
        }
        TIFFWriteDirectory(tiff);
    }
    return buffer.finish();
}

ByteVector makeYCbCrTiff(const cv::Mat& bgr)
{
    cv::Mat rgb;
    cv::cvtColor(bgr, rgb, cv::COLOR_BGR2RGB);
    TiffBuffer buffer;
    TIFF* tiff = buffer.tiff();
    TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, static_cast<std::uint32_t>(bgr.cols));
    TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, static_cast<std::uint32_t>(bgr.rows));
    TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, 8);
    TIFFSetField(tiff, TIFFTAG_SAMPLESPERPIXEL, 3);
    TIFFSetField(tiff, TIFFTAG_COMPRESSION, COMPRESSION_JPEG);
    TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_YCBCR);
    TIFFSetField(tiff, TIFFTAG_PLANARCONFIG, PLANARCONFIG_CONTIG);
    TIFFSetField(tiff, TIFFTAG_ROWSPERSTRIP, static_cast<std::uint32_t>(bgr.rows));
    TIFFSetField(tiff, TIFFTAG_JPEGCOLORMODE, JPEGCOLORMODE_RGB);
    TIFFSetField(tiff, TIFFTAG_JPEGQUALITY, 100);
    return buffer.writeRows(rgb) ? buffer.finish() : ByteVector{};
}

namespace {

// Compresses rows of `components` samples. `adjust` sees the parameters before the start.
ByteVector compressJpeg(const cv::Mat& pixels, J_COLOR_SPACE space,
                        const std::function<void(jpeg_compress_struct&)>& adjust)
{
    jpeg_compress_struct info{};
    jpeg_error_mgr errors{};
    info.err = jpeg_std_error(&errors);
    jpeg_create_compress(&info);
    unsigned char* data = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&info, &data, &size);
    info.image_width = static_cast<JDIMENSION>(pixels.cols);
    info.image_height = static_cast<JDIMENSION>(pixels.rows);
    info.input_components = pixels.channels();
    info.in_color_space = space;
    jpeg_set_defaults(&info);
    adjust(info);
    jpeg_start_compress(&info, TRUE);
    while (info.next_scanline < info.image_height) {
        cv::Mat copy = pixels.row(static_cast<int>(info.next_scanline)).clone();
        JSAMPROW row = copy.data;
        jpeg_write_scanlines(&info, &row, 1);
    }
    jpeg_finish_compress(&info);
    jpeg_destroy_compress(&info);
    ByteVector bytes(data, data + size);
    std::free(data);
    return bytes;
}

} // namespace

ByteVector makeJpeg(const cv::Mat& bgr, const JpegExtras& extras)
{
    return compressJpeg(bgr, JCS_EXT_BGR, [&](jpeg_compress_struct& info) {
        if (extras.grey)
            jpeg_set_colorspace(&info, JCS_GRAYSCALE);
        jpeg_set_quality(&info, extras.quality, TRUE);
        info.comp_info[0].h_samp_factor = info.comp_info[0].v_samp_factor = 1;
        if (extras.progressive)
            jpeg_simple_progression(&info);
    });
}

ByteVector makeCmykJpeg(const cv::Vec4b& inks, Inks kind)
{
    const bool inverted = kind != Inks::Cmyk;
    const cv::Vec4b stored = inverted ? cv::Vec4b::all(255) - inks : inks;
    const cv::Mat pixels(16, 16, CV_8UC4, cv::Scalar(stored[0], stored[1], stored[2], stored[3]));
    return compressJpeg(pixels, JCS_CMYK, [&](jpeg_compress_struct& info) {
        jpeg_set_quality(&info, 100, TRUE);
        jpeg_set_colorspace(&info, kind == Inks::AdobeInvertedYcck ? JCS_YCCK : JCS_CMYK);
        info.write_Adobe_marker = inverted ? TRUE : FALSE;
    });
}

ByteVector withJpegSegment(ByteVector jpeg, int marker, const ByteVector& payload)
{
    const std::size_t length = payload.size() + 2;
    ByteVector segment{0xff, static_cast<std::uint8_t>(marker), static_cast<std::uint8_t>(length >> 8),
                       static_cast<std::uint8_t>(length)};
    append(segment, payload);
    jpeg.insert(jpeg.begin() + 2, segment.begin(), segment.end());
    return jpeg;
}

namespace {

// A RIFF chunk, padded to an even length.
ByteVector riffChunk(const std::string& type, const ByteVector& payload)
{
    ByteVector chunk(type.begin(), type.end());
    append(chunk, littleEndian(payload.size(), 4));
    append(chunk, payload);
    if (payload.size() % 2 != 0)
        chunk.push_back(0);
    return chunk;
}

ByteVector riffFile(const ByteVector& chunks)
{
    ByteVector payload{'W', 'E', 'B', 'P'};
    append(payload, chunks);
    return riffChunk("RIFF", payload);
}

ByteVector extendedHeader(std::uint8_t flags, cv::Size canvas)
{
    ByteVector payload{flags, 0, 0, 0};
    append(payload, littleEndian(static_cast<std::size_t>(canvas.width - 1), 3));
    append(payload, littleEndian(static_cast<std::size_t>(canvas.height - 1), 3));
    return riffChunk("VP8X", payload);
}

ByteVector bitstreamChunk(const cv::Mat& bgra)
{
    const ByteVector file = makeWebP(bgra);
    return {file.begin() + 12, file.end()};
}

ByteVector animationFrame(const cv::Mat& bgra)
{
    ByteVector payload = littleEndian(1, 3); // x / 2
    append(payload, littleEndian(2, 3));     // y / 2
    append(payload, littleEndian(static_cast<std::size_t>(bgra.cols - 1), 3));
    append(payload, littleEndian(static_cast<std::size_t>(bgra.rows - 1), 3));
    append(payload, littleEndian(100, 3)); // duration in ms
    payload.push_back(0);
    append(payload, bitstreamChunk(bgra));
    return riffChunk("ANMF", payload);
}

} // namespace

ByteVector makeWebP(const cv::Mat& bgra)
{
    std::uint8_t* data = nullptr;
    const std::size_t size =
        WebPEncodeLosslessBGRA(bgra.data, bgra.cols, bgra.rows, static_cast<int>(bgra.step), &data);
    ByteVector bytes(data, data + size);
    WebPFree(data);
    return bytes;
}

ByteVector makeWebPWithExif(const cv::Mat& bgra, const ByteVector& exif)
{
    constexpr std::uint8_t kExifAndAlpha = 0x08 | 0x10;
    ByteVector chunks = extendedHeader(kExifAndAlpha, bgra.size());
    append(chunks, bitstreamChunk(bgra));
    append(chunks, riffChunk("EXIF", exif));
    return riffFile(chunks);
}

ByteVector makeAnimatedWebP(const cv::Mat& first, const cv::Mat& second, cv::Size canvas)
{
    constexpr std::uint8_t kAnimationAndAlpha = 0x02 | 0x10;
    ByteVector chunks = extendedHeader(kAnimationAndAlpha, canvas);
    append(chunks, riffChunk("ANIM", {0, 0, 0, 0, 0, 0}));
    append(chunks, animationFrame(first));
    append(chunks, animationFrame(second));
    return riffFile(chunks);
}

cv::Mat testPicture(int width, int height)
{
    cv::Mat picture(height, width, CV_8UC3);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x)
            picture.at<cv::Vec3b>(y,
                                  x) = {static_cast<std::uint8_t>(128 + 100 * std::sin(x * 0.2)),
                                        static_cast<std::uint8_t>(128 + 100 * std::cos(y * 0.15 + x * 0.05)),
                                        static_cast<std::uint8_t>((x * 3 + y * 5) % 256)};
    }
    return picture;
}

} // namespace pw::test
