// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/exportjob.h"
#include "core/types/inspectionresult.h"
#include "core/types/overlaystyle.h"

#include <QObject>
#include <QThreadPool>

namespace pw::app {

/// Exports and copies one after the other in a thread of its own. The destructor waits until what was asked
/// for is written.
class Exporter : public QObject {
    Q_OBJECT
  public:
    explicit Exporter(QObject* parent = nullptr);
    ~Exporter() override;

    void write(ExportJob job);
    /// Puts the annotated picture on the clipboard.
    void copy(const InspectionResult& result, const OverlayStyle& style, bool withLegend);

  Q_SIGNALS:
    void done(const pw::ui::Message& message);

  private:
    QThreadPool m_pool;
};

} // namespace pw::app
