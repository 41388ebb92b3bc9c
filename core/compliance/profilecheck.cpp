// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compliance/profilecheck.h"

#include "core/compliance/vocabulary.h"
#include "core/measures/measureregistry.h"

#include <cmath>
#include <set>

namespace pw {

namespace {

constexpr std::size_t kLongestId = 64;
constexpr double kMostPercent = 50;

/// What is wrong, "" when nothing is.
using Fault = std::string;

bool isId(const std::string& text)
{
    return !text.empty() && text.size() <= kLongestId &&
           text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
}

Fault faultOfId(const std::string& id)
{
    return isId(id) ? Fault()
                    : "key \"id\" must be 1 to 64 lower-case letters, digits and hyphens, not \"" + id + "\"";
}

Fault faultOfLimit(const Condition& condition, const char* key, const std::optional<double>& limit)
{
    if (!limit)
        return {};
    if (!std::isfinite(*limit))
        return std::string("key \"") + key + "\" must be a finite number";
    if (condition.magnitude && *limit < 0)
        return std::string("key \"") + key + "\" must not be negative where \"magnitude\" is true";
    if (condition.quantity == Quantity::Component && (*limit < 0 || *limit > 100))
        return std::string("key \"") + key + "\" must lie in 0..100, the range of a component";
    return {};
}

Fault faultOfReview(const ReviewBand& review)
{
    for (const double width : {review.inside, review.outside, review.percent})
        if (!std::isfinite(width) || width < 0)
            return "the widths in \"review\" must be finite and not negative";
    if (review.percent > kMostPercent)
        return "key \"percent\" in \"review\" must lie in 0..50";
    if (review.percent > 0 && (review.inside > 0 || review.outside > 0))
        return "\"review\" holds either \"percent\" or \"inside\" and \"outside\"";
    return {};
}

Fault faultOfCondition(const Condition& condition, Severity severity)
{
    const MeasureDescriptor* measure = measureDescriptor(condition.measure);
    if (!measure)
        return "measure \"" + condition.measure + "\" is unknown; the keys are listed in docs/measures.md";
    if (condition.quantity == Quantity::Component && !measure->standardId)
        return "measure \"" + condition.measure + "\" has no component; \"value\" must be \"native\"";
    if (severity != Severity::Info && !condition.minimum && !condition.maximum)
        return "\"minimum\", \"maximum\" or both are needed";
    if (auto fault = faultOfLimit(condition, "minimum", condition.minimum); !fault.empty())
        return fault;
    if (auto fault = faultOfLimit(condition, "maximum", condition.maximum); !fault.empty())
        return fault;
    if (condition.minimum && condition.maximum && *condition.minimum > *condition.maximum)
        return "\"minimum\" is greater than \"maximum\"";
    return faultOfReview(condition.review);
}

Fault faultOfWhen(const Requirement& row)
{
    for (std::size_t i = 0; i < row.when.size(); ++i)
        if (auto fault = faultOfCondition(row.when[i], Severity::Must); !fault.empty())
            return "\"when\" " + std::to_string(i + 1) + ": " + fault;
    return {};
}

Fault faultOfConditions(const Requirement& row)
{
    if (row.severity == Severity::Manual)
        return row.conditions.empty() ? Fault() : "a \"manual\" row has no \"conditions\"";
    if (row.severity != Severity::Info && row.conditions.empty())
        return "\"conditions\" are needed for severity \"" + std::string(term(row.severity).key) + "\"";
    for (std::size_t i = 0; i < row.conditions.size(); ++i)
        if (auto fault = faultOfCondition(row.conditions[i], row.severity); !fault.empty())
            return "condition " + std::to_string(i + 1) + ": " + fault;
    return {};
}

Fault faultOfRow(const Requirement& row, std::set<std::string>& ids)
{
    if (auto fault = faultOfId(row.id); !fault.empty())
        return fault;
    if (!ids.insert(row.id).second)
        return "another row has the id \"" + row.id + "\"";
    if (row.title.empty())
        return "key \"title\" must not be empty";
    if (row.source.empty())
        return "key \"source\" must not be empty: say where the limit comes from";
    if (auto fault = faultOfConditions(row); !fault.empty())
        return fault;
    return faultOfWhen(row);
}

Fault faultOf(const ComplianceProfile& profile)
{
    if (auto fault = faultOfId(profile.id); !fault.empty())
        return fault;
    if (profile.title.empty())
        return "key \"title\" must not be empty";
    if (profile.requirements.empty())
        return "key \"requirements\" must hold at least one row";
    std::set<std::string> ids;
    for (std::size_t i = 0; i < profile.requirements.size(); ++i) {
        const Requirement& row = profile.requirements[i];
        if (auto fault = faultOfRow(row, ids); !fault.empty())
            return "row " + std::to_string(i + 1) + " (" + row.id + "): " + fault;
    }
    return {};
}

} // namespace

Result<void> checkProfile(const ComplianceProfile& profile)
{
    if (auto fault = faultOf(profile); !fault.empty())
        return failure(ErrorCode::ProfileInvalid, profile.id, fault);
    return {};
}

} // namespace pw
