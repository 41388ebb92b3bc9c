// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/networkinfo.h"
#include "core/types/portrait.h"

#include <cstddef>
#include <stop_token>
#include <string>
#include <vector>

namespace pw {

class Engine;

/// Faces of one photograph: different people.
using FaceGroup = std::vector<Portrait>;

/// The faces of photographs, aligned for a network that need not be in the store: at most `mostEach` of one photograph,
/// the largest first, and no more photographs once `enough` faces are there. What cannot be read, has no face or is too
/// small (kMostEnlargement) is left out.
[[nodiscard]] std::vector<FaceGroup> facesFor(Engine& engine, const NetworkInfo& network,
                                              const std::vector<std::string>& files, std::size_t mostEach,
                                              std::size_t enough, const std::stop_token& stop);

} // namespace pw
