// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/exportquestion.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace pw::ui {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(pw::ui::ExportQuestion)
};

} // namespace

SaveQuestion exportQuestion(ExportKind kind, const QString& photographPath, const QString& folder)
{
    const QFileInfo photograph(photographPath);
    const bool isFile = !photographPath.isEmpty();
    const QString stem = isFile ? photograph.completeBaseName() : Texts::tr("pasted picture");
    const QDir target(isFile ? photograph.absolutePath() : folder);
    const auto path = [&](const char* ending) { return target.filePath(stem + QLatin1StringView(ending)); };
    switch (kind) {
    case ExportKind::AnnotatedPicture:
        return {Texts::tr("Export Annotated Picture"),
                path(".overlay.png"),
                {Texts::tr("PNG picture (*.png)"), Texts::tr("TIFF picture (*.tif *.tiff)"),
                 Texts::tr("JPEG picture (*.jpg *.jpeg)")},
                QStringLiteral("png")};
    case ExportKind::MapNpy:
        return {Texts::tr("Export Map as NumPy Array"),
                path(".map.npy"),
                {Texts::tr("NumPy array (*.npy)")},
                QStringLiteral("npy")};
    case ExportKind::MapTiff:
        return {Texts::tr("Export Map as TIFF"),
                path(".map.tif"),
                {Texts::tr("TIFF with 32-bit floats (*.tif *.tiff)")},
                QStringLiteral("tif")};
    case ExportKind::Csv:
        return {Texts::tr("Export List as CSV"),
                target.filePath(Texts::tr("pixelworth") + QLatin1StringView(".csv")),
                {Texts::tr("Table (*.csv)")},
                QStringLiteral("csv")};
    case ExportKind::Record:
        return {Texts::tr("Export Record"),
                path(".json"),
                {Texts::tr("JSON record (*.json)")},
                QStringLiteral("json")};
    }
    return {};
}

} // namespace pw::ui
