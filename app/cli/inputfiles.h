// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace pw::app {

/// Each folder replaced by the readable images in it (not below), in the order of their names; files stay.
[[nodiscard]] std::vector<std::string> withFoldersOpened(const std::vector<std::string>& paths);

} // namespace pw::app
