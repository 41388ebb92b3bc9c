// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/tiffdecoder.h"

#include "core/imaging/imagenotes.h"
#include "core/imaging/pixelconversion.h"
#include "core/imaging/tiffmemory.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <array>
#include <cstring>

namespace pw {

namespace {

constexpr std::size_t kMaxAllocation = std::size_t{1} << 30;
constexpr int kMaxSamples = 16;

struct TiffLayout {
    std::uint32_t width = 0, height = 0;
    std::uint16_t bits = 1, samples = 1, photometric = 0, planar = PLANARCONFIG_CONTIG;
    std::uint16_t sampleFormat = SAMPLEFORMAT_UINT, compression = COMPRESSION_NONE, inkSet = INKSET_CMYK;
    int colours = 0; // samples that carry colour; 0: libtiff has to convert
    int kept = 0;    // colours, and the alpha that follows them
    AlphaKind alpha = AlphaKind::Straight;

    bool hasAlpha() const { return kept > colours; }
};

TiffLayout readLayout(TIFF* tiff)
{
    TiffLayout layout;
    TIFFGetField(tiff, TIFFTAG_IMAGEWIDTH, &layout.width);
    TIFFGetField(tiff, TIFFTAG_IMAGELENGTH, &layout.height);
    TIFFGetFieldDefaulted(tiff, TIFFTAG_BITSPERSAMPLE, &layout.bits);
    TIFFGetFieldDefaulted(tiff, TIFFTAG_SAMPLESPERPIXEL, &layout.samples);
    TIFFGetFieldDefaulted(tiff, TIFFTAG_PLANARCONFIG, &layout.planar);
    TIFFGetFieldDefaulted(tiff, TIFFTAG_SAMPLEFORMAT, &layout.sampleFormat);
    TIFFGetFieldDefaulted(tiff, TIFFTAG_COMPRESSION, &layout.compression);
    TIFFGetFieldDefaulted(tiff, TIFFTAG_INKSET, &layout.inkSet);
    if (!TIFFGetField(tiff, TIFFTAG_PHOTOMETRIC, &layout.photometric))
        layout.photometric = layout.samples >= 3 ? PHOTOMETRIC_RGB : PHOTOMETRIC_MINISBLACK;
    switch (layout.photometric) {
    case PHOTOMETRIC_MINISWHITE:
    case PHOTOMETRIC_MINISBLACK:
    case PHOTOMETRIC_PALETTE:
        layout.colours = 1;
        break;
    case PHOTOMETRIC_RGB:
        layout.colours = 3;
        break;
    case PHOTOMETRIC_SEPARATED:
        layout.colours = 4;
        break;
    default:
        break;
    }
    layout.kept = layout.colours;
    std::uint16_t extraCount = 0;
    std::uint16_t* extraKinds = nullptr;
    TIFFGetFieldDefaulted(tiff, TIFFTAG_EXTRASAMPLES, &extraCount, &extraKinds);
    if (layout.samples > layout.colours && extraCount > 0 &&
        (extraKinds[0] == EXTRASAMPLE_ASSOCALPHA || extraKinds[0] == EXTRASAMPLE_UNASSALPHA)) {
        ++layout.kept;
        layout.alpha =
            extraKinds[0] == EXTRASAMPLE_ASSOCALPHA ? AlphaKind::Premultiplied : AlphaKind::Straight;
    }
    return layout;
}

// Why the layout is not read, empty when it is.
std::string refusal(const TiffLayout& layout)
{
    if (layout.sampleFormat != SAMPLEFORMAT_UINT && layout.sampleFormat != SAMPLEFORMAT_VOID)
        return layout.sampleFormat == SAMPLEFORMAT_IEEEFP ? "floating-point samples"
                                                          : "signed or complex samples";
    if (layout.bits != 1 && layout.bits != 2 && layout.bits != 4 && layout.bits != 8 && layout.bits != 16)
        return std::to_string(layout.bits) + " bit samples";
    if (layout.samples > kMaxSamples || layout.samples < layout.colours)
        return std::to_string(layout.samples) + " samples a pixel";
    if (layout.photometric == PHOTOMETRIC_PALETTE && layout.bits > 8)
        return "palette of 16 bit";
    if (layout.photometric == PHOTOMETRIC_SEPARATED && layout.inkSet != INKSET_CMYK)
        return "inks other than CMYK";
    if (layout.compression == COMPRESSION_OJPEG || !TIFFIsCODECConfigured(layout.compression))
        return "compression scheme " + std::to_string(layout.compression);
    return {};
}

// Puts raw samples of part of a row into the picture, as 8 bit. Palette indices stay as they are.
class SampleSink {
  public:
    SampleSink(const TiffLayout& layout, cv::Mat& pixels) : m_layout(layout), m_pixels(pixels)
    {
        const unsigned most = (1U << std::min<unsigned>(layout.bits, 8)) - 1;
        m_scale = layout.photometric == PHOTOMETRIC_PALETTE ? 1 : 255 / most; // 255, 85, 17 or 1
    }

