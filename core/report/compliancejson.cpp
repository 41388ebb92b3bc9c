// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/compliancejson.h"

#include "core/compliance/evaluator.h"
#include "core/compliance/findingwriter.h"
#include "core/compliance/guidance.h"
#include "core/compliance/vocabulary.h"
#include "core/measures/measureregistry.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cstdio>

namespace pw {

namespace {

using Json = nlohmann::ordered_json;

template <class Value>
void put(Json& object, const char* key, const std::optional<Value>& value)
{
    if (value)
        object[key] = *value;
}

void putText(Json& object, const char* key, const std::string& text)
{
    if (!text.empty())
        object[key] = text;
}

Json limitsJson(const Condition& condition)
{
    Json json{{"quantity", term(condition.quantity).key}};
    if (condition.magnitude)
        json["magnitude"] = true;
    put(json, "minimum", condition.minimum);
    put(json, "maximum", condition.maximum);
    return json;
}

/// "0x4A" for the components of ISO/IEC 29794-5, the key for all others.
std::string componentId(const MeasureDescriptor& measure)
{
    if (!measure.standardId)
        return measure.key;
    std::array<char, 8> text{};
    std::snprintf(text.data(), text.size(), "0x%02X", static_cast<unsigned>(*measure.standardId));
    return text.data();
}

Json toJson(const QualityComponent& component, const MeasureDescriptor& measure)
{
    Json json{{"id", componentId(measure)},
              {"key", measure.key},
              {"name", measure.name},
              {"kind", measureKindDescriptor(measure.kind).key}};
    put(json, "native", component.native);
    putText(json, "unit", measure.unit);
    put(json, "component", component.component);
    json["state"] = measureStateKey(component.state);
    putText(json, "reason", component.reason);
    json["source"] = measure.source;
    return json;
}

Json toJson(const ConditionVerdict& judged)
{
    Json json{{"measure", judged.condition.measure}};
    json.update(limitsJson(judged.condition));
    put(json, "value", judged.value);
    json["verdict"] = term(judged.effect).key;
    if (judged.nearLimit)
        json["near_limit"] = true;
    putText(json, "reason", judged.reason);
    return json;
}

Json toJson(const RequirementVerdict& row)
{
    Json json{{"id", row.requirement.id},
              {"title", row.requirement.title},
              {"severity", term(row.requirement.severity).key},
              {"verdict", term(row.verdict).key}};
    if (row.nearLimit)
        json["near_limit"] = true;
    putText(json, "reason", row.reason);
    if (!row.conditions.empty()) {
        Json conditions = Json::array();
        for (const auto& condition : row.conditions)
            conditions.push_back(toJson(condition));
        json["conditions"] = std::move(conditions);
    }
    putText(json, "guidance", guidanceText(row.guidance, row.deviation));
    json["source"] = row.requirement.source;
    json["confidence"] = term(row.requirement.confidence).key;
    return json;
}

} // namespace

Json componentsJson(const FaceInspection& face)
{
    Json components = Json::array();
    for (const auto& component : face.components) {
        const MeasureDescriptor* measure = measureDescriptor(component.key);
        if (!measure)
            continue;
        Json json = toJson(component, *measure);
        const auto judged = face.compliance ? verdictOfMeasure(face.compliance->verdict, component.key)
                                            : std::optional<MeasureVerdict>();
        if (judged) {
            json["verdict"] = term(judged->condition->effect).key;
            json["threshold"] = limitsJson(judged->condition->condition);
        }
        components.push_back(std::move(json));
    }
    return components;
}

Json verdictJson(const ComplianceAssessment& assessment)
{
    const ComplianceVerdict& verdict = assessment.verdict;
    Json rows = Json::array();
    for (const auto& row : verdict.requirements)
        rows.push_back(toJson(row));
    return {{"profile", {{"id", verdict.profileId}, {"sha256", verdict.profileSha256}}},
            {"overall", term(verdict.overall).key},
            {"finding", englishText(assessment.finding)},
            {"requirements", std::move(rows)}};
}

} // namespace pw
