// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/decodedimage.h"

namespace pw {

/// JPEG by libjpeg-turbo: baseline and progressive, grey, YCbCr, RGB, CMYK and YCCK (also inverted as Adobe
/// writes). A file that ends early or has corrupt data is decoded as far as it goes and marked incomplete.
[[nodiscard]] Result<DecodedImage> decodeJpeg(std::span<const std::uint8_t> bytes, const std::string& name,
                                              const ImageLimits& limits);

} // namespace pw
