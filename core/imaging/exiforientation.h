// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

namespace pw {

/// Orientation 1..8 out of an EXIF block (TIFF structure, with or without the leading "Exif\0\0"). Missing,
/// unreadable or out-of-range values give 1: as stored.
[[nodiscard]] int exifOrientation(std::span<const std::uint8_t> exif);

} // namespace pw
