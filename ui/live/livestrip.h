// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/live/livetypes.h"

#include <QIcon>
#include <QWidget>

class QAction;
class QLabel;
class QProgressBar;

namespace pw::ui {

class TimelinePlot;
class TrafficLine;

/// What stands below the picture while the camera runs: the instruction, the live requirements, the timeline
/// and whether the device is open.
class LiveStrip : public QWidget {
    Q_OBJECT
  public:
    /// The buttons do what the actions do.
    explicit LiveStrip(const QList<QAction*>& actions, QWidget* parent = nullptr);

    void showStatus(const LiveStatus& status);
    void showRates(const LiveRates& rates);
    /// `icon` is one of the verdict icons; an empty text leaves the line blank.
    void showInstruction(const QString& text, const QString& icon);
    /// 0..1 of the time after which the picture is taken by itself.
    void showCountdown(double progress);
    [[nodiscard]] TrafficLine* traffic() const { return m_traffic; }
    [[nodiscard]] TimelinePlot* timeline() const { return m_timeline; }

  private:
    QLabel* m_dot;
    QLabel* m_source;
    QLabel* m_rates;
    QLabel* m_icon;
    QString m_iconName;
    QLabel* m_instruction;
    QProgressBar* m_countdown;
    TrafficLine* m_traffic;
    TimelinePlot* m_timeline;
};

} // namespace pw::ui
