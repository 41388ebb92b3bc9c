// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/torch/layerproposal.h"

#include <algorithm>

namespace pw {

namespace {

TensorChoice choiceOf(const LayerGraph& layers, std::size_t tensor)
{
    return {layers.tensors[tensor].name, layers.tensors[tensor].shape};
}

std::string sizeText(cv::Size size)
{
    return std::to_string(size.width) + " × " + std::to_string(size.height);
}

} // namespace

std::vector<cv::Size> usualInputSizes()
{
    return {{112, 112}, {160, 160}, {96, 112}, {128, 128}, {224, 224}, {96, 96}, {256, 256}, {64, 64}};
}

NetworkProposal startedFrom(const NetworkWishes& wishes)
{
    NetworkProposal proposal;
    NetworkInfo& info = proposal.info;
    info.file = wishes.file;
    info.format = wishes.format;
    info.id = wishes.id;
    info.name = wishes.name;
    info.licence = wishes.licence;
    info.provenance = wishes.provenance;
    info.isCalibrated = false;
    info.encoding.isBgr = wishes.isBgr.value_or(false);
    info.encoding.mean = wishes.mean.value_or(std::array{127.5, 127.5, 127.5});
    info.encoding.scale = wishes.scale.value_or(std::array{127.5, 127.5, 127.5});
    info.alignmentPoints = wishes.alignmentPoints;
    info.alpha = wishes.alpha.value_or(info.alpha);
    info.r = wishes.r.value_or(info.r);
    info.gamma = wishes.gamma.value_or(info.gamma);
    if (wishes.inputSize) {
        info.inputWidth = wishes.inputSize->width;
        info.inputHeight = wishes.inputSize->height;
    }
    return proposal;
}

void proposeHead(NetworkProposal& proposal, const NetworkWishes& wishes, const LayerGraph& layers)
{
    for (const std::size_t tensor : headInputs(layers))
        proposal.stateChoices.push_back(choiceOf(layers, tensor));
    if (wishes.stateTensor) {
        proposal.info.stateTensor = *wishes.stateTensor;
        proposal.findings.push_back({FindingKind::StateGiven, Certainty::Given, {}});
        return;
    }
    if (proposal.stateChoices.empty()) {
        proposal.findings.push_back({FindingKind::StateMissing, Certainty::Guess, {}});
        proposal.info.lacks.push_back({NetworkCapability::StochasticHead, LackReason::NoLinearLayer, {}});
        return;
    }
    proposal.info.stateTensor = proposal.stateChoices.front().name;
    proposal.findings.push_back(
        {FindingKind::StateByLayer, Certainty::Likely, {std::to_string(proposal.stateChoices.size())}});
}

void proposeEnergies(NetworkProposal& proposal, const NetworkWishes& wishes, const LayerGraph& layers,
                     std::size_t state)
{
    NetworkInfo& info = proposal.info;
    for (const std::size_t tensor : imageLikeTensors(layers, state))
        proposal.layerChoices.push_back(choiceOf(layers, tensor));
    if (wishes.energyTensors) {
        info.energyTensors = *wishes.energyTensors;
        proposal.findings.push_back({FindingKind::EnergiesGiven, Certainty::Given, {}});
    } else {
        std::string heights;
        for (const std::size_t tensor : energyLayers(layers, state, info.inputHeight)) {
            info.energyTensors.push_back(layers.tensors[tensor].name);
            heights += (heights.empty() ? "" : ", ") + std::to_string(layers.tensors[tensor].shape[2]);
        }
        if (!info.energyTensors.empty())
            proposal.findings.push_back({FindingKind::EnergiesBySize, Certainty::Likely, {heights}});
    }
    if (info.energyTensors.empty()) {
        if (!wishes.energyTensors)
            proposal.findings.push_back({FindingKind::EnergiesMissing, Certainty::Likely, {}});
        info.lacks.push_back({NetworkCapability::LayerEnergies, LackReason::NoInnerLayers, {}});
    }
}

void proposeNormalisation(NetworkProposal& proposal, const LayerGraph& layers)
{
    proposal.normalisesInput = normalisesInput(layers);
    if (proposal.normalisesInput)
        proposal.findings.push_back({FindingKind::InputNormalised, Certainty::Likely, {}});
}

NetworkFinding sizeFinding(const std::vector<cv::Size>& running)
{
    std::string others;
    for (std::size_t i = 1; i < running.size(); ++i)
        others += (others.empty() ? "" : ", ") + sizeText(running[i]);
    return {FindingKind::SizeTried,
            running.size() > 1 ? Certainty::Guess : Certainty::Read,
            {std::to_string(running.front().width), std::to_string(running.front().height),
             others.empty() ? "-" : others}};
}

} // namespace pw
