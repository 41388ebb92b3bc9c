// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/exportjob.h"

#include "core/imaging/hash.h"
#include "core/report/arrayfile.h"
#include "core/report/csvreport.h"
#include "core/report/filewriter.h"
#include "core/report/imagefile.h"
#include "core/report/jsonreport.h"
#include "ui/messages/errortext.h"
#include "ui/rendering/annotatedpicture.h"
#include "ui/rendering/caption.h"
#include "ui/rendering/imageconversion.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <span>
#include <utility>

namespace pw::app {

namespace {

class Export {
    Q_DECLARE_TR_FUNCTIONS(pw::app::Export)
};

using Bytes = std::vector<std::uint8_t>;
using Kind = ExportOutcome::Kind;
using ui::Message; // lupdate loses the namespace after a qualified return type

/// Nothing when the file still holds the bytes that were inspected.
std::optional<Kind> sourceTrouble(const ImageSource& source)
{
    if (source.path.empty())
        return std::nullopt; // pasted
    QFile file(QString::fromStdString(source.path));
    if (!file.open(QIODevice::ReadOnly))
        return Kind::SourceMissing;
    if (file.size() != static_cast<qint64>(source.byteCount))
        return Kind::SourceChanged;
    const QByteArray bytes = file.readAll();
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.constData());
    if (sha256(std::span(data, static_cast<std::size_t>(bytes.size()))) != source.sha256)
        return Kind::SourceChanged;
    return std::nullopt;
}

Bytes table(const ExportJob& job)
{
    const ComplianceProfile profile = job.profile.value_or(ComplianceProfile());
    std::string text = csvHeader(profile);
    for (const InspectionResult& result : job.list) {
        const std::string path = result.image ? result.image->source().path : std::string();
        text += csvLines(path.empty() && result.image ? result.image->source().name : path, result, profile);
    }
    return Bytes(text.begin(), text.end());
}

Result<Bytes> encode(const ExportJob& job, PictureFormat format)
{
    switch (job.request.kind) {
    case ui::ExportKind::AnnotatedPicture:
        return encodePicture(toMat(annotatedPicture(job.result, job.style)), format,
                             captionText(job.result, job.style).toStdString());
    case ui::ExportKind::MapNpy:
        return encodeNpy(job.result.current()->map->values);
    case ui::ExportKind::MapTiff:
        return encodeFloatTiff(job.result.current()->map->values);
    case ui::ExportKind::Csv:
        return table(job);
    case ui::ExportKind::Record:
        break;
    }
    const std::string record = jsonReport(job.result, std::vector<std::string>(job.result.faces.size()));
    return Bytes(record.begin(), record.end());
}

} // namespace

ExportOutcome runExport(const ExportJob& job)
{
    ExportOutcome outcome;
    outcome.path = job.request.path;
    const auto ended = [&outcome](Kind kind) {
        outcome.kind = kind;
        return outcome;
    };
    const FaceInspection* face = job.result.current();
    if (!job.result.image || !job.result.finished)
        return ended(Kind::NoMap);
    const bool isMap =
        job.request.kind == ui::ExportKind::MapNpy || job.request.kind == ui::ExportKind::MapTiff;
    if (isMap && (!face || !face->map))
        return ended(Kind::NoMap);
    outcome.source = QString::fromStdString(job.result.image->source().name);
    const std::optional<PictureFormat> format = pictureFormat(job.request.path.toStdString());
    if (job.request.kind == ui::ExportKind::AnnotatedPicture && !format)
        return ended(Kind::UnknownFormat);
    const bool isTable = job.request.kind == ui::ExportKind::Csv;
    if (const auto trouble = isTable ? std::nullopt : sourceTrouble(job.result.image->source()))
        return ended(*trouble);
    const Result<Bytes> bytes = encode(job, format.value_or(PictureFormat::Png));
    if (!bytes) {
        outcome.error = bytes.error();
        return outcome;
    }
    if (const Result<void> written = writeFile(job.request.path.toStdString(), *bytes, job.inputs);
        !written) {
        outcome.error = written.error();
        return outcome;
    }
    return ended(Kind::Written);
}

Message exportMessage(const ExportOutcome& outcome)
{
    switch (outcome.kind) {
    case Kind::Written:
        return {ui::Severity::Information,
                Export::tr("Saved as %1.").arg(QDir::toNativeSeparators(outcome.path)),
                {}};
    case Kind::SourceChanged:
        return {
            ui::Severity::Error,
            Export::tr("Nothing was saved: the file %1 has changed since it was inspected. Inspect it again.")
                .arg(outcome.source),
            {}};
    case Kind::SourceMissing:
        return {
            ui::Severity::Error,
            Export::tr(
                "Nothing was saved: the file %1 can no longer be read, so it cannot be checked that it is "
                "the one that was inspected.")
                .arg(outcome.source),
            {}};
    case Kind::NoMap:
        return {ui::Severity::Warning, Export::tr("There is nothing to save: this face has no map yet."), {}};
    case Kind::UnknownFormat:
        return {ui::Severity::Error,
                Export::tr("Nothing was saved: the name of a picture must end in .png, .tif or .jpg."),
                {}};
    case Kind::Failed:
        break;
    }
    return ui::errorMessage(outcome.error.value_or(InspectionError{}));
}

} // namespace pw::app
