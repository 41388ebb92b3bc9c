// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/bmpdecoder.h"

#include "core/imaging/imagenotes.h"
#include "core/imaging/pixelconversion.h"

#include <opencv2/core.hpp>

#include <array>
#include <bit>

namespace pw {

namespace {

using Bytes = std::span<const std::uint8_t>;

std::uint32_t littleEndian(Bytes bytes, std::size_t at, std::size_t count)
{
    std::uint32_t value = 0;
    for (std::size_t i = count; i-- > 0;)
        value = value << 8 | bytes[at + i];
    return value;
}

constexpr std::size_t kFileHeaderBytes = 14;
constexpr std::uint32_t kBitFields = 3;
constexpr std::uint32_t kAlphaBitFields = 6;

struct BmpLayout {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    bool topDown = false;
    unsigned bits = 0;
    std::size_t pixelOffset = 0;
    std::array<std::uint32_t, 4> masks{}; // blue, green, red, alpha
    std::vector<cv::Vec3b> palette;

    std::size_t stride() const { return (std::size_t{width} * bits + 31) / 32 * 4; }
};

std::vector<cv::Vec3b> readPalette(Bytes bytes, std::size_t at, std::size_t entryBytes, std::size_t count)
{
    std::vector<cv::Vec3b> palette;
    for (; palette.size() < count && at + entryBytes <= bytes.size(); at += entryBytes)
        palette.emplace_back(bytes[at], bytes[at + 1], bytes[at + 2]);
    return palette;
}

// Gives the reason why the header cannot be used, empty when it can.
std::string readHeader(Bytes bytes, BmpLayout& layout)
{
    if (bytes.size() < kFileHeaderBytes + 12)
        return "the file ends too early";
    const std::size_t infoBytes = littleEndian(bytes, 14, 4);
    const bool oldHeader = infoBytes == 12;
    if (!oldHeader && (infoBytes < 40 || infoBytes > 124))
        return "unknown kind of header";
    if (bytes.size() < kFileHeaderBytes + infoBytes)
        return "the file ends too early";
    layout.pixelOffset = littleEndian(bytes, 10, 4);
    const std::size_t numberBytes = oldHeader ? 2 : 4;
    layout.width = littleEndian(bytes, 18, numberBytes);
    layout.height = littleEndian(bytes, 18 + numberBytes, numberBytes);
    layout.topDown = !oldHeader && layout.height > 0x7fffffff;
    if (layout.topDown)
        layout.height = 0U - layout.height;
    layout.bits = littleEndian(bytes, 18 + 2 * numberBytes + 2, 2);

    const std::uint32_t compression = oldHeader ? 0 : littleEndian(bytes, 30, 4);
    std::size_t paletteAt = kFileHeaderBytes + infoBytes;
    if (compression == kBitFields || compression == kAlphaBitFields) {
        // The masks follow the 40-byte header; longer headers begin with them at the same place.
        const bool hasAlpha = compression == kAlphaBitFields || infoBytes >= 56;
        const std::size_t masks = hasAlpha ? 4 : 3;
        if (bytes.size() < 54 + masks * 4)
            return "the file ends too early";
        layout.masks = {littleEndian(bytes, 62, 4), littleEndian(bytes, 58, 4), littleEndian(bytes, 54, 4),
                        hasAlpha ? littleEndian(bytes, 66, 4) : 0};
        if (infoBytes == 40)
            paletteAt += masks * 4;
    } else if (compression != 0) {
        return "compressed bitmaps are not read";
    } else if (layout.bits == 16) {
        layout.masks = {0x1f, 0x3e0, 0x7c00, 0};
    } else {
        layout.masks = {0xff, 0xff00, 0xff0000, 0};
    }
    if (layout.bits <= 8 && std::has_single_bit(layout.bits)) {
        const std::uint32_t used = oldHeader ? 0 : littleEndian(bytes, 46, 4);
        const std::size_t most = std::size_t{1} << layout.bits;
        layout.palette =
            readPalette(bytes, paletteAt, oldHeader ? 3 : 4, used > 0 && used < most ? used : most);
    } else if (layout.bits != 16 && layout.bits != 24 && layout.bits != 32) {
        return std::to_string(layout.bits) + " bit a pixel";
    }
    return {};
}

std::uint8_t channel(std::uint32_t value, std::uint32_t mask)
{
    if (mask == 0)
        return 0;
    const std::uint64_t most = mask >> std::countr_zero(mask);
    const std::uint64_t part = (value & mask) >> std::countr_zero(mask);
    return static_cast<std::uint8_t>((part * 255 + most / 2) / most);
}

// False when a pixel names a colour that the palette does not have.
bool decodePaletteRow(const BmpLayout& layout, const std::uint8_t* row, cv::Vec4b* target)
{
    const std::uint8_t mask = static_cast<std::uint8_t>((1U << layout.bits) - 1);
    for (std::size_t x = 0; x < layout.width; ++x) {
        const std::size_t bit = x * layout.bits;
        const std::size_t index = row[bit / 8] >> (8 - layout.bits - bit % 8) & mask;
        if (index >= layout.palette.size())
            return false;
        const auto& colour = layout.palette[index];
        target[x] = {colour[0], colour[1], colour[2], 255};
    }
    return true;
}

void decodeColourRow(const BmpLayout& layout, const std::uint8_t* row, cv::Vec4b* target)
{
    const std::size_t pixelBytes = layout.bits / 8;
    for (std::size_t x = 0; x < layout.width; ++x) {
        const std::uint32_t value = littleEndian({row + x * pixelBytes, pixelBytes}, 0, pixelBytes);
        for (int c = 0; c < 4; ++c)
            target[x][c] = channel(value, layout.masks[static_cast<std::size_t>(c)]);
    }
}

} // namespace

Result<DecodedImage> decodeBmp(std::span<const std::uint8_t> bytes, const std::string& name,
                               const ImageLimits& limits)
{
    BmpLayout layout;
    if (const std::string reason = readHeader(bytes, layout); !reason.empty())
        return failure(ErrorCode::FormatUnsupported, name, "BMP: " + reason);
    if (auto ok = checkDimensions(layout.width, layout.height, name, limits); !ok)
        return tl::unexpected(ok.error());
    // The padding of the last row may be missing.
    const std::size_t lastRowBytes = (std::size_t{layout.width} * layout.bits + 7) / 8;
    const std::size_t expected = layout.pixelOffset + layout.stride() * (layout.height - 1) + lastRowBytes;
    if (bytes.size() < expected)
        return failure(ErrorCode::ImageDamaged, name,
                       "the file ends too early: " + std::to_string(bytes.size()) + " of " +
                           std::to_string(expected) + " bytes");

    cv::Mat bgra(static_cast<int>(layout.height), static_cast<int>(layout.width), CV_8UC4);
    bool transparent = false;
    bool opaqueSomewhere = false;
    for (std::uint32_t y = 0; y < layout.height; ++y) {
        const std::uint8_t* row = bytes.data() + layout.pixelOffset + layout.stride() * y;
        auto* target = bgra.ptr<cv::Vec4b>(static_cast<int>(layout.topDown ? y : layout.height - 1 - y));
        if (layout.palette.empty())
            decodeColourRow(layout, row, target);
        else if (!decodePaletteRow(layout, row, target))
            return failure(ErrorCode::ImageDamaged, name,
                           "a pixel names a colour that is not in the palette");
        for (std::uint32_t x = 0; x < layout.width; ++x) {
            transparent |= target[x][3] != 255;
            opaqueSomewhere |= target[x][3] != 0;
        }
    }
    DecodedImage image;
    image.stored.channels = 3;
    image.stored.bits = layout.bits == 16 ? 5 : 8;
    // Many writers leave the fourth byte zero: alpha that is zero everywhere is no alpha.
    const bool alpha = transparent && opaqueSomewhere;
    image.bgr = alpha ? overWhite(bgra) : cv::Mat(bgra.size(), CV_8UC3);
    if (!alpha)
        cv::mixChannels(bgra, image.bgr, {0, 0, 1, 1, 2, 2});
    if (alpha)
        image.conversions.push_back({notes::kAlphaOverWhite});
    if (!layout.palette.empty())
        image.conversions.push_back({notes::kPaletteExpanded});
    else if (layout.bits == 16)
        image.conversions.push_back({notes::kSixteenBitPixelWidened});
    return image;
}

} // namespace pw
