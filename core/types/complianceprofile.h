// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace pw {

/// How much a requirement weighs. Keys in files: "must", "should", "info", "manual".
enum class Severity {
    Must,   ///< a deviation is a Fail (a Review where only an indicator says so)
    Should, ///< a deviation is a Review
    Info,   ///< shown, never part of the overall verdict
    Manual, ///< cannot be measured: to be checked by eye, never guessed
};

/// How sure it is that the limit is what the source asks for. Keys in files: "high", "medium", "low".
enum class Confidence { High, Medium, Low };

/// Which number of a quality component is compared. Keys in files: "native", "component".
enum class Quantity { Native, Component };

/// Around a limit lies a band in which the accuracy of the measure does not allow a verdict. Widths are in
/// the unit of the compared number or, where `percent` is set, that share of the limit on both sides.
struct ReviewBand {
    double inside = 0;  ///< on the good side of the limit
    double outside = 0; ///< on the bad side
    double percent = 0; ///< 0..50; not together with the other two

    bool operator==(const ReviewBand&) const = default;
};

/// One comparison: minimum <= number <= maximum.
struct Condition {
    std::string measure; ///< key of the measure table
    Quantity quantity = Quantity::Native;
    bool magnitude = false; ///< the absolute value is compared (angles)
    std::optional<double> minimum;
    std::optional<double> maximum;
    ReviewBand review;

    bool operator==(const Condition&) const = default;
};

/// One row of a profile. All conditions must hold; where one of `when` fails, the row does not apply. Rows of
/// severity Manual have none; those of severity Info may have none, or conditions without limits, which only
/// show a number.
struct Requirement {
    std::string id; ///< unique in the profile: "eyes-open"
    std::string
        title; ///< context "pw::Requirement" in the translations; a user's own titles stay as they are
    Severity severity = Severity::Must;
    std::vector<Condition> conditions;
    std::vector<Condition> when; ///< usually empty
    std::string source;          ///< standard and clause, or "own limit"
    Confidence confidence = Confidence::Medium;
    std::string note; ///< what else should be known; may be empty; context "pw::Requirement"

    bool operator==(const Requirement&) const = default;
};

/// A set of limits. A plain value: change a copy and evaluate again (core/compliance/evaluator.h).
struct ComplianceProfile {
    std::string id;          ///< lower-case letters, digits and hyphens; name of its file
    std::string title;       ///< context "pw::Requirement"
    std::string description; ///< one or two sentences; context "pw::Requirement"
    bool indicatorsCanFail =
        false; ///< an indicator's deviation fails a must row instead of asking for a review
    std::vector<Requirement> requirements;
    std::string sha256; ///< lower-case hex, of the profile's file; see refreshHash() in
                        ///< core/compliance/profilewriter.h

    bool operator==(const ComplianceProfile&) const = default;
};

} // namespace pw
