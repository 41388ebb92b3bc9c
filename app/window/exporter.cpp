// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/exporter.h"

#include "ui/rendering/annotatedpicture.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMetaObject>

#include <utility>

namespace pw::app {

Exporter::Exporter(QObject* parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

// The thread posts to this object.
Exporter::~Exporter()
{
    m_pool.waitForDone();
}

void Exporter::write(ExportJob job)
{
    m_pool.start([this, job = std::move(job)] {
        QMetaObject::invokeMethod(
            this, [this, outcome = runExport(job)] { Q_EMIT done(exportMessage(outcome)); },
            Qt::QueuedConnection);
    });
}

void Exporter::copy(const InspectionResult& result, const OverlayStyle& style, bool withLegend)
{
    m_pool.start([this, result, style, withLegend] {
        const QImage picture = annotatedPicture(result, style, {withLegend});
        const auto deliver = [this, picture] {
            QGuiApplication::clipboard()->setImage(picture);
            Q_EMIT done({ui::Severity::Information, tr("The picture is on the clipboard."), {}});
        };
        QMetaObject::invokeMethod(this, deliver, Qt::QueuedConnection);
    });
}

} // namespace pw::app
