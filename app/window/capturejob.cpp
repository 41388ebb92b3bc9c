// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/capturejob.h"

#include "core/imaging/hash.h"
#include "core/report/filewriter.h"
#include "core/report/imagefile.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace pw::app {

namespace {

QString freePath(const QDir& folder, const QDateTime& captured)
{
    const QString stem = u"capture-"_s + captured.toLocalTime().toString(u"yyyyMMdd-HHmmss-zzz"_s);
    QString path = folder.filePath(stem + u".png"_s);
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = folder.filePath(u"%1-%2.png"_s.arg(stem).arg(number));
    return path;
}

std::string description(const CaptureJob& job)
{
    return u"Pixelworth capture\nsource: %1\ncaptured: %2\nframe: %3\npixels SHA-256: %4"_s
        .arg(job.source, job.captured.toUTC().toString(Qt::ISODateWithMs))
        .arg(job.frame.sequence)
        .arg(QString::fromStdString(sha256(job.frame.bgr)))
        .toStdString();
}

} // namespace

Result<QString> runCapture(const CaptureJob& job)
{
    if (!QDir().mkpath(job.folder))
        return failure(ErrorCode::WriteFailed, job.folder.toStdString(), "the folder cannot be made");
    const auto png = encodePicture(job.frame.bgr, PictureFormat::Png, description(job));
    if (!png)
        return tl::unexpected(png.error());
    const QString path = freePath(QDir(job.folder), job.captured);
    if (const auto written = writeFile(path.toStdString(), *png, job.inputs); !written)
        return tl::unexpected(written.error());
    return path;
}

} // namespace pw::app
