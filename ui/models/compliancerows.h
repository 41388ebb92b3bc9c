// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/inspectionresult.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace pw::ui {

/// How a number lies to its limits, drawn as a bar. All places are shares of the bar's length, 0..1.
struct RowGauge {
    enum class Kind {
        None,
        Score, ///< filled from the left to the component out of 100
        Range, ///< a marker on a scale whose allowed part is drawn heavier
    };
    Kind kind = Kind::None;
    double place = 0;
    double from = 0;      ///< of the allowed part; Range only
    double to = 1;        ///< of the allowed part; Range only
    QList<double> limits; ///< Score only

    bool operator==(const RowGauge&) const = default;
};

/// One line of the compliance list, in words: a requirement of the profile, or a measure that it does not ask
/// for.
struct ComplianceRow {
    QString id;    ///< of the requirement, or "measure:" and the key
    QString group; ///< key of its subject
    QString name;
    std::optional<Verdict> verdict; ///< nothing: the profile does not ask for it
    std::optional<pw::Severity> severity;
    double distance = 0; ///< past its limit, 0..1
    bool applicable = true;
    std::optional<MeasureKind> kind;
    QString value;
    std::optional<int> score; ///< 0..100
    RowGauge gauge;
    QString limit;
    QStringList measures; ///< whose places are shown on the photograph; the decisive one first

    [[nodiscard]] bool counts() const; ///< in the summary: a must or a should that applies
};

inline constexpr const char* kByEyeGroup = "by-eye";
inline constexpr const char* kOtherGroup = "other";

/// The requirements in the order of the profile, then the measures left over in table order. Empty without
/// components and without a verdict.
[[nodiscard]] QList<ComplianceRow> complianceRows(const FaceInspection& face);

/// "3 of 26 fail, 2 to review, 1 not assessed".
struct ComplianceSummary {
    int total = 0;
    int fail = 0;
    int review = 0;
    int notAssessed = 0;

    [[nodiscard]] QString text() const;
    [[nodiscard]] QString shortText() const; ///< the worst of it: "3 fail"
};
[[nodiscard]] ComplianceSummary complianceSummary(const QList<ComplianceRow>& rows);

} // namespace pw::ui
