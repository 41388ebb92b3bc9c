// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/decodedimage.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace pw {

/// One kind of image file. `decode` is null for kinds that are recognised, so that they can be named, but not
/// read.
struct ImageFormat {
    const char* name;
    std::vector<std::string> suffixes; ///< lower case, without dot
    bool (*matches)(std::span<const std::uint8_t> bytes);
    ImageDecoder decode;
};

/// All kinds, those that are read first.
[[nodiscard]] const std::vector<ImageFormat>& imageFormats();

/// Told from the first bytes; null when they are none of the kinds.
[[nodiscard]] const ImageFormat* sniffImageFormat(std::span<const std::uint8_t> bytes);

} // namespace pw
