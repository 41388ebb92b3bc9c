// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/networks/networkproposal.h"
#include "core/networks/recognitionnetwork.h"
#include "core/types/device.h"
#include "core/types/networkinfo.h"
#include "core/types/result.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace pw {

/// What a loadable inference module offers. The torch module's sole symbol is createRecognitionBackend;
/// nothing of torch appears here, so that program and module can be built and exchanged apart.
class RecognitionBackend {
  public:
    virtual ~RecognitionBackend() = default;

    /// "LibTorch" and the other libraries the numbers depend on, with versions.
    [[nodiscard]] virtual std::vector<std::pair<std::string, std::string>> libraries() const = 0;

    /// Threads for one operation; set once, before the first network is opened.
    virtual void setThreads(int threads) = 0;

    /// Is there a CUDA device with this index that the module can use?
    [[nodiscard]] virtual bool hasCuda(int index) const = 0;

    /// Loads info.file after its SHA-256 was found right by the caller, on `device` (Auto: CUDA if there).
    /// The network's info() has backend and device filled in.
    /// Errors: ModelDamaged, NetworkUnsupported, DeviceUnavailable, OutOfMemory, Internal.
    [[nodiscard]] virtual Result<std::unique_ptr<RecognitionNetwork>> open(const NetworkInfo& info,
                                                                           const Device& device) = 0;

    /// Reads a file and proposes what its manifest may say, wishes first. Runs the network on the CPU on a
    /// test pattern. Errors: those of open().
    [[nodiscard]] virtual Result<NetworkProposal> propose(const NetworkWishes& wishes) = 0;
};

/// Bumped whenever one of the classes above changes; a module with another number is refused.
inline constexpr int kBackendAbi = 3;
inline constexpr const char* kBackendEntryPoint = "pixelworth_create_backend";

/// C entry point of a module: nullptr when `abi` is not its own. The caller owns the backend.
using CreateBackend = RecognitionBackend* (*)(int abi);

/// Opens the module with RTLD_LOCAL. It is never closed again: LibTorch does not survive that. Thread: the
/// one that will use the networks. Errors: BackendUnavailable with the loader's text.
[[nodiscard]] Result<std::unique_ptr<RecognitionBackend>> loadBackend(const std::string& moduleFile);

} // namespace pw
