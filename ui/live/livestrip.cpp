// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/livestrip.h"

#include "ui/icons.h"
#include "ui/live/trafficline.h"
#include "ui/plots/timelineplot.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace pw::ui {

namespace {

constexpr int kIcon = 16;
constexpr int kLargeIcon = 24;

} // namespace

LiveStrip::LiveStrip(const QList<QAction*>& actions, QWidget* parent)
    : QWidget(parent), m_dot(new QLabel(this)), m_source(new QLabel(this)), m_rates(new QLabel(this)),
      m_icon(new QLabel(this)), m_instruction(new QLabel(this)), m_countdown(new QProgressBar(this)),
      m_traffic(new TrafficLine(this)), m_timeline(new TimelinePlot(this))
{
    m_dot->setObjectName(QStringLiteral("liveIndicator"));
    m_source->setObjectName(QStringLiteral("liveSource"));
    m_rates->setObjectName(QStringLiteral("liveRates"));
    m_instruction->setObjectName(QStringLiteral("liveInstruction"));
    m_traffic->setObjectName(QStringLiteral("liveRequirements"));
    m_timeline->setObjectName(QStringLiteral("liveTimeline"));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    m_instruction->setFont(large);
    m_instruction->setWordWrap(true);
    m_instruction->setMinimumHeight(QFontMetrics(large).height() + 4);
    m_instruction->setAccessibleName(tr("Instruction"));
    m_icon->setFixedSize(kLargeIcon, kLargeIcon);
    m_dot->setFixedSize(kIcon, kIcon);
    m_rates->setForegroundRole(QPalette::PlaceholderText);
    m_rates->setToolTip(
        tr("Pictures shown and analysed a second, and the time from a picture to its map on the "
           "screen"));
    m_source->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_countdown->setRange(0, 100);
    m_countdown->setTextVisible(false);
    m_countdown->setFixedSize(80, 8);
    m_countdown->setToolTip(tr("The picture is taken by itself when this is full"));

    auto* instruction = new QHBoxLayout;
    instruction->setSpacing(8);
    instruction->addWidget(m_icon);
    instruction->addWidget(m_instruction, 1);
    instruction->addWidget(m_countdown);
    for (QAction* action : actions) {
        auto* button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::TabFocus);
        instruction->addWidget(button);
    }
    auto* state = new QHBoxLayout;
    state->setSpacing(8);
    state->addWidget(m_dot);
    state->addWidget(m_source, 1);
    state->addWidget(m_rates);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(8);
    layout->addLayout(instruction);
    layout->addWidget(m_traffic);
    layout->addWidget(m_timeline);
    layout->addLayout(state);
    showCountdown(0);
}

void LiveStrip::showStatus(const LiveStatus& status)
{
    m_dot->setPixmap(themedIcon(status.deviceOpen ? u"recording" : u"camera-off", palette())
                         .pixmap(QSize(kIcon, kIcon), devicePixelRatioF()));
    const QString open = status.deviceOpen ? tr("Open: %1") : tr("Closed: %1");
    m_source->setText(open.arg(status.source));
    m_source->setToolTip(status.deviceOpen
                             ? tr("Pictures are taken in. Nothing is stored unless it is captured.")
                             : tr("The device is closed."));
    m_dot->setToolTip(m_source->toolTip());
    m_dot->setAccessibleName(m_source->text());
}

void LiveStrip::showRates(const LiveRates& rates)
{
    const QString latency = rates.latency ? tr("%1 ms").arg(*rates.latency, 0, 'f', 0) : tr("– ms");
    m_rates->setText(tr("%1 shown/s   %2 analysed/s   %3")
                         .arg(rates.displayed, 0, 'f', 0)
                         .arg(rates.analysed, 0, 'f', 0)
                         .arg(latency));
}

void LiveStrip::showInstruction(const QString& text, const QString& icon)
{
    if (text == m_instruction->text() && icon == m_iconName)
        return; // told with every analysed frame
    m_iconName = icon;
    m_instruction->setText(text);
    m_icon->setPixmap(
        text.isEmpty()
            ? QPixmap()
            : themedIcon(icon, palette()).pixmap(QSize(kLargeIcon, kLargeIcon), devicePixelRatioF()));
}

void LiveStrip::showCountdown(double progress)
{
    m_countdown->setVisible(progress > 0);
    m_countdown->setValue(static_cast<int>(progress * 100));
}

} // namespace pw::ui
