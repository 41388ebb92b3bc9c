// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compliance/profilereader.h"

#include "core/compliance/profilecheck.h"
#include "core/compliance/vocabulary.h"
#include "core/imaging/filebytes.h"
#include "core/imaging/hash.h"

#include <nlohmann/json.hpp>

#include <exception>
#include <initializer_list>
#include <set>
#include <vector>

namespace pw {

namespace {

using nlohmann::json;

constexpr std::uint64_t kMostBytes = std::uint64_t{1} << 20;

/// What is wrong with a file. Never leaves this source.
struct Fault {
    std::string text;
};

std::string quoted(const std::string& text)
{
    return '"' + text + '"';
}

/// The keys of one object, read one by one; every error says where.
class Reader {
  public:
    /// `where` ends in ": " or is empty.
    Reader(const json& object, std::string where, std::initializer_list<const char*> allowed)
        : m_object(object), m_where(std::move(where))
    {
        if (!object.is_object())
            fail("an object { } is expected");
        std::string list;
        for (const char* key : allowed)
            list += (list.empty() ? "" : ", ") + std::string(key);
        for (const auto& [key, value] : object.items())
            if (std::ranges::find(allowed, key) == allowed.end())
                fail("key " + quoted(key) + " is unknown; allowed are " + list);
    }

    [[nodiscard]] bool has(const char* key) const { return m_object.contains(key); }

    [[nodiscard]] std::string text(const char* key) const
    {
        const json& value = needed(key);
        if (!value.is_string())
            fail("key " + quoted(key) + " must be a text");
        return value.get<std::string>();
    }

    [[nodiscard]] std::string textOr(const char* key, const std::string& fallback) const
    {
        return has(key) ? text(key) : fallback;
    }

    [[nodiscard]] bool flag(const char* key) const
    {
        if (!has(key))
            return false;
        if (!needed(key).is_boolean())
            fail("key " + quoted(key) + " must be true or false");
        return needed(key).get<bool>();
    }

    [[nodiscard]] std::optional<double> number(const char* key) const
    {
        if (!has(key))
            return std::nullopt;
        if (!needed(key).is_number())
            fail("key " + quoted(key) + " must be a number");
        return needed(key).get<double>();
    }

    template <class Value>
    [[nodiscard]] Value choice(const char* key) const
    {
        const std::string chosen = text(key);
        if (const auto value = valueFromKey<Value>(chosen))
            return *value;
        std::string list;
        for (const auto& entry : terms<Value>())
            list += (list.empty() ? "" : ", ") + quoted(entry.key);
        fail("key " + quoted(key) + " is " + quoted(chosen) + "; allowed are " + list);
    }

    [[nodiscard]] const json& list(const char* key) const
    {
        if (!needed(key).is_array())
            fail("key " + quoted(key) + " must be a list [ ]");
        return needed(key);
    }

    [[nodiscard]] const json& needed(const char* key) const
    {
        if (!has(key))
            fail("key " + quoted(key) + " is missing");
        return m_object[key];
    }

    [[nodiscard]] const std::string& where() const { return m_where; }

    [[noreturn]] void fail(const std::string& what) const { throw Fault{m_where + what}; }

