// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/compliance/compliancedata.h"

#include "core/compliance/profilestore.h"
#include "tests/support/testassets.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>

namespace pw::test {

QualityComponent measuredAs(const std::string& key, double native)
{
    QualityComponent component;
    component.key = key;
    component.native = native;
    return component;
}

QualityComponent scored(const std::string& key, double native, int score)
{
    QualityComponent component = measuredAs(key, native);
    component.component = score;
    return component;
}

QualityComponent absent(const std::string& key, MeasureState state, const std::string& reason)
{
    QualityComponent component;
    component.key = key;
    component.state = state;
    component.reason = reason;
    return component;
}

Condition atMost(const std::string& measure, double maximum)
{
    Condition condition;
    condition.measure = measure;
    condition.maximum = maximum;
    return condition;
}

Condition atLeast(const std::string& measure, double minimum)
{
    Condition condition;
    condition.measure = measure;
    condition.minimum = minimum;
    return condition;
}

Requirement row(const std::string& id, Severity severity, std::vector<Condition> conditions)
{
    Requirement requirement;
    requirement.id = id;
    requirement.title = "Title of " + id;
    requirement.severity = severity;
    requirement.conditions = std::move(conditions);
    requirement.source = "test";
    return requirement;
}

ComplianceProfile profileOf(std::vector<Requirement> rows)
{
    ComplianceProfile profile;
    profile.id = "test";
    profile.title = "Test";
    profile.requirements = std::move(rows);
    return profile;
}

ComplianceProfile builtIn(const std::string& id)
{
    const auto profile = ProfileStore::open(program("pixelworth-cli")).load(id);
    if (!profile) {
        std::fprintf(stderr, "%s: %s\n", profile.error().subject.c_str(), profile.error().detail.c_str());
        std::abort();
    }
    return *profile;
}

std::vector<QualityComponent> keeping(const ComplianceProfile& profile)
{
    std::map<std::string, QualityComponent> components;
    for (const auto& requirement : profile.requirements)
        for (const auto& condition : requirement.conditions) {
            auto& component = components[condition.measure];
            component.key = condition.measure;
            const double low = condition.minimum.value_or(condition.maximum.value_or(0) - 10);
            const double high = condition.maximum.value_or(condition.minimum.value_or(0) + 1000);
            if (condition.quantity == Quantity::Component)
                component.component = 100;
            else if (condition.magnitude)
                component.native = 0;
            else // the stricter of two rows on one measure must be kept too
                component.native = std::max(component.native.value_or(low), (low + high) / 2);
        }
    std::vector<QualityComponent> result;
    for (auto& [key, component] : components)
        result.push_back(std::move(component));
    return result;
}

void replace(std::vector<QualityComponent>& components, const QualityComponent& component)
{
    std::erase_if(components, [&](const QualityComponent& old) { return old.key == component.key; });
    components.push_back(component);
}

const RequirementVerdict& rowOf(const ComplianceVerdict& verdict, const std::string& id)
{
    const auto found = std::ranges::find_if(
        verdict.requirements, [&id](const RequirementVerdict& entry) { return entry.requirement.id == id; });
    if (found == verdict.requirements.end())
        std::abort();
    return *found;
}

} // namespace pw::test
