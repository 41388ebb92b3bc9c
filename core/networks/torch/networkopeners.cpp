// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/torch/networkopeners.h"

#include "core/networks/onnx/channelpruning.h"
#include "core/networks/onnx/onnxcompiler.h"
#include "core/networks/torch/faceinput.h"
#include "core/networks/torch/onnxproposal.h"
#include "core/networks/torch/scriptfile.h"
#include "core/networks/torch/scriptproposal.h"

#include <ATen/Functions.h>
#include <ATen/TensorOperators.h>
#include <c10/core/GradMode.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <string>
#include <utility>

namespace pw {

namespace {

using Options = ScriptNetwork::Options;

at::Tensor patternOf(const NetworkInfo& info)
{
    return FaceInput(info).encode(testPattern(info));
}

Result<OnnxGraph> readGraph(const NetworkInfo& info)
{
    auto graph = readOnnx(info.file);
    if (!graph)
        return graph;
    const std::vector<std::int64_t> wanted = inputShape(info);
    const auto fits = [](std::int64_t has, std::int64_t want) { return has < 0 || has == want; };
    if (!std::ranges::equal(graph->inputShape, wanted, fits))
        return failure(ErrorCode::NetworkUnsupported, info.file,
                       "its input is not one image of " + std::to_string(info.inputWidth) + "x" +
                           std::to_string(info.inputHeight) + " pixels with three channels");
    graph->inputShape = wanted;
    return graph;
}

Result<LoadedNetwork> compiled(NetworkInfo& info, OnnxGraph graph, const Options& options)
{
    const auto network = compileOnnx(std::move(graph),
                                     {info.stateTensor, info.embeddingTensor, info.energyTensors}, info.file);
    if (!network)
        return tl::unexpected(network.error());
    info.normalises = network->normalises;
    LoadedNetwork loaded{ScriptNetwork(*network, options), {}};
    const c10::AutoGradMode notRecording(false);
    const at::Tensor pattern = patternOf(info).to(options.device, options.precision);
    loaded.expected = loaded.network.embed(loaded.network.state(pattern).state);
    return loaded;
}

/// Without the channels that contribute nothing, if the network has any and gives the same embedding.
Result<LoadedNetwork> loadOnnx(NetworkInfo& info, const Options& options)
{
    constexpr double kLargestChange = 1e-5;
    auto graph = readGraph(info);
    if (!graph)
        return tl::unexpected(graph.error());
    std::vector<std::string> kept = info.energyTensors;
    kept.insert(kept.end(), {info.stateTensor, info.embeddingTensor});
    auto pruned = info.prunesChannels ? prunedChannels(*graph, kept) : std::nullopt;
    auto whole = compiled(info, *std::move(graph), options);
    if (!whole || !pruned)
        return whole;
    auto smaller = compiled(info, std::move(pruned->graph), options);
    if (!smaller)
        return whole;
    const at::Tensor change = at::norm(smaller->expected - whole->expected) / at::norm(whole->expected);
    if (!(change.item<double>() <= kLargestChange))
        return whole;
    info.prunedChannels = pruned->channels;
    return smaller;
}

Result<LoadedNetwork> loadTorchScript(NetworkInfo& info, const Options& options)
{
    ScriptFile file(info.file, options);
    file.measure(patternOf(info));
    info.normalises = file.normalisesOutput();
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
