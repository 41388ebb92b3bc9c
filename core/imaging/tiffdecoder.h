// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/decodedimage.h"

namespace pw {

/// TIFF and BigTIFF by libtiff: the first page; grey, RGB, palette and CMYK of 1 to 16 bit in strips or
/// tiles, and what libtiff converts itself (YCbCr, Lab). A damaged or cut file is refused.
[[nodiscard]] Result<DecodedImage> decodeTiff(std::span<const std::uint8_t> bytes, const std::string& name,
                                              const ImageLimits& limits);

} // namespace pw
