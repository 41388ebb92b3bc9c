// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/inspectionresult.h"

namespace pw {

/// Program version, processor and OpenCV as they are on this machine. The inference module adds its own
/// libraries.
[[nodiscard]] Environment currentEnvironment(int threads);

} // namespace pw
