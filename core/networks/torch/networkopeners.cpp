// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/torch/networkopeners.h"

#include "core/networks/onnx/onnxcompiler.h"
#include "core/networks/torch/faceinput.h"
#include "core/networks/torch/onnxproposal.h"
#include "core/networks/torch/scriptfile.h"
#include "core/networks/torch/scriptproposal.h"

#include <algorithm>
#include <array>
#include <functional>
#include <numeric>
#include <string>
#include <utility>

namespace pw {

namespace {

using Options = ScriptNetwork::Options;

Result<LoadedNetwork> loadOnnx(NetworkInfo& info, const Options& options)
{
    auto graph = readOnnx(info.file);
    if (!graph)
        return tl::unexpected(graph.error());
    const std::vector<std::int64_t> wanted = inputShape(info);
    const auto fits = [](std::int64_t has, std::int64_t want) { return has < 0 || has == want; };
    if (!std::ranges::equal(graph->inputShape, wanted, fits))
        return failure(ErrorCode::NetworkUnsupported, info.file,
                       "its input is not one image of " + std::to_string(info.inputWidth) + "x" +
                           std::to_string(info.inputHeight) + " pixels with three channels");
    graph->inputShape = wanted;
    const auto compiled =
        compileOnnx(*graph, {info.stateTensor, info.embeddingTensor, info.energyTensors}, info.file);
    if (!compiled)
        return tl::unexpected(compiled.error());
    return LoadedNetwork{ScriptNetwork(*compiled, options), {}};
}

Result<LoadedNetwork> loadTorchScript(NetworkInfo& info, const Options& options)
{
    ScriptFile file(info.file, options);
    file.measure(FaceInput(info).encode(testPattern(info)));
    info.dropoutSites.clear();
    if (info.fullPasses) {
        for (const FlatDropout& dropout : file.graph().dropouts())
            info.dropoutSites.push_back(
                {std::accumulate(dropout.shape.begin(), dropout.shape.end(), 1,
                                 [](int size, std::int64_t side) { return size * static_cast<int>(side); }),
                 dropout.probability});
    }
    return LoadedNetwork{ScriptNetwork(file.parts(info), options), file.embedding()};
}

constexpr std::array kOpeners{NetworkOpener{NetworkFormat::Onnx, loadOnnx, proposeOnnx},
                              NetworkOpener{NetworkFormat::TorchScript, loadTorchScript, proposeTorchScript}};

} // namespace

const NetworkOpener& networkOpener(NetworkFormat format)
{
    return *std::ranges::find(kOpeners, format, &NetworkOpener::format);
}

} // namespace pw
