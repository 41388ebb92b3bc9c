// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/spokentext.h"

#include <QCoreApplication>
#include <QStringList>

namespace pw::ui {
namespace {

/// Carries the translation context of the canvas.
struct ImageViewText {
    Q_DECLARE_TR_FUNCTIONS(pw::ui::ImageView)
};

QString facesText(const InspectionResult& result)
{
    const auto count = static_cast<int>(result.faces.size());
    if (count == 0)
        return result.finished ? ImageViewText::tr("No face found.") : QString();
    if (count == 1)
        return ImageViewText::tr("1 face.");
    if (result.currentFace < 0)
        return ImageViewText::tr("%1 faces.").arg(count);
    return ImageViewText::tr("Face %1 of %2 is chosen.").arg(result.currentFace + 1).arg(count);
}

} // namespace

QString spokenText(const InspectionResult& result, const std::optional<Probe>& probe)
{
    if (!result.image)
        return ImageViewText::tr("No photograph is open.");
    QStringList sentences;
    const QString name = QString::fromStdString(result.image->source().name);
    const QString size =
        ImageViewText::tr("%1 by %2 pixels").arg(result.image->width()).arg(result.image->height());
    sentences << (name.isEmpty() ? ImageViewText::tr("Photograph, %1.").arg(size)
                                 : ImageViewText::tr("Photograph %1, %2.").arg(name, size));
    sentences << facesText(result);
    if (const auto* face = result.current(); face && face->quality)
        sentences << ImageViewText::tr("Quality %1.").arg(QString::number(face->quality->scaled, 'f', 2));
    if (probe) {
        sentences << ImageViewText::tr("Pixel x %1, y %2: red %3, green %4, blue %5.")
                         .arg(probe->pixel.x())
                         .arg(probe->pixel.y())
                         .arg(probe->colour.red())
                         .arg(probe->colour.green())
                         .arg(probe->colour.blue());
        if (probe->mapValue)
            sentences << ImageViewText::tr("Map value %1.").arg(QString::number(*probe->mapValue, 'f', 3));
    }
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' '));
}

} // namespace pw::ui
