// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/types.hpp>

#include <optional>
#include <string>
#include <vector>

namespace pw {

/// How far a value may be trusted. Shown next to every number, on screen and in files.
enum class MeasureKind {
    Exact,     ///< formula and mapping of ISO/IEC 29794-5 as in OFIQ 1.0.3, with 68-point landmarks
    OwnMethod, ///< own method for the same property, on its own scale
    Indicator, ///< weak or partial evidence: a good value proves nothing
    Fact,      ///< read from the file or from the geometry; has no 0..100 component
};

/// Absence is a state with a reason, never a special number.
enum class MeasureState {
    Ok,
    NotAssessable, ///< "failure to assess" of ISO/IEC 29794-5; the reason says what stood in the way
    NotApplicable, ///< the question does not arise for this image
};

/// Where on the photograph a measure looked.
struct MeasureRegion {
    enum class Shape { Polygon, Polyline, Points };
    Shape shape = Shape::Polygon;
    std::string guide;               ///< untranslated key of the guide it is drawn as: "eye-line", "cheek-zones"...
    std::vector<cv::Point2d> points; ///< image pixels

    bool operator==(const MeasureRegion&) const = default;
};

/// One quality component of ISO/IEC 29794-5, or one further fact, of one face.
struct QualityComponent {
    std::string key;              ///< row of the measure table: "sharpness", "lip-ratio"
    std::optional<double> native; ///< in the row's unit; absent unless state is Ok
    std::optional<int> component; ///< 0..100, high = good; absent for facts and unless state is Ok
    MeasureState state = MeasureState::Ok;
    std::string reason;           ///< why there is no value: an untranslated sentence, context "pw::Measure"
    std::vector<MeasureRegion> regions;

    bool operator==(const QualityComponent&) const = default;
};

} // namespace pw