    /// `plane` is the sample when planes are separate; otherwise all samples of a pixel follow one another.
    void put(const std::uint8_t* raw, int y, int x0, int count, int plane)
    {
        const bool separate = m_layout.planar == PLANARCONFIG_SEPARATE;
        const int perPixel = separate ? 1 : m_layout.samples;
        const int taken = separate ? 1 : m_layout.kept;
        std::uint8_t* target = m_pixels.ptr(y) + static_cast<std::ptrdiff_t>(x0) * m_layout.kept;
        for (int i = 0; i < count; ++i, target += m_layout.kept) {
            for (int s = 0; s < taken; ++s)
                target[separate ? plane : s] = sample(raw, static_cast<std::size_t>(i) * perPixel + s);
        }
    }

  private:
    std::uint8_t sample(const std::uint8_t* raw, std::size_t index) const
    {
        if (m_layout.bits == 8)
            return raw[index];
        if (m_layout.bits == 16) { // libtiff has put them into the machine's byte order
            std::uint16_t value = 0;
            std::memcpy(&value, raw + 2 * index, sizeof value);
            return static_cast<std::uint8_t>(value >> 8);
        }
        const std::size_t bit = index * m_layout.bits;
        const unsigned mask = (1U << m_layout.bits) - 1;
        return static_cast<std::uint8_t>((raw[bit / 8] >> (8 - m_layout.bits - bit % 8) & mask) * m_scale);
    }

