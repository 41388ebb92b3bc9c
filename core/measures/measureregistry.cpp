// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measures/measureregistry.h"

#include "core/measures/measurecontext.h"
#include "core/measures/measuregroups.h"
#include "core/report/errormessage.h"

#include <algorithm>
#include <array>
#include <utility>

namespace pw {

namespace {

constexpr std::array kGroups = {
    MeasureGroupDescriptor{MeasureGroup::Overall, "overall", PW_TR_NOOP("pw::MeasureGroup", "Overall")},
    MeasureGroupDescriptor{MeasureGroup::Face, "face", PW_TR_NOOP("pw::MeasureGroup", "Face")},
    MeasureGroupDescriptor{MeasureGroup::Pose, "pose", PW_TR_NOOP("pw::MeasureGroup", "Head pose")},
    MeasureGroupDescriptor{MeasureGroup::Light, "light", PW_TR_NOOP("pw::MeasureGroup", "Light and colour")},
    MeasureGroupDescriptor{MeasureGroup::Focus, "focus", PW_TR_NOOP("pw::MeasureGroup", "Focus")},
    MeasureGroupDescriptor{MeasureGroup::Geometry, "geometry",
                           PW_TR_NOOP("pw::MeasureGroup", "Size and position")},
    MeasureGroupDescriptor{MeasureGroup::Background, "background",
                           PW_TR_NOOP("pw::MeasureGroup", "Background")},
    MeasureGroupDescriptor{MeasureGroup::Capture, "capture", PW_TR_NOOP("pw::MeasureGroup", "File")},
};

constexpr std::array kKinds = {
    MeasureKindDescriptor{
        MeasureKind::Exact, "exact", PW_TR_NOOP("pw::Measure", "Standard"),
        PW_TR_NOOP("pw::Measure",
                   "Formula and scale of ISO/IEC 29794-5; only the landmarks are 68 points instead of 98.")},
    MeasureKindDescriptor{
        MeasureKind::OwnMethod, "own-method", PW_TR_NOOP("pw::Measure", "Own method"),
        PW_TR_NOOP("pw::Measure", "Own method for the same property, on a scale of its own.")},
    MeasureKindDescriptor{
        MeasureKind::Indicator, "indicator", PW_TR_NOOP("pw::Measure", "Indicator"),
        PW_TR_NOOP("pw::Measure", "Weak or partial evidence: a good value proves nothing.")},
    MeasureKindDescriptor{MeasureKind::Fact, "fact", PW_TR_NOOP("pw::Measure", "Fact"),
                          PW_TR_NOOP("pw::Measure", "Read from the file or from the geometry.")},
};

std::vector<MeasureDescriptor> joined()
{
    std::vector<MeasureDescriptor> all;
    for (const auto rows :
         {overallMeasures(), faceMeasures(), coveringMeasures(), poseMeasures(), lightMeasures(),
          focusMeasures(), geometryMeasures(), backgroundMeasures(), captureMeasures()})
        all.insert(all.end(), rows.begin(), rows.end());
    return all;
}

} // namespace

std::span<const MeasureDescriptor> measures()
{
    static const std::vector<MeasureDescriptor> table = joined();
    return table;
}

const MeasureDescriptor* measureDescriptor(std::string_view key)
{
    const auto table = measures();
    const auto found =
        std::ranges::find(table, key, [](const MeasureDescriptor& row) { return std::string_view(row.key); });
    return found == table.end() ? nullptr : &*found;
}

std::span<const MeasureGroupDescriptor> measureGroups()
{
    return kGroups;
}

std::span<const MeasureKindDescriptor> measureKinds()
{
    return kKinds;
}

const MeasureKindDescriptor& measureKindDescriptor(MeasureKind kind)
{
    return kKinds[static_cast<std::size_t>(kind)];
}

const char* measureStateKey(MeasureState state)
{
    switch (state) {
    case MeasureState::NotAssessable:
        return "not-assessable";
    case MeasureState::NotApplicable:
        return "not-applicable";
    case MeasureState::Ok:
        break;
    }
    return "ok";
}

QualityComponent measured(const MeasureDescriptor& measure, MeasureContext& context)
{
    QualityComponent result;
    result.key = measure.key;
    Lazy<Measurement> outcome;
    const auto& measurement = outcome.get([&] { return measure.measure(context); });
    if (!measurement) {
        result.state = measurement.error().state;
        result.reason = measurement.error().reason;
        return result;
    }
    result.native = measurement->native;
    result.component = measurement->component;
    result.regions = measurement->regions;
    return result;
}

Result<std::vector<QualityComponent>> measureFace(MeasureContext& context)
{
    std::vector<QualityComponent> components;
    for (const MeasureDescriptor& measure : measures()) {
        if (!context.input().still && !measure.live)
            continue;
        components.push_back(measured(measure, context));
        if (context.input().stop.stop_requested())
            return failure(ErrorCode::Cancelled, {});
    }
    return components;
}

} // namespace pw
