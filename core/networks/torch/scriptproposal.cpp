// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/torch/scriptproposal.h"

#include "core/networks/torch/faceinput.h"
#include "core/networks/torch/layerproposal.h"
#include "core/networks/torch/scriptfile.h"
#include "core/networks/torch/torcherror.h"

#include <ATen/Functions.h>

#include <string>
#include <vector>

namespace pw {

namespace {

at::Tensor patternOf(NetworkInfo info, cv::Size size)
{
    info.inputWidth = size.width;
    info.inputHeight = size.height;
    return FaceInput(info).encode(testPattern(info));
}

/// The sizes of input that the file runs with and gives an embedding of one length for: a network that
/// flattens its map may give another length elsewhere. Or why it does not run with the first that was tried.
Result<std::vector<cv::Size>> runningSizes(const ScriptFile& file, const NetworkWishes& wishes,
                                           const NetworkInfo& info)
{
    std::vector<cv::Size> running;
    std::int64_t length = 0;
    InspectionError first;
    for (const cv::Size& size : wishes.inputSize ? std::vector{*wishes.inputSize} : usualInputSizes()) {
        const auto embedding = guarded(info.file, ErrorCode::NetworkUnsupported, [&]() -> Result<at::Tensor> {
            const at::Tensor result = file.run(patternOf(info, size));
            TORCH_CHECK(result.numel() > 1 && result.size(0) == 1,
                        "it does not give one embedding for a face");
            return result;
        });
        if (!embedding && first.detail.empty())
            first = embedding.error();
        if (!embedding || (length > 0 && embedding->numel() != length))
            continue;
        length = embedding->numel();
        running.push_back(size);
    }
    if (running.empty())
        return tl::unexpected(first);
    return running;
}

void describeDropout(NetworkProposal& proposal, const NetworkWishes& wishes, const ScriptFile& file)
{
    const auto& dropouts = file.graph().dropouts();
    NetworkInfo& info = proposal.info;
    const bool noHead = info.stateTensor.empty() && !file.hasMethods();
    info.fullPasses =
        wishes.fullPasses.value_or(!wishes.stateTensor && !file.hasMethods() && file.hasInnerDropout());
    if (info.fullPasses)
        proposal.findings.push_back(
            {FindingKind::DropoutOwn, Certainty::Read, {std::to_string(dropouts.size())}});
    else if (dropouts.size() == 1 && !file.hasInnerDropout())
        proposal.findings.push_back({FindingKind::DropoutLayer,
                                     Certainty::Read,
                                     {std::to_string(dropouts.front().probability).substr(0, 4)}});
    else if (!noHead)
        proposal.findings.push_back({FindingKind::DropoutBeforeHead, Certainty::Likely, {}});
    if (!info.fullPasses)
        info.lacks.push_back({NetworkCapability::StochasticFull, LackReason::NoDropoutLayers, {}});
}

} // namespace

Result<NetworkProposal> proposeTorchScript(const NetworkWishes& wishes)
{
    NetworkProposal proposal = startedFrom(wishes);
    NetworkInfo& info = proposal.info;
    ScriptFile file(info.file, ScriptNetwork::Options{});
    const auto sizes = runningSizes(file, wishes, info);
    if (!sizes)
        return tl::unexpected(sizes.error());
    info.inputWidth = sizes->front().width;
    info.inputHeight = sizes->front().height;
    file.measure(patternOf(info, sizes->front()));
    const LayerGraph& layers = file.graph().layers();
    info.embeddingSize = static_cast<int>(file.embedding().numel());
    proposal.findings.push_back({FindingKind::TorchScriptFile, Certainty::Read, {}});
    if (wishes.inputSize)
        proposal.findings.push_back({FindingKind::SizeGiven,
                                     Certainty::Given,
                                     {std::to_string(info.inputWidth), std::to_string(info.inputHeight)}});
    else
        proposal.findings.push_back(sizeFinding(*sizes));
    proposeNormalisation(proposal, layers);
    info.embeddingTensor = file.hasMethods() ? "embed" : "forward";
    proposal.findings.push_back({FindingKind::EmbeddingOutput,
                                 Certainty::Read,
                                 {info.embeddingTensor, std::to_string(info.embeddingSize)}});
    proposal.normalisesOutput = file.normalisesOutput();
    if (proposal.normalisesOutput)
        proposal.findings.push_back({FindingKind::OutputNormalised, Certainty::Read, {}});
    if (file.hasMethods())
        proposal.findings.push_back({FindingKind::StateByMethods, Certainty::Read, {}});
    else
        proposeHead(proposal, wishes, layers);
    describeDropout(proposal, wishes, file);
    const std::size_t state =
        info.stateTensor.empty() ? layers.output : file.graph().tensor(info.stateTensor);
    proposeEnergies(proposal, wishes, layers, state);
    return proposal;
}

} // namespace pw
