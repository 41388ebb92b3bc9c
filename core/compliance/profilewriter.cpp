// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compliance/profilewriter.h"

#include "core/compliance/profilecheck.h"
#include "core/compliance/profilereader.h"
#include "core/compliance/vocabulary.h"
#include "core/imaging/hash.h"
#include "core/report/filewriter.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <cstdint>

namespace pw {

namespace {

using Json = nlohmann::ordered_json;

constexpr double kLargestWholeNumber = 1e9; // above it a whole number gains nothing by looking like one

Json number(double value)
{
    if (value == std::trunc(value) && std::abs(value) < kLargestWholeNumber)
        return static_cast<std::int64_t>(value);
    return value;
}

void put(Json& object, const char* key, const std::optional<double>& value)
{
    if (value)
        object[key] = number(*value);
}

void putWidth(Json& object, const char* key, double width)
{
    if (width != 0)
        object[key] = number(width);
}

Json toJson(const Condition& condition)
{
    Json json{{"measure", condition.measure}};
    if (condition.quantity != Quantity::Native)
        json["value"] = term(condition.quantity).key;
    if (condition.magnitude)
        json["magnitude"] = true;
    put(json, "minimum", condition.minimum);
    put(json, "maximum", condition.maximum);
    if (condition.review != ReviewBand{}) {
        Json review = Json::object();
        putWidth(review, "inside", condition.review.inside);
        putWidth(review, "outside", condition.review.outside);
        putWidth(review, "percent", condition.review.percent);
        json["review"] = std::move(review);
    }
    return json;
}

void putConditions(Json& row, const char* key, const std::vector<Condition>& conditions)
{
    for (const Condition& condition : conditions)
        row[key].push_back(toJson(condition));
}

Json toJson(const Requirement& row)
{
    Json json{{"id", row.id}, {"title", row.title}, {"severity", term(row.severity).key}};
    putConditions(json, "conditions", row.conditions);
    putConditions(json, "when", row.when);
    json["source"] = row.source;
    json["confidence"] = term(row.confidence).key;
    if (!row.note.empty())
        json["note"] = row.note;
    return json;
}

std::span<const std::uint8_t> bytesOf(const std::string& text)
{
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

} // namespace

std::string profileJson(const ComplianceProfile& profile)
{
    Json json{{"schema", kProfileSchema}, {"id", profile.id}, {"title", profile.title}};
    if (!profile.description.empty())
        json["description"] = profile.description;
    json["indicators_can_fail"] = profile.indicatorsCanFail;
    Json rows = Json::array();
    for (const Requirement& row : profile.requirements)
        rows.push_back(toJson(row));
    json["requirements"] = std::move(rows);
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

void refreshHash(ComplianceProfile& profile)
{
    profile.sha256 = sha256(bytesOf(profileJson(profile)));
}

Result<void> writeProfile(const ComplianceProfile& profile, const std::string& path)
{
    if (auto checked = checkProfile(profile); !checked)
        return checked;
    return writeFile(path, bytesOf(profileJson(profile)), {});
}

} // namespace pw