  private:
    const json& m_object;
    std::string m_where;
};

ReviewBand readReview(const json& object, const std::string& where)
{
    const Reader reader(object, where + "key \"review\": ", {"inside", "outside", "percent"});
    return {reader.number("inside").value_or(0), reader.number("outside").value_or(0),
            reader.number("percent").value_or(0)};
}

Condition readCondition(const json& object, const std::string& where)
{
    const Reader reader(object, where, {"measure", "value", "magnitude", "minimum", "maximum", "review"});
    Condition condition;
    condition.measure = reader.text("measure");
    if (reader.has("value"))
        condition.quantity = reader.choice<Quantity>("value");
    condition.magnitude = reader.flag("magnitude");
    condition.minimum = reader.number("minimum");
    condition.maximum = reader.number("maximum");
    if (reader.has("review"))
        condition.review = readReview(reader.needed("review"), where);
    return condition;
}

/// `name` is what one of them is called in messages.
std::vector<Condition> readConditions(const Reader& row, const char* key, const char* name)
{
    std::vector<Condition> conditions;
    if (!row.has(key))
        return conditions;
    const json& list = row.list(key);
    for (std::size_t i = 0; i < list.size(); ++i)
        conditions.push_back(readCondition(list[i], row.where() + name + std::to_string(i + 1) + ": "));
    return conditions;
}

Requirement readRequirement(const json& object, const std::string& where)
{
    const Reader reader(object, where,
                        {"id", "title", "severity", "conditions", "when", "source", "confidence", "note"});
    Requirement row;
    row.id = reader.text("id");
    row.title = reader.text("title");
    row.severity = reader.choice<Severity>("severity");
    row.conditions = readConditions(reader, "conditions", "condition ");
    row.when = readConditions(reader, "when", "\"when\" ");
    row.source = reader.text("source");
    row.confidence = reader.choice<Confidence>("confidence");
    row.note = reader.textOr("note", {});
    return row;
}

std::string whereIsRow(std::size_t index, const json& row)
{
    const bool named = row.is_object() && row.contains("id") && row["id"].is_string();
    return "row " + std::to_string(index + 1) + (named ? " (" + row["id"].get<std::string>() + ")" : "") +
           ": ";
}

ComplianceProfile readObject(const json& object)
{
    const Reader reader(object, {},
                        {"schema", "id", "title", "description", "indicators_can_fail", "requirements"});
    if (const std::string schema = reader.text("schema"); schema != kProfileSchema)
        reader.fail("key \"schema\" is " + quoted(schema) + ", expected " + quoted(kProfileSchema));
    ComplianceProfile profile;
    profile.id = reader.text("id");
    profile.title = reader.text("title");
    profile.description = reader.textOr("description", {});
    profile.indicatorsCanFail = reader.flag("indicators_can_fail");
    const json& rows = reader.list("requirements");
    for (std::size_t i = 0; i < rows.size(); ++i)
        profile.requirements.push_back(readRequirement(rows[i], whereIsRow(i, rows[i])));
    return profile;
}

/// JSON itself lets a key come twice and takes the last.
json parseWithoutRepetition(std::span<const std::uint8_t> bytes)
{
    std::vector<std::set<std::string>> open;
    const auto watch = [&open](int /*depth*/, json::parse_event_t event, json& value) {
        if (event == json::parse_event_t::object_start)
            open.emplace_back();
        else if (event == json::parse_event_t::object_end)
            open.pop_back();
        else if (event == json::parse_event_t::key && !open.back().insert(value.get<std::string>()).second)
            throw Fault{"key " + quoted(value.get<std::string>()) + " is given twice in one object"};
        return true;
    };
    return json::parse(bytes.begin(), bytes.end(), watch);
}

} // namespace

Result<ComplianceProfile> parseProfile(std::span<const std::uint8_t> bytes, const std::string& name)
{
    const auto invalid = [&name](const std::string& detail) {
        return failure(ErrorCode::ProfileInvalid, name, detail);
    };
    try {
        ComplianceProfile profile = readObject(parseWithoutRepetition(bytes));
        profile.sha256 = sha256(bytes);
        if (const auto checked = checkProfile(profile); !checked)
            return invalid(checked.error().detail);
        return profile;
    } catch (const Fault& fault) {
        return invalid(fault.text);
    } catch (const std::exception& exception) {
        return invalid(exception.what());
    }
}

Result<ComplianceProfile> readProfile(const std::string& path)
{
    const auto bytes = readFileBytes(path, kMostBytes);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return parseProfile(*bytes, path);
}

} // namespace pw
