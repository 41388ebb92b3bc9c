// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/pnmdecoder.h"

#include "core/imaging/imagenotes.h"

#include <algorithm>
#include <bit>
#include <cctype>
#include <optional>

namespace pw {

namespace {

// Reads the header's numbers: decimal, separated by white space, "#" starts a comment up to the end of the
// line.
class PnmHeader {
  public:
    explicit PnmHeader(std::span<const std::uint8_t> bytes) : m_bytes(bytes) {}

    std::optional<std::uint32_t> number()
    {
        skipSpace();
        std::optional<std::uint32_t> value;
        while (m_at < m_bytes.size() && std::isdigit(m_bytes[m_at])) {
            const std::uint32_t next = value.value_or(0) * 10 + (m_bytes[m_at++] - '0');
            if (next > 100'000'000)
                return std::nullopt;
            value = next;
        }
        return value;
    }

    // The pixels follow after exactly one white-space character.
    std::span<const std::uint8_t> pixels() const
    {
        return m_at < m_bytes.size() ? m_bytes.subspan(m_at + 1) : std::span<const std::uint8_t>();
    }

  private:
    void skipSpace()
    {
        while (m_at < m_bytes.size() && (std::isspace(m_bytes[m_at]) || m_bytes[m_at] == '#')) {
            if (m_bytes[m_at++] != '#')
                continue;
            while (m_at < m_bytes.size() && m_bytes[m_at] != '\n')
                ++m_at;
        }
    }

    std::span<const std::uint8_t> m_bytes;
    std::size_t m_at = 2; // after "P5" or "P6"
};

} // namespace

Result<DecodedImage> decodePnm(std::span<const std::uint8_t> bytes, const std::string& name,
                               const ImageLimits& limits)
{
    PnmHeader header(bytes);
    const auto width = header.number();
    const auto height = header.number();
    const auto maximum = header.number();
    if (!width || !height || !maximum || *maximum == 0 || *maximum > 65535)
        return failure(ErrorCode::ImageDamaged, name, "the PNM header is damaged");
    if (auto ok = checkDimensions(*width, *height, name, limits); !ok)
        return tl::unexpected(ok.error());

    const bool grey = bytes[1] == '5';
    const std::size_t channels = grey ? 1 : 3;
    const std::size_t sampleBytes = *maximum > 255 ? 2 : 1;
    const auto pixels = header.pixels();
    const std::size_t expected = std::size_t{*width} * *height * channels * sampleBytes;
    if (pixels.size() < expected)
        return failure(ErrorCode::ImageDamaged, name,
                       "the file ends too early: " + std::to_string(pixels.size()) + " of " +
                           std::to_string(expected) + " bytes of pixels");

    // Samples are big-endian. Full 8 and 16 bit keep their (high) byte; other ranges are stretched.
    const auto sample = [&](std::size_t index) {
        std::uint32_t value = pixels[index * sampleBytes];
        if (sampleBytes == 2)
            value = value << 8 | pixels[index * 2 + 1];
        if (*maximum == 65535)
            return static_cast<std::uint8_t>(value >> 8);
        value = std::min(value, *maximum);
        return static_cast<std::uint8_t>((value * 255 + *maximum / 2) / *maximum);
    };
    DecodedImage image;
    image.stored.channels = static_cast<int>(channels);
    image.stored.bits = static_cast<int>(std::bit_width(*maximum));
    image.bgr = cv::Mat(static_cast<int>(*height), static_cast<int>(*width), CV_8UC3);
    std::size_t index = 0;
    for (int y = 0; y < image.bgr.rows; ++y) {
        auto* row = image.bgr.ptr<cv::Vec3b>(y);
        for (int x = 0; x < image.bgr.cols; ++x, index += channels) {
            for (std::size_t c = 0; c < 3; ++c)
                row[x][static_cast<int>(2 - c)] = sample(index + (grey ? 0 : c));
        }
    }
    if (*maximum == 65535)
        image.conversions.push_back({notes::kSixteenBitReduced});
    else if (*maximum != 255)
        image.conversions.push_back({notes::kValuesStretched, std::to_string(*maximum)});
    if (grey)
        image.conversions.push_back({notes::kGreyExpanded});
    return image;
}

} // namespace pw
