// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compliance/assessment.h"

#include "core/compliance/evaluator.h"
#include "core/compliance/findingwriter.h"

namespace pw {

void assess(InspectionResult& result, const ComplianceProfile& profile)
{
    for (FaceInspection& face : result.faces) {
        face.compliance.reset();
        if (face.components.empty())
            continue;
        const auto low =
            face.map && result.network ? lowRegions(*face.map, *result.network) : std::vector<LowRegion>();
        ComplianceVerdict verdict = evaluate(profile, face.components);
        Finding finding = makeFinding(verdict, face.components, low);
        face.compliance = ComplianceAssessment{std::move(verdict), std::move(finding)};
    }
}

} // namespace pw
