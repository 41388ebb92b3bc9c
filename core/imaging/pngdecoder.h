// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/decodedimage.h"

namespace pw {

/// PNG by libpng: every colour type and depth, interlaced or not. A damaged or cut file is refused.
[[nodiscard]] Result<DecodedImage> decodePng(std::span<const std::uint8_t> bytes, const std::string& name,
                                             const ImageLimits& limits);

} // namespace pw
