// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/qualitystatement.h"

#include "core/quality/facewarnings.h"
#include "core/quality/mapmethods.h"
#include "ui/messages/errortext.h"
#include "ui/models/qualityband.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <cmath>

namespace pw::ui {
namespace {

using namespace Qt::Literals::StringLiterals;

const QString kUnknown = u"–"_s;

class Text {
    Q_DECLARE_TR_FUNCTIONS(pw::ui::QualityStatement)
};

QString number(double value, int decimals)
{
    return QLocale().toString(value, 'f', decimals);
}

/// Seeds are names of a random sequence, not amounts: no grouping.
QString seedText(std::uint64_t seed)
{
    return QString::number(seed);
}

const InspectionError* errorOf(const InspectionResult& result)
{
    const FaceInspection* face = result.current();
    if (face && face->error)
        return &*face->error;
    return result.error ? &*result.error : nullptr;
}

bool isAboutFile(ErrorCode code)
{
    return code == ErrorCode::FileNotReadable || code == ErrorCode::FileTooLarge ||
           code == ErrorCode::FormatUnsupported || code == ErrorCode::ImageTooLarge ||
           code == ErrorCode::ImageDamaged;
}

bool isFinding(ErrorCode code)
{
    return code == ErrorCode::NoFaceFound || code == ErrorCode::LandmarksNotFound;
}

QString percentileText(double percentile)
{
    if (percentile < 1)
        return Text::tr("lower than almost all good portraits");
    if (percentile > 99)
        return Text::tr("better than almost all good portraits");
    return Text::tr("better than %1 % of good portraits").arg(number(percentile, 0));
}

void tellWhyUnknown(const InspectionResult& result, QualityStatement& statement)
{
    if (const InspectionError* error = errorOf(result)) {
        if (error->code == ErrorCode::Cancelled) {
            statement.meaningIcon = u"cancel"_s;
            statement.meaning = Text::tr("Stopped before the quality was known.");
        } else if (isAboutFile(error->code)) { // the message bar and the canvas say why
            statement.meaningIcon = u"not-assessed"_s;
            statement.meaning = Text::tr("The photograph could not be read, so there is no quality.");
        } else {
            statement.meaningIcon = isFinding(error->code) ? u"not-assessed"_s : u"fail"_s;
            statement.meaning = errorMessage(*error).text;
        }
    } else if (!result.image && result.requestId == 0) {
        statement.meaningIcon = u"info"_s;
        statement.meaning = Text::tr("Open a photograph to see how good its face is for recognition.");
    } else if (result.finished) {
        statement.meaningIcon = u"not-assessed"_s;
        statement.meaning = result.faces.empty() ? Text::tr("No face was found, so there is no quality.")
                                                 : Text::tr("The quality of this face was not measured.");
    } else {
        statement.meaningIcon = u"running"_s;
        statement.passes = QString::number(result.parameters.passes);
        statement.meaning =
            Text::tr("Measuring: the network judges the face %1 times, each time under another random mask.")
                .arg(statement.passes);
        statement.seed = seedText(result.parameters.seed);
    }
}

QString copyText(const InspectionResult& result, const QualityStatement& statement)
{
    QStringList lines;
    const auto line = [&lines](const QString& name, const QString& value) {
        if (!value.isEmpty())
            lines += Text::tr("%1: %2").arg(name, value);
    };
    if (result.image) {
        line(Text::tr("Photograph"), QString::fromStdString(result.image->source().name));
        line(u"SHA-256"_s, QString::fromStdString(result.image->source().sha256));
    }
    line(Text::tr("Quality Q"), Text::tr("%1 (%2)").arg(statement.quality, statement.band));
    line(Text::tr("Rank"), statement.percentile);
    line(Text::tr("Native q"), statement.native);
    line(Text::tr("Passes"), statement.passes);
    line(Text::tr("Dropout"), number(result.parameters.dropout, 2));
    line(Text::tr("Seed"), statement.seed);
    line(Text::tr("Map"),
         QCoreApplication::translate("pw::MapMethod", mapMethodDescriptor(result.parameters.method).name));
    line(Text::tr("Regression health"), statement.health);
    for (const QString& warning : statement.warnings)
        line(Text::tr("Warning"), warning);
    if (result.network) {
        line(Text::tr("Network"), QString::fromStdString(result.network->name));
        line(Text::tr("Network SHA-256"), QString::fromStdString(result.network->sha256));
    }
    lines += networkCaveat();
    return lines.join(u'\n');
}

} // namespace

QualityStatement qualityStatement(const InspectionResult& result)
{
    QualityStatement statement{.quality = kUnknown,
                               .bandIcon = {},
                               .band = {},
                               .percentile = {},
                               .native = kUnknown,
                               .passes = kUnknown,
                               .seed = kUnknown,
                               .health = {},
                               .warnings = {},
                               .meaningIcon = {},
                               .meaning = {},
                               .shows = QCoreApplication::translate(
                                   "pw::MapMethod", mapMethodDescriptor(result.parameters.method).shows),
                               .copy = {}};
    const FaceInspection* face = result.current();
    if (result.parameters.method == MapMethod::Paper) {
        statement.health = kUnknown;
        if (face && face->embedding)
            statement.health = number(std::abs(face->embedding->unitSum), 2);
    }
    if (face)
        for (const FaceWarning warning : face->warnings)
            statement.warnings +=
                QCoreApplication::translate("pw::FaceWarning", faceWarningDescriptor(warning).text);
    if (!face || !face->quality) {
        tellWhyUnknown(result, statement);
        return statement;
    }
    const QualityScore& score = *face->quality;
    const QualityBand& band = qualityBand(score.scaled, score.percentile);
    statement.quality = number(score.scaled, 2);
    statement.bandIcon = band.iconName();
    statement.band = band.translatedWord();
    if (score.percentile)
        statement.percentile = percentileText(*score.percentile);
    statement.native = Text::tr("%1 ± %2").arg(number(score.native, 3), number(score.spread, 3));
    statement.passes = QString::number(score.passes);
    statement.seed = seedText(score.seed);
    statement.meaningIcon = u"info"_s;
    statement.meaning = band.translatedMeaning();
    statement.copy = copyText(result, statement);
    return statement;
}

QString networkCaveat()
{
    return Text::tr("The map shows what this network can use, not what a person sees.");
}

} // namespace pw::ui
