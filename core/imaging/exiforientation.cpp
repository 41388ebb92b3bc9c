// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/exiforientation.h"

#include <exiv2/error.hpp>
#include <exiv2/exif.hpp>

#include <algorithm>
#include <array>
#include <exception>

namespace pw {

int exifOrientation(std::span<const std::uint8_t> exif)
{
    constexpr std::array<std::uint8_t, 6> kPrefix{'E', 'x', 'i', 'f', 0, 0};
    if (exif.size() >= kPrefix.size() && std::equal(kPrefix.begin(), kPrefix.end(), exif.begin()))
        exif = exif.subspan(kPrefix.size());
    if (exif.empty())
        return 1;
    static const bool muted = [] {
        Exiv2::LogMsg::setLevel(Exiv2::LogMsg::mute);
        return true;
    }();
    static_cast<void>(muted);
    try {
        Exiv2::ExifData data;
        Exiv2::ExifParser::decode(data, exif.data(), static_cast<std::uint32_t>(exif.size()));
        const auto tag = data.findKey(Exiv2::ExifKey("Exif.Image.Orientation"));
        if (tag == data.end() || tag->count() == 0)
            return 1;
        const auto value = tag->toLong();
        return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
    } catch (const std::exception&) {
        return 1; // an unreadable block says nothing about the orientation
    }
}

} // namespace pw
