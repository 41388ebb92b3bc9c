// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tiffio.h>

#include <cstdint>
#include <memory>
#include <span>
#include <string>

namespace pw {

struct TiffClose {
    void operator()(TIFF* tiff) const { TIFFClose(tiff); }
};
using TiffHandle = std::unique_ptr<TIFF, TiffClose>;

/// Bytes in memory for libtiff to read, and what libtiff had to say about them. Must outlive the handle.
struct TiffSource {
    std::span<const std::uint8_t> bytes;
    std::uint64_t offset = 0;
    int warnings = 0;
    char firstWarning[200] = {};
    char firstError[200] = {};
};

/// Opens the first directory; null when there is none. Nothing is printed, no single allocation exceeds
/// `maxAllocation` bytes.
[[nodiscard]] TiffHandle openTiff(TiffSource& source, std::size_t maxAllocation);

} // namespace pw
