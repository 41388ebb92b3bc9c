// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/live/timeline.h"

#include <QWidget>

#include <memory>

namespace pw::ui {

/// The last minute of quality and components as lines from 0 to 100, the newest at the right. Under the
/// cursor, or moved with the arrow keys, a probe tells the values of one moment. Names stand in the lines'
/// colours and by dash pattern.
class TimelinePlot : public QWidget {
    Q_OBJECT
  public:
    explicit TimelinePlot(QWidget* parent = nullptr);
    ~TimelinePlot() override;

    void setSeries(const QStringList& names);
    void add(const Timeline::Sample& sample);
    /// See Timeline: the lines break here.
    void addGap(double second);
    void clear();
    /// A paused plot stands still; samples go on being collected.
    void setPaused(bool paused);
    [[nodiscard]] bool isPaused() const;
    [[nodiscard]] const Timeline& timeline() const;
    /// What the probe says, "" when there is none.
    [[nodiscard]] QString probeText() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace pw::ui
