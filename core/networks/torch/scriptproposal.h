// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/networks/networkproposal.h"
#include "core/types/result.h"

namespace pw {

/// What a TorchScript file lets its manifest say. Throws what LibTorch throws.
[[nodiscard]] Result<NetworkProposal> proposeTorchScript(const NetworkWishes& wishes);

} // namespace pw
