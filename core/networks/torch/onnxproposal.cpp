// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/torch/onnxproposal.h"

#include "core/networks/networkmanifest.h"
#include "core/networks/onnx/onnxcompiler.h"
#include "core/networks/onnx/onnxlayers.h"
#include "core/networks/torch/faceinput.h"
#include "core/networks/torch/layerproposal.h"
#include "core/networks/torch/scriptnetwork.h"

#include <ATen/Functions.h>
#include <ATen/TensorOperators.h>
#include <c10/core/GradMode.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace pw {

namespace {

std::string sideText(std::int64_t side)
{
    return side < 0 ? "?" : std::to_string(side);
}

/// Layout and, where it is fixed, size of the input. False: this is not one image with three channels.
bool readInput(const OnnxGraph& graph, NetworkInfo& info, bool& isSizeFixed)
{
    const auto& shape = graph.inputShape;
    if (shape.size() != 4 || shape[0] > 1)
        return false;
    info.channelsLast = shape[1] != 3 && shape[3] == 3;
    if (!info.channelsLast && shape[1] != 3 && shape[1] >= 0)
        return false;
    const std::int64_t height = shape[info.channelsLast ? 1 : 2], width = shape[info.channelsLast ? 2 : 3];
    isSizeFixed = height > 0 && width > 0;
    if (isSizeFixed) {
        info.inputHeight = static_cast<int>(height);
        info.inputWidth = static_cast<int>(width);
    }
    return true;
}

/// The file compiled for one size of input and run once on the test pattern.
struct Run {
    std::map<std::string, std::vector<std::int64_t>> shapes;
    at::Tensor embedding;
};

Result<Run> run(OnnxGraph graph, const NetworkInfo& info, const std::vector<std::string>& tensors)
{
    graph.inputShape = inputShape(info);
    const auto compiled =
        compileOnnx(graph, {info.embeddingTensor, info.embeddingTensor, tensors}, info.file);
    if (!compiled)
        return tl::unexpected(compiled.error());
    const c10::AutoGradMode notRecording(false);
    const ScriptNetwork network(*compiled, ScriptNetwork::Options{});
    const auto result = network.state(FaceInput(info).encode(testPattern(info)));
    Run found;
    found.embedding = result.state;
    for (std::size_t i = 0; i < tensors.size(); ++i)
        found.shapes[tensors[i]] = result.energies[i].sizes().vec();
    return found;
}

/// Runs it in the size that is fixed or wished, or in each of the usual ones; `sizes` gets those that work.
Result<Run> runInUsualSizes(const OnnxGraph& graph, NetworkInfo& info,
                            const std::vector<std::string>& tensors, bool isSizeKnown,
                            std::vector<cv::Size>& sizes)
{
    if (isSizeKnown) {
        sizes = {{info.inputWidth, info.inputHeight}};
        return run(graph, info, tensors);
    }
    Result<Run> first =
        failure(ErrorCode::NetworkUnsupported, info.file, "it runs with none of the usual input sizes");
    for (const cv::Size& size : usualInputSizes()) {
        NetworkInfo tried = info;
        tried.inputWidth = size.width;
        tried.inputHeight = size.height;
        Result<Run> found = [&]() -> Result<Run> {
            try {
                return run(graph, tried, tensors);
            } catch (const std::exception& mismatch) { // the layers do not fit together in this size
                return failure(ErrorCode::NetworkUnsupported, info.file, mismatch.what());
            }
        }();
        if (!found) {
            if (sizes.empty() && !first && first.error().detail.starts_with("it runs with none"))
                first = std::move(found);
            continue;
        }
        if (sizes.empty()) {
            info = tried;
            first = std::move(found);
        } else if (found->embedding.numel() != first->embedding.numel()) {
            continue;
        }
        sizes.push_back(size);
    }
    return first;
}

NetworkFinding foundSize(const NetworkWishes& wishes, const NetworkInfo& info, bool isFixed,
                         const std::vector<cv::Size>& sizes)
{
    const std::vector<std::string> size{std::to_string(info.inputWidth), std::to_string(info.inputHeight)};
    if (isFixed)
        return {FindingKind::SizeRead, Certainty::Read, size};
    return wishes.inputSize ? NetworkFinding{FindingKind::SizeGiven, Certainty::Given, size}
                            : sizeFinding(sizes);
}

/// What the whole file gives, before what normalises it is taken out.
bool hasUnitLength(const at::Tensor& embedding)
{
    return std::abs(at::norm(embedding).item<double>() - 1) < 1e-4;
}

} // namespace

