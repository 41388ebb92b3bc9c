// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/decodedimage.h"

namespace pw {

/// WebP by libwebp: lossy, lossless, the first frame of an animation. A damaged or cut file is refused.
[[nodiscard]] Result<DecodedImage> decodeWebP(std::span<const std::uint8_t> bytes, const std::string& name,
                                              const ImageLimits& limits);

} // namespace pw
