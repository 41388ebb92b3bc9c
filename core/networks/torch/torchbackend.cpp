// SPDX-License-Identifier: GPL-3.0-or-later
// The module's entry point.
#include "core/networks/recognitionbackend.h"
#include "core/networks/torch/libraryversions.h"
#include "core/networks/torch/networkopeners.h"
#include "core/networks/torch/torcherror.h"
#include "core/networks/torch/torchnetwork.h"

#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <torch/cuda.h>

#include <algorithm>

namespace pw {

namespace {

class TorchBackend final : public RecognitionBackend {
  public:
    TorchBackend()
    {
        // Same numbers at every run, and no reduced precision, also on CUDA.
        at::globalContext().setDeterministicCuDNN(true);
        at::globalContext().setBenchmarkCuDNN(false);
        at::globalContext().setAllowTF32CuDNN(false);
        at::globalContext().setAllowTF32CuBLAS(false);
    }

    std::vector<std::pair<std::string, std::string>> libraries() const override { return libraryVersions(); }

    void setThreads(int threads) override { at::set_num_threads(std::max(1, threads)); }

    bool hasCuda(int index) const override
    {
        return index >= 0 && static_cast<std::size_t>(index) < torch::cuda::device_count();
    }

    Result<std::unique_ptr<RecognitionNetwork>> open(const NetworkInfo& info, const Device& device) override
    {
        const bool wantsCuda = device.kind == DeviceKind::Cuda;
        if (wantsCuda && !hasCuda(device.index))
            return failure(ErrorCode::DeviceUnavailable, "cuda:" + std::to_string(device.index), cudaLack());
        const bool onCuda = wantsCuda || (device.kind == DeviceKind::Auto && hasCuda(device.index));
        return openTorchNetwork(info,
                                onCuda ? c10::Device(c10::kCUDA, static_cast<c10::DeviceIndex>(device.index))
                                       : c10::Device(c10::kCPU));
    }

    Result<NetworkProposal> propose(const NetworkWishes& wishes) override
    {
        return guarded(wishes.file, ErrorCode::NetworkUnsupported,
                       [&] { return networkOpener(wishes.format).propose(wishes); });
    }

  private:
    static std::string cudaLack()
    {
        if (!at::hasCUDA())
            return "this LibTorch was built without CUDA, or found no NVIDIA driver";
        return "LibTorch sees " + std::to_string(torch::cuda::device_count()) + " CUDA device(s)";
    }
};

} // namespace
} // namespace pw

extern "C" __attribute__((visibility("default"))) pw::RecognitionBackend* pixelworth_create_backend(int abi)
{
    if (abi != pw::kBackendAbi)
        return nullptr;
    try {
        return new pw::TorchBackend;
    } catch (...) {
        return nullptr;
    }
}
