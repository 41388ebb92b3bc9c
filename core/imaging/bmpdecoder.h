// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/decodedimage.h"

namespace pw {

/// Windows bitmap without compression, 1 to 32 bit. Written here: the format is a header and rows, and the
/// small libraries for it read undefined memory on damaged files. A cut file is refused.
[[nodiscard]] Result<DecodedImage> decodeBmp(std::span<const std::uint8_t> bytes, const std::string& name,
                                             const ImageLimits& limits);

} // namespace pw
