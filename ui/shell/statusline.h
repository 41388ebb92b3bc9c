// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/inspectionresult.h"
#include "ui/viewer/probe.h"

#include <QObject>
#include <QString>

#include <optional>

class QLabel;
class QStatusBar;

namespace pw::ui {

/// Fields of the status bar. Each has the width of its widest content, so that nothing moves while the cursor
/// does.
class StatusLine : public QObject {
    Q_OBJECT
  public:
    explicit StatusLine(QStatusBar* bar);

    void showProbe(const std::optional<Probe>& probe);
    void showQueue(int done, int total);
    void showZoom(std::optional<double> factor);
    void showEngine(const QString& text);
    void showTimings(const InspectionResult& result);

  private:
    QLabel* m_position;
    QLabel* m_colour;
    QLabel* m_mapValue;
    QLabel* m_queue;
    QLabel* m_engine;
    QLabel* m_time;
    QLabel* m_zoom;
};

/// The probe as one line for the clipboard: "x 231  y 118  R 201  G 168  B 140  map 0.734 (cell 40, 55)".
[[nodiscard]] QString probeText(const Probe& probe);

} // namespace pw::ui
