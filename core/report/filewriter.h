// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/result.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace pw {

/// Writes `bytes` to `path` so that either the old file stays or the new one is complete: temporary file in
/// the same folder, every write checked, fsync, read back and compared byte by byte, rename, fsync of the
/// folder. A path that is, by device and inode after resolving links, one of `inputs` is refused
/// (OutputIsInput). A symbolic link at `path` is replaced, never written through; folders and devices are
/// refused. Errors: WriteFailed, OutputIsInput.
[[nodiscard]] Result<void> writeFile(const std::string& path, std::span<const std::uint8_t> bytes,
                                     const std::vector<std::string>& inputs);

} // namespace pw
