// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measures/assessed.h"
#include "core/types/qualitycomponent.h"
#include "core/types/result.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace pw {

class MeasureContext;

/// What a measure is about. Order and names: measureGroups().
enum class MeasureGroup { Overall, Face, Pose, Light, Focus, Geometry, Background, Capture };

struct MeasureGroupDescriptor {
    MeasureGroup group;
    const char* key;
    const char* name; ///< context "pw::MeasureGroup"
};

/// One row of the table of measures. Texts are untranslated, context "pw::Measure". A new measure is a row
/// and a function in the file of its group; JSON, panel, profiles and the conformance table follow from the
/// row.
struct MeasureDescriptor {
    const char* key;               ///< stable: JSON, CSV, profiles
    std::optional<int> standardId; ///< 0x41..0x5C of ISO/IEC 29794-5; absent for further facts
    MeasureKind kind;
    const char* name;
    const char* unit; ///< of the native value: "px", "°", "bit"...; "" for pure numbers
    int decimals;     ///< of the native value
    MeasureGroup group;
    const char* explanation; ///< one or two sentences for people
    const char* source;      ///< formula and clause; not translated
    bool live;               ///< cheap enough for every frame of a video
    Assessed<Measurement> (*measure)(MeasureContext& context);
};

/// All measures, by group.
[[nodiscard]] std::span<const MeasureDescriptor> measures();
/// Null for an unknown key.
[[nodiscard]] const MeasureDescriptor* measureDescriptor(std::string_view key);

[[nodiscard]] std::span<const MeasureGroupDescriptor> measureGroups();

/// Keys of JSON, and names for people (context "pw::Measure").
struct MeasureKindDescriptor {
    MeasureKind kind;
    const char* key;
    const char* name;
    const char* explanation;
};
[[nodiscard]] std::span<const MeasureKindDescriptor> measureKinds();
[[nodiscard]] const MeasureKindDescriptor& measureKindDescriptor(MeasureKind kind);
[[nodiscard]] const char* measureStateKey(MeasureState state); ///< "ok", "not-assessable", "not-applicable"

/// One row for one face. What goes wrong, exceptions included, is in the component's state and reason.
[[nodiscard]] QualityComponent measured(const MeasureDescriptor& measure, MeasureContext& context);

/// All rows for one face in table order, or the live ones where the context is one of live video.
/// Errors: Cancelled (the context was asked to stop).
[[nodiscard]] Result<std::vector<QualityComponent>> measureFace(MeasureContext& context);

} // namespace pw
