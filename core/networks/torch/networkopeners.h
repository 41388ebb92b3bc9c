// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/networks/networkproposal.h"
#include "core/networks/torch/scriptnetwork.h"
#include "core/types/networkinfo.h"
#include "core/types/result.h"

#include <ATen/core/Tensor.h>

namespace pw {

/// A network ready to run, and its embedding of testPattern() without any cutting, where that is to be had.
struct LoadedNetwork {
    ScriptNetwork network;
    at::Tensor expected;
};

/// What a format needs of the module. Both functions may throw what LibTorch throws.
struct NetworkOpener {
    NetworkFormat format;
    /// Completes `info` with what only the file knows.
    Result<LoadedNetwork> (*load)(NetworkInfo& info, const ScriptNetwork::Options& options);
    Result<NetworkProposal> (*propose)(const NetworkWishes& wishes);
};

[[nodiscard]] const NetworkOpener& networkOpener(NetworkFormat format);

} // namespace pw