Result<NetworkProposal> proposeOnnx(const NetworkWishes& wishes)
{
    auto graph = readOnnx(wishes.file);
    if (!graph)
        return tl::unexpected(graph.error());
    NetworkProposal proposal = startedFrom(wishes);
    NetworkInfo& info = proposal.info;
    bool isFixed = false;
    if (!readInput(*graph, info, isFixed) || graph->outputs.empty()) {
        std::string shape;
        for (const std::int64_t side : graph->inputShape)
            shape.append(shape.empty() ? "" : " x ").append(sideText(side));
        return failure(ErrorCode::NetworkUnsupported, wishes.file,
                       "its input is not one image with three channels but " + shape);
    }
    if (wishes.inputSize && isFixed && *wishes.inputSize != cv::Size(info.inputWidth, info.inputHeight))
        return failure(ErrorCode::InvalidArgument, "input size",
                       "the file fixes it at " + std::to_string(info.inputWidth) + "x" +
                           std::to_string(info.inputHeight));
    info.embeddingTensor = wishes.embeddingTensor.value_or(graph->outputs.front());
    const auto tensors = featureTensors(*graph, info.embeddingTensor);
    std::vector<cv::Size> sizes;
    const auto found = runInUsualSizes(*graph, info, tensors, isFixed || wishes.inputSize.has_value(), sizes);
    if (!found)
        return tl::unexpected(found.error());

    LayerGraph layers = layerGraph(*graph, info.embeddingTensor);
    for (auto& tensor : layers.tensors)
        if (const auto shape = found->shapes.find(tensor.name); shape != found->shapes.end())
            tensor.shape = shape->second;
    info.embeddingSize = static_cast<int>(found->embedding.numel());
    proposal.findings.push_back({FindingKind::OnnxFile, Certainty::Read, {std::to_string(graph->opset)}});
    proposal.findings.push_back(foundSize(wishes, info, isFixed, sizes));
    if (info.channelsLast)
        proposal.findings.push_back({FindingKind::ChannelsLast, Certainty::Read, {}});
    proposeNormalisation(proposal, layers);
    for (const std::string& output : graph->outputs)
        proposal.embeddingChoices.push_back({output, {}});
    proposal.findings.push_back(
        wishes.embeddingTensor
            ? NetworkFinding{FindingKind::EmbeddingGiven, Certainty::Given, {}}
            : NetworkFinding{FindingKind::EmbeddingOutput,
                             graph->outputs.size() == 1 ? Certainty::Read : Certainty::Guess,
                             {info.embeddingTensor, std::to_string(info.embeddingSize)}});
    proposal.normalisesOutput = hasUnitLength(found->embedding);
    if (proposal.normalisesOutput)
        proposal.findings.push_back({FindingKind::OutputNormalised, Certainty::Read, {}});
    proposeHead(proposal, wishes, layers);
    if (!info.stateTensor.empty())
        proposal.findings.push_back({FindingKind::DropoutBeforeHead, Certainty::Likely, {}});
    info.lacks.push_back({NetworkCapability::StochasticFull, LackReason::NoDropoutLayers, {}});
    const auto state = std::ranges::find(layers.tensors, info.stateTensor, &LayerGraph::Tensor::name);
    proposeEnergies(proposal, wishes, layers,
                    state == layers.tensors.end() ? layers.output
                                                  : static_cast<std::size_t>(state - layers.tensors.begin()));
    return proposal;
}

} // namespace pw
