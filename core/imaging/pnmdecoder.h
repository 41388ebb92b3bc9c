// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/decodedimage.h"

namespace pw {

/// Binary PGM (P5) and PPM (P6) with any maximum value up to 65535. A cut file is refused.
[[nodiscard]] Result<DecodedImage> decodePnm(std::span<const std::uint8_t> bytes, const std::string& name,
                                             const ImageLimits& limits);

} // namespace pw