    const TiffLayout& m_layout;
    cv::Mat& m_pixels;
    unsigned m_scale = 1;
};

bool readStrips(TIFF* tiff, const TiffLayout& layout, cv::Mat& pixels)
{
    SampleSink sink(layout, pixels);
    std::vector<std::uint8_t> line(static_cast<std::size_t>(TIFFScanlineSize(tiff)));
    const bool separate = layout.planar == PLANARCONFIG_SEPARATE;
    const std::size_t needed =
        (std::size_t{layout.width} * (separate ? 1 : layout.samples) * layout.bits + 7) / 8;
    if (line.size() < needed)
        return false;
    for (int plane = 0; plane < (separate ? layout.kept : 1); ++plane) {
        for (std::uint32_t y = 0; y < layout.height; ++y) {
            if (TIFFReadScanline(tiff, line.data(), y, static_cast<std::uint16_t>(plane)) < 0)
                return false;
            sink.put(line.data(), static_cast<int>(y), 0, static_cast<int>(layout.width), plane);
        }
    }
    return true;
}

bool readTiles(TIFF* tiff, const TiffLayout& layout, cv::Mat& pixels)
{
    std::uint32_t tileWidth = 0, tileHeight = 0;
    TIFFGetField(tiff, TIFFTAG_TILEWIDTH, &tileWidth);
    TIFFGetField(tiff, TIFFTAG_TILELENGTH, &tileHeight);
    const auto tileBytes = TIFFTileSize64(tiff);
    const auto rowBytes = TIFFTileRowSize64(tiff);
    const bool separate = layout.planar == PLANARCONFIG_SEPARATE;
    if (tileWidth == 0 || tileHeight == 0 || tileBytes == 0 || tileBytes > kMaxAllocation / 2 ||
        rowBytes < (std::uint64_t{tileWidth} * (separate ? 1 : layout.samples) * layout.bits + 7) / 8 ||
        tileBytes < rowBytes * tileHeight)
        return false;
    SampleSink sink(layout, pixels);
    std::vector<std::uint8_t> tile(tileBytes);
    for (int plane = 0; plane < (separate ? layout.kept : 1); ++plane) {
        for (std::uint64_t y0 = 0; y0 < layout.height; y0 += tileHeight) {
            for (std::uint64_t x0 = 0; x0 < layout.width; x0 += tileWidth) {
                const auto index =
                    TIFFComputeTile(tiff, static_cast<std::uint32_t>(x0), static_cast<std::uint32_t>(y0), 0,
                                    static_cast<std::uint16_t>(plane));
                if (TIFFReadEncodedTile(tiff, index, tile.data(), static_cast<tmsize_t>(tileBytes)) !=
                    static_cast<tmsize_t>(tileBytes))
                    return false;
                const auto rows = std::min<std::uint64_t>(tileHeight, layout.height - y0);
                const auto columns = std::min<std::uint64_t>(tileWidth, layout.width - x0);
                for (std::uint64_t row = 0; row < rows; ++row)
                    sink.put(tile.data() + row * rowBytes, static_cast<int>(y0 + row), static_cast<int>(x0),
                             static_cast<int>(columns), plane);
            }
        }
    }
    return true;
}

// 256 colours, entries beyond the palette black. TIFF stores 16 bit; some writers use the low byte only.
std::array<cv::Vec3b, 256> readPalette(TIFF* tiff, unsigned bits)
{
    std::array<cv::Vec3b, 256> palette{};
    std::uint16_t *red = nullptr, *green = nullptr, *blue = nullptr;
    if (!TIFFGetField(tiff, TIFFTAG_COLORMAP, &red, &green, &blue))
        return palette;
    const std::size_t count = std::size_t{1} << bits;
    const auto wide = [count](const std::uint16_t* v) {
        return std::any_of(v, v + count, [](auto e) { return e > 255; });
    };
    const int shift = wide(red) || wide(green) || wide(blue) ? 8 : 0;
    for (std::size_t i = 0; i < count; ++i)
        palette[i] = {static_cast<std::uint8_t>(blue[i] >> shift),
                      static_cast<std::uint8_t>(green[i] >> shift),
                      static_cast<std::uint8_t>(red[i] >> shift)};
    return palette;
}

// From the kept samples of a pixel to BGR and alpha.
cv::Mat toBgr(TIFF* tiff, const TiffLayout& layout, const cv::Mat& pixels)
{
    const bool indexed = layout.photometric == PHOTOMETRIC_PALETTE;
    const auto palette = indexed ? readPalette(tiff, layout.bits) : std::array<cv::Vec3b, 256>{};
    const std::uint8_t greyFlip = layout.photometric == PHOTOMETRIC_MINISWHITE ? 255 : 0;
    const int channels = layout.hasAlpha() ? 4 : 3;
    cv::Mat colours(pixels.size(), CV_8UC(channels));
    for (int y = 0; y < pixels.rows; ++y) {
        const std::uint8_t* from = pixels.ptr(y);
        std::uint8_t* to = colours.ptr(y);
        for (int x = 0; x < pixels.cols; ++x, from += layout.kept, to += channels) {
            if (layout.colours == 4)
                cmykToBgr(from, to, 1, false);
            else if (layout.colours == 3)
                std::reverse_copy(from, from + 3, to);
            else if (indexed)
                std::copy_n(palette[from[0]].val, 3, to);
            else
                std::fill_n(to, 3, static_cast<std::uint8_t>(from[0] ^ greyFlip));
            if (channels == 4)
                to[3] = from[layout.colours];
        }
    }
    return layout.hasAlpha() ? overWhite(colours, layout.alpha) : colours;
}

// YCbCr, Lab and the like, through libtiff's own conversion to premultiplied RGBA.
bool readConverted(TIFF* tiff, const TiffLayout& layout, cv::Mat& bgr)
{
    // Told to be upright already: the reader turns the picture itself.
    TIFFSetField(tiff, TIFFTAG_ORIENTATION, static_cast<std::uint16_t>(ORIENTATION_TOPLEFT));
    cv::Mat raster(static_cast<int>(layout.height), static_cast<int>(layout.width), CV_8UC4);
    constexpr int kStopOnError = 1;
    if (!TIFFReadRGBAImageOriented(tiff, layout.width, layout.height, raster.ptr<std::uint32_t>(),
                                   ORIENTATION_TOPLEFT, kStopOnError))
        return false;
    cv::Mat bgra(raster.size(), CV_8UC4);
    for (int y = 0; y < raster.rows; ++y) {
        const auto* from = raster.ptr<std::uint32_t>(y);
        auto* to = bgra.ptr<cv::Vec4b>(y);
        for (int x = 0; x < raster.cols; ++x)
            to[x] = {
                static_cast<std::uint8_t>(TIFFGetB(from[x])), static_cast<std::uint8_t>(TIFFGetG(from[x])),
                static_cast<std::uint8_t>(TIFFGetR(from[x])), static_cast<std::uint8_t>(TIFFGetA(from[x]))};
    }
    bgr = overWhite(bgra, AlphaKind::Premultiplied);
    return true;
}

void nameConversions(TIFF* tiff, const TiffLayout& layout, DecodedImage& image)
{
    if (!TIFFLastDirectory(tiff))
        image.conversions.push_back({notes::kSeveralPages});
    if (layout.photometric == PHOTOMETRIC_PALETTE)
        image.conversions.push_back({notes::kPaletteExpanded});
    else if (layout.bits == 16)
        image.conversions.push_back({notes::kSixteenBitReduced});
    else if (layout.bits < 8)
        image.conversions.push_back({notes::kFewBitsWidened, std::to_string(layout.bits)});
    if (layout.photometric == PHOTOMETRIC_MINISWHITE)
        image.conversions.push_back({notes::kGreyInverted});
    if (layout.colours == 1 && layout.photometric != PHOTOMETRIC_PALETTE)
        image.conversions.push_back({notes::kGreyExpanded});
    if (layout.colours == 4)
        image.conversions.push_back({notes::kCmykConverted});
    if (layout.colours == 0 && layout.photometric == PHOTOMETRIC_YCBCR)
        image.conversions.push_back({notes::kYcbcrConverted});
    else if (layout.colours == 0)
        image.conversions.push_back({notes::kColourModelConverted, std::to_string(layout.photometric)});
    if (layout.hasAlpha())
        image.conversions.push_back({notes::kAlphaOverWhite});
    else if (layout.colours > 0 && layout.samples > layout.kept)
        image.conversions.push_back({notes::kExtraChannelsIgnored});
}

} // namespace

Result<DecodedImage> decodeTiff(std::span<const std::uint8_t> bytes, const std::string& name,
                                const ImageLimits& limits)
{
    TiffSource source;
    source.bytes = bytes;
    const TiffHandle tiff = openTiff(source, kMaxAllocation);
    if (!tiff)
        return failure(ErrorCode::ImageDamaged, name, source.firstError);
    const TiffLayout layout = readLayout(tiff.get());
    if (auto ok = checkDimensions(layout.width, layout.height, name, limits); !ok)
        return tl::unexpected(ok.error());
    if (const std::string reason = refusal(layout); !reason.empty())
        return failure(ErrorCode::FormatUnsupported, name, "TIFF with " + reason);
    char reason[1024] = {};
    if (layout.colours == 0 && !TIFFRGBAImageOK(tiff.get(), reason))
        return failure(ErrorCode::FormatUnsupported, name, reason);

    DecodedImage image;
    nameConversions(tiff.get(), layout, image);
    const bool palette = layout.photometric == PHOTOMETRIC_PALETTE;
    image.stored.channels = layout.colours == 0 || palette ? 3 : layout.colours;
    image.stored.bits = palette ? 8 : layout.bits;
    std::uint16_t orientation = 0;
    if (TIFFGetField(tiff.get(), TIFFTAG_ORIENTATION, &orientation) && orientation >= 1 && orientation <= 8)
        image.orientation = orientation;
    std::uint32_t profileBytes = 0;
    const void* profile = nullptr;
    image.hasColourProfile = TIFFGetField(tiff.get(), TIFFTAG_ICCPROFILE, &profileBytes, &profile) == 1;

    // What libtiff says from here on is about the pixels.
    source.warnings = 0;
    source.firstError[0] = '\0';
    bool whole = false;
    if (layout.colours == 0) {
        whole = readConverted(tiff.get(), layout, image.bgr);
    } else {
        cv::Mat pixels(static_cast<int>(layout.height), static_cast<int>(layout.width), CV_8UC(layout.kept));
        whole = TIFFIsTiled(tiff.get()) ? readTiles(tiff.get(), layout, pixels)
                                        : readStrips(tiff.get(), layout, pixels);
        if (whole)
            image.bgr = toBgr(tiff.get(), layout, pixels);
    }
    if (!whole || source.firstError[0] != '\0')
        return failure(ErrorCode::ImageDamaged, name,
                       source.firstError[0] ? source.firstError : "the pixels cannot be read");
    if (source.warnings > 0) {
        image.incomplete = true;
        image.warnings.push_back({notes::kIncomplete, source.firstWarning});
    }
    return image;
}

} // namespace pw
