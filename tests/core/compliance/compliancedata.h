// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/complianceprofile.h"
#include "core/types/complianceverdict.h"
#include "core/types/qualitycomponent.h"

#include <string>
#include <vector>

namespace pw::test {

[[nodiscard]] QualityComponent measuredAs(const std::string& key, double native);
[[nodiscard]] QualityComponent scored(const std::string& key, double native, int component);
[[nodiscard]] QualityComponent absent(const std::string& key, MeasureState state, const std::string& reason);

[[nodiscard]] Condition atMost(const std::string& measure, double maximum);
[[nodiscard]] Condition atLeast(const std::string& measure, double minimum);
[[nodiscard]] Requirement row(const std::string& id, Severity severity, std::vector<Condition> conditions);
[[nodiscard]] ComplianceProfile profileOf(std::vector<Requirement> rows);

/// A profile that comes with the program; ends the test program when it cannot be loaded.
[[nodiscard]] ComplianceProfile builtIn(const std::string& id);

/// Components that keep every condition of a profile, each by a safe distance.
[[nodiscard]] std::vector<QualityComponent> keeping(const ComplianceProfile& profile);

/// Replaces the component of this key, or adds it.
void replace(std::vector<QualityComponent>& components, const QualityComponent& component);

[[nodiscard]] const RequirementVerdict& rowOf(const ComplianceVerdict& verdict, const std::string& id);

} // namespace pw::test
