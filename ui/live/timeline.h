// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <deque>
#include <optional>
#include <span>
#include <vector>

namespace pw::ui {

/// Values over the last 60 seconds, all on the scale 0..100. Value type.
class Timeline {
  public:
    static constexpr double kSpan = 60; ///< seconds

    struct Sample {
        double second = 0; ///< on any clock that runs on
        std::vector<std::optional<double>>
            values; ///< in the order of series(); nothing where it was not measured
    };

    /// Names of the series, translated; other names begin anew.
    void setSeries(const QStringList& names);
    [[nodiscard]] const QStringList& series() const { return m_series; }

    /// Samples come in the order of time; one for each series.
    void add(Sample sample);
    /// From this moment until the next sample nothing was measured: a sample without values, where the newest
    /// one has some.
    void addGap(double second);
    void clear() { m_samples.clear(); }
    [[nodiscard]] const std::deque<Sample>& samples() const { return m_samples; }

    /// The sample closest to a time, within a second of it.
    [[nodiscard]] const Sample* closest(double second) const;

    /// RFC 4180 with a header; seconds before the last sample are negative; a missing value is an empty
    /// field.
    [[nodiscard]] QString csv() const;

  private:
    QStringList m_series;
    std::deque<Sample> m_samples;
};

} // namespace pw::ui
