// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/evaluationjson.h"

namespace pw::app {

namespace {

using Json = nlohmann::ordered_json;

Json mapJson(const MapEvaluation& map)
{
    Json disturbances = Json::object(), stability = Json::object();
    for (const auto& kind : map.disturbances)
        disturbances[kind.key] = {{"localisation", kind.localisation}, {"reaction", kind.reaction}};
    for (const auto& [key, correlation] : map.stability)
        stability[key] = correlation;
    Json json{{"map", map.key},
              {"deletion", areaUnder(map.deletion)},
              {"insertion", areaUnder(map.insertion)},
              {"localisation", map.localisation},
              {"reaction", map.reaction}};
    if (!stability.empty())
        json["stability"] = std::move(stability);
    if (map.levelVariation)
        json["level_variation"] = *map.levelVariation;
    if (map.milliseconds)
        json["milliseconds"] = *map.milliseconds;
    json["disturbances"] = std::move(disturbances);
    json["deletion_curve"] = map.deletion;
    json["insertion_curve"] = map.insertion;
    return json;
}

} // namespace

Json evaluationJson(const EvaluationReport& report, const EvaluationOptions& options,
                    const NetworkInfo& network)
{
    Json maps = Json::array();
    for (const auto& map : report.maps)
        maps.push_back(mapJson(map));
    return {{"schema", "pixelworth.evaluation/1"},
            {"network",
             {{"id", network.id},
              {"sha256", network.sha256},
              {"backend", network.backend},
              {"device", network.device}}},
            {"parameters",
             {{"passes", options.parameters.passes},
              {"dropout", options.parameters.dropout},
              {"seed", options.parameters.seed},
              {"steps", options.steps}}},
            {"faces", report.faces},
            {"maps", std::move(maps)}};
}

} // namespace pw::app
