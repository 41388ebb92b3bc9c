// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/networks/recognitionnetwork.h"

#include <c10/core/Device.h>

#include <memory>

namespace pw {

/// Reads, compiles and tries out a network. Errors: FileNotReadable, ModelDamaged, NetworkUnsupported, OutOfMemory,
/// Internal.
[[nodiscard]] Result<std::unique_ptr<RecognitionNetwork>> openTorchNetwork(const NetworkInfo& info,
                                                                           const c10::Device& device);

} // namespace pw
