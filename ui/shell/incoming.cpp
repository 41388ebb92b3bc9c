// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/incoming.h"

#include <QBuffer>
#include <QImage>
#include <QMimeData>
#include <QUrl>

namespace pw::ui {

QStringList localPaths(const QMimeData& data)
{
    QStringList paths;
    const auto urls = data.urls();
    for (const QUrl& url : urls) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

QByteArray pictureAsPng(const QMimeData& data)
{
    // A browser or viewer often hands over the PNG itself: those bytes are nearer to the source than a
    // re-encoding.
    if (data.hasFormat(QStringLiteral("image/png")))
        return data.data(QStringLiteral("image/png"));
    const auto image = data.imageData().value<QImage>();
    QByteArray bytes;
    if (!image.isNull()) {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
    }
    return bytes;
}

} // namespace pw::ui
