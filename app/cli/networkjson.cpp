// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/networkjson.h"

#include "app/cli/console.h"
#include "core/networks/networkcapabilities.h"
#include "core/networks/networkmanifest.h"
#include "core/pipeline/encodingtrials.h"
#include "core/quality/mapmethods.h"

#include <array>

namespace pw::app {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<const char*, 8> kFieldKeys{"format",   "input_size",    "colour_order",
                                                "encoding", "embedding",     "state_tensor",
                                                "dropout",  "energy_tensors"};

Json findingsJson(const std::vector<NetworkFinding>& findings)
{
    Json rows = Json::array();
    for (const NetworkFinding& finding : findings)
        rows.push_back(
            {{"field", kFieldKeys[static_cast<std::size_t>(findingDescriptor(finding.kind).field)]},
             {"certainty", certaintyDescriptor(finding.certainty).key},
             {"text", englishText(finding)}});
    return rows;
}

Json choicesJson(const std::vector<TensorChoice>& choices)
{
    Json rows = Json::array();
    for (const TensorChoice& choice : choices) {
        Json row{{"tensor", choice.name}};
        if (!choice.shape.empty())
            row["shape"] = choice.shape;
        rows.push_back(std::move(row));
    }
    return rows;
}

Json sampleJson(const NetworkProbe& probe)
{
    Json json{{"quality", {{"native", probe.quality->native}, {"scaled", probe.quality->scaled}}}};
    if (probe.map)
        json["map"] = {{"method", mapMethodDescriptor(probe.map->method).key},
                       {"mean", probe.map->mean},
                       {"median", probe.map->median}};
    return json;
}

} // namespace

Json networkJson(const NetworkInfo& network)
{
    Json json = networkToJson(network);
    json["built_in"] = network.isBuiltIn;
    json["pruned_channels"] = network.prunedChannels;
    json["normalises"] = network.normalises;
    if (!network.backend.empty()) {
        json["backend"] = network.backend;
        json["device"] = network.device;
    }
    for (const DropoutSite& site : network.dropoutSites)
        json["dropout_layers"].push_back({{"size", site.size}, {"probability", site.probability}});
    Json capabilities = Json::object();
    for (const auto& row : networkCapabilities()) {
        const NetworkLack* lack = lackOf(network, row.capability);
        capabilities[row.key] = lack ? Json(englishText(*lack)) : Json(true);
    }
    json["capabilities"] = std::move(capabilities);
    return json;
}

Json selfTestJson(const SelfTest& test)
{
    Json sizes = Json::array(), checks = Json::array();
    for (const cv::Size& size : test.energySizes)
        sizes.push_back({size.width, size.height});
    for (const auto& check : test.checks)
        checks.push_back({{"name", check.name}, {"value", check.value}, {"passed", check.passed()}});
    return {{"passed", test.passed()},
            {"state_size", test.stateSize},
            {"embedding_size", test.embeddingSize},
            {"energy_sizes", sizes},
            {"checks", checks}};
}

Json probeJson(const NetworkProbe& probe)
{
    const NetworkProposal& proposal = probe.proposal;
    Json json{{"network", networkJson(proposal.info)},
              {"findings", findingsJson(proposal.findings)},
              {"choices",
               {{"state_tensor", choicesJson(proposal.stateChoices)},
                {"embedding_tensor", choicesJson(proposal.embeddingChoices)},
                {"energy_tensors", choicesJson(proposal.layerChoices)}}},
              {"normalises_input", proposal.normalisesInput},
              {"normalises_output", proposal.normalisesOutput}};
    for (const EncodingTrial& trial : probe.trials)
        json["encodings"].push_back(
            {{"encoding", encodingText(trial.encoding)}, {"separation", trial.separation}});
    if (probe.selfTest)
        json["self_test"] = selfTestJson(*probe.selfTest);
    if (probe.calibration)
        json["calibration"] = {{"portraits", probe.calibration->referenceValues.size()},
                               {"good_quality", probe.calibration->goodQuality},
                               {"bad_quality", probe.calibration->badQuality},
                               {"seed_spread", probe.calibration->seedSpread}};
    if (probe.quality)
        json["sample"] = sampleJson(probe);
    if (probe.error)
        json["error"] = errorJson(*probe.error);
    return json;
}

} // namespace pw::app
