// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/trafficline.h"

#include "ui/icons.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace pw::ui {

namespace {

constexpr int kIcon = 16;
constexpr int kGap = 4;
constexpr int kBetween = 16;
constexpr int kLine = 24;

QLatin1StringView iconName(LiveRequirement::State state)
{
    switch (state) {
    case LiveRequirement::State::Pass:
        return QLatin1StringView("pass");
    case LiveRequirement::State::Fail:
        return QLatin1StringView("fail");
    case LiveRequirement::State::Review:
        return QLatin1StringView("review");
    case LiveRequirement::State::NotAssessed:
        break;
    }
    return QLatin1StringView("not-assessed");
}

QString stateWord(LiveRequirement::State state)
{
    switch (state) {
    case LiveRequirement::State::Pass:
        return TrafficLine::tr("good");
    case LiveRequirement::State::Fail:
        return TrafficLine::tr("to be changed");
    case LiveRequirement::State::Review:
        return TrafficLine::tr("at the limit");
    case LiveRequirement::State::NotAssessed:
        break;
    }
    return TrafficLine::tr("not assessed");
}

} // namespace

TrafficLine::TrafficLine(QWidget* parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Live requirements"));
}

void TrafficLine::setRequirements(const QList<LiveRequirement>& requirements)
{
    if (requirements == m_requirements)
        return;
    const bool moved = requirements.size() != m_requirements.size();
    m_requirements = requirements;
    QStringList spoken;
    for (const LiveRequirement& row : requirements)
        spoken << tr("%1: %2").arg(row.name, stateWord(row.state));
    setAccessibleDescription(spoken.join(QLatin1StringView(", ")));
    if (moved)
        updateGeometry();
    update();
}

void TrafficLine::setUnassessed()
{
    QList<LiveRequirement> requirements = m_requirements;
    for (LiveRequirement& row : requirements)
        row.state = LiveRequirement::State::NotAssessed;
    setRequirements(requirements);
}

QList<QRect> TrafficLine::places(int width) const
{
    QList<QRect> places;
    int x = 0;
    int y = 0;
    for (const LiveRequirement& row : m_requirements) {
        const int wide = kIcon + kGap + fontMetrics().horizontalAdvance(row.name);
        if (x > 0 && x + wide > width) {
            x = 0;
            y += kLine;
        }
        places.append({x, y, wide, kLine});
        x += wide + kBetween;
    }
    places.append({0, 0, width, m_requirements.isEmpty() ? 0 : y + kLine});
    return places;
}

int TrafficLine::heightForWidth(int width) const
{
    return places(width).last().height();
}

QSize TrafficLine::sizeHint() const
{
    return {480, heightForWidth(width() > 0 ? width() : 480)};
}

QSize TrafficLine::minimumSizeHint() const
{
    return {160, m_requirements.isEmpty() ? 0 : kLine};
}

void TrafficLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QList<QRect> where = places(width());
    for (qsizetype i = 0; i < m_requirements.size(); ++i) {
        const LiveRequirement& row = m_requirements[i];
        const QRect& place = where[i];
        const QRect icon(place.left(), place.center().y() - kIcon / 2, kIcon, kIcon);
        themedIcon(iconName(row.state), palette()).paint(&painter, icon);
        const bool assessed = row.state != LiveRequirement::State::NotAssessed;
        painter.setPen(palette().color(assessed ? QPalette::WindowText : QPalette::PlaceholderText));
        painter.drawText(place.adjusted(kIcon + kGap, 0, 1, 0), Qt::AlignLeft | Qt::AlignVCenter, row.name);
    }
}

bool TrafficLine::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QList<QRect> where = places(width());
    for (qsizetype i = 0; i < m_requirements.size(); ++i)
        if (where[i].contains(help->pos())) {
            QToolTip::showText(help->globalPos(),
                               tr("%1: %2").arg(m_requirements[i].name, stateWord(m_requirements[i].state)),
                               this);
            return true;
        }
    QToolTip::hideText();
    return true;
}

} // namespace pw::ui
