// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/image.h"
#include "core/types/result.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace pw {

/// Limits checked before anything is decoded: the file's size first, then the dimensions in its header.
struct ImageLimits {
    std::uint64_t maxBytes = 256ULL << 20;
    std::uint64_t maxPixels = 120'000'000;
    int maxSide = 32'767;
    int maxJpegScans = 500;
};

/// Reads a photograph. The one decode path of the program: the type is told from the bytes, never from the
/// name; the SHA-256 is taken of the bytes before they are decoded, from memory. Any thread; no state.
/// Errors: FileNotReadable, FileTooLarge, FormatUnsupported, ImageTooLarge, ImageDamaged, OutOfMemory.
[[nodiscard]] Result<Image> readImage(const std::string& path, const ImageLimits& limits = {});

/// The same for bytes that are in memory already (clipboard, network). `name` is for messages only.
[[nodiscard]] Result<Image> decodeImage(std::span<const std::uint8_t> bytes, const std::string& name,
                                        const ImageLimits& limits = {});

/// File-name suffixes of the formats that are read, lower case without dot, for dialogs and folder scans.
[[nodiscard]] const std::vector<std::string>& readableSuffixes();

} // namespace pw
