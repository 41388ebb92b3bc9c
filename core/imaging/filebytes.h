// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace pw {

/// The whole of a regular file. Folders, pipes, sockets and devices are refused at once: nothing here can
/// wait for another process. The file is opened once and its size is checked before anything is read. Errors:
/// FileNotReadable, FileTooLarge. May throw std::bad_alloc.
[[nodiscard]] Result<std::vector<std::uint8_t>> readFileBytes(const std::string& path,
                                                              std::uint64_t maxBytes);

} // namespace pw
