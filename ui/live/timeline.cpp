// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/timeline.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace pw::ui {

namespace {

QString quoted(QString text)
{
    return u'"' + text.replace(u'"', QLatin1StringView("\"\"")) + u'"';
}

} // namespace

void Timeline::setSeries(const QStringList& names)
{
    if (names == m_series)
        return;
    m_series = names;
    m_samples.clear();
}

void Timeline::add(Sample sample)
{
    m_samples.push_back(std::move(sample));
    while (m_samples.front().second < m_samples.back().second - kSpan)
        m_samples.pop_front();
}

void Timeline::addGap(double second)
{
    const auto measured = [](const std::optional<double>& value) { return value.has_value(); };
    if (m_samples.empty() || std::ranges::none_of(m_samples.back().values, measured))
        return;
    add({std::max(second, m_samples.back().second),
         std::vector<std::optional<double>>(static_cast<std::size_t>(m_series.size()))});
}

const Timeline::Sample* Timeline::closest(double second) const
{
    const auto found = std::ranges::min_element(
        m_samples, {}, [second](const Sample& sample) { return std::abs(sample.second - second); });
    return found == m_samples.end() || std::abs(found->second - second) > 1 ? nullptr : &*found;
}

QString Timeline::csv() const
{
    QString text = QStringLiteral("seconds");
    for (const QString& name : m_series)
        text += u',' + quoted(name);
    text += QLatin1StringView("\r\n");
    for (const Sample& sample : m_samples) {
        text += QString::number(sample.second - m_samples.back().second, 'f', 3);
        for (const auto& value : sample.values)
            text += u',' + (value ? QString::number(*value, 'f', 1) : QString());
        text += QLatin1StringView("\r\n");
    }
    return text;
}

} // namespace pw::ui
