// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rendering/caption.h"

#include "core/imaging/colourmap.h"
#include "core/quality/mapmethods.h"
#include "ui/rendering/findingtext.h"
#include "ui/rendering/imagenotetext.h"
#include "ui/rendering/overlayimage.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace pw {
namespace {

using namespace Qt::Literals::StringLiterals;

using Lines = std::vector<CaptionLine>;

/// Carries the translation context.
struct Caption {
    Q_DECLARE_TR_FUNCTIONS(pw::AnnotatedPicture)
};

QString fixed(double value, int decimals)
{
    return QString::number(value, 'f', decimals);
}

QString percent(double share)
{
    return Caption::tr("%1 %").arg(std::lround(100 * share));
}

/// First and last digits: enough to tell models apart by eye.
QString shortHash(const std::string& hash)
{
    const QString all = QString::fromStdString(hash);
    return all.size() > 20 ? all.left(8) + u"…"_s + all.right(8) : all;
}

void addFile(Lines& lines, const InspectionResult& result)
{
    const QString derived = Caption::tr("derived image, not the original");
    if (!result.image) {
        lines.push_back({CaptionRole::Headline, {}, derived});
        return;
    }
    const ImageSource& source = result.image->source();
    const QString name =
        source.name.empty() ? Caption::tr("picture without a file") : QString::fromStdString(source.name);
    lines.push_back({CaptionRole::Headline, {}, Caption::tr("%1: %2").arg(name, derived)});
    if (source.incomplete)
        lines.push_back(
            {CaptionRole::Warning,
             {},
             Caption::tr(
                 "Incomplete file: part of the picture is missing and was filled in by the decoder.")});
    for (const ImageNote& warning : source.warnings)
        lines.push_back({CaptionRole::Warning, {}, imageNoteText(warning)});

    QString original = Caption::tr("%1 x %2 pixels").arg(result.image->width()).arg(result.image->height());
    if (!source.format.empty())
        original = QString::fromStdString(source.format) + u", "_s + original;
    if (!source.conversions.empty())
        original += u"; "_s + imageNotesText(source.conversions, u"; "_s);
    lines.push_back({CaptionRole::Entry, Caption::tr("Original"), original});
    if (!source.sha256.empty())
        lines.push_back({CaptionRole::Hash, Caption::tr("SHA-256"), QString::fromStdString(source.sha256)});
    else if (!source.pixelSha256.empty())
        lines.push_back(
            {CaptionRole::Hash, Caption::tr("Pixel SHA-256"), QString::fromStdString(source.pixelSha256)});
}

void addQuality(Lines& lines, const InspectionResult& result)
{
    const auto scored =
        std::ranges::count_if(result.faces, [](const auto& face) { return face.quality.has_value(); });
    if (scored == 0) {
        lines.push_back(
            {CaptionRole::Entry, Caption::tr("Quality"),
             result.faces.empty() ? Caption::tr("no face was found") : Caption::tr("no face was inspected")});
        return;
    }
    for (std::size_t i = 0; i < result.faces.size(); ++i) {
        const auto& quality = result.faces[i].quality;
        if (!quality)
            continue;
        const QString label =
            result.faces.size() > 1 ? Caption::tr("Quality, face %1").arg(i + 1) : Caption::tr("Quality");
        lines.push_back(
            {CaptionRole::Entry, label,
             Caption::tr("Q %1 (scaled), q %2 ± %3 (SER-FIQ); %4 passes, dropout %5, seed %6")
                 .arg(fixed(quality->scaled, 2), fixed(quality->native, 4), fixed(quality->spread, 4))
                 .arg(quality->passes)
                 .arg(QString::number(result.parameters.dropout), QString::number(quality->seed))});
    }
}

void addVerdict(Lines& lines, const InspectionResult& result)
{
    for (std::size_t i = 0; i < result.faces.size(); ++i) {
        const auto& compliance = result.faces[i].compliance;
        if (!compliance)
            continue;
        const QString label = result.faces.size() > 1 ? Caption::tr("Compliance, face %1").arg(i + 1)
                                                      : Caption::tr("Compliance");
        lines.push_back({CaptionRole::Entry, label, verdictLine(compliance->finding, QLocale::c())});
    }
}

const PixelQualityMap* firstMap(const InspectionResult& result)
{
    if (const auto* current = result.current(); current && current->map)
        return &*current->map;
    const auto found =
        std::ranges::find_if(result.faces, [](const auto& face) { return face.map.has_value(); });
    return found == result.faces.end() ? nullptr : &*found->map;
}

QString colourMapName(ColourMapId id)
{
    const auto found = std::ranges::find(colourMaps(), id, &ColourMapDescriptor::id);
    return QCoreApplication::translate("pw::ColourMap", found->name);
}

void addMap(Lines& lines, const InspectionResult& result, const OverlayStyle& style)
{
    const PixelQualityMap* map = firstMap(result);
    if (!map)
        return;
    lines.push_back(
        {CaptionRole::Entry, Caption::tr("Map"),
         Caption::tr("%1; mean %2, median %3")
             .arg(QCoreApplication::translate("pw::MapMethod", mapMethodDescriptor(map->method).name),
                  fixed(map->mean, 3), fixed(map->median, 3))});
    if (!style.visible) {
        lines.push_back({CaptionRole::Entry, Caption::tr("Display"), Caption::tr("map switched off")});
        return;
    }
    QString display =
        Caption::tr("%1, limits %2 to %3, opacity %4, %5")
            .arg(colourMapName(style.colourMap), fixed(style.low, 3), fixed(style.high, 3),
                 percent(style.opacity),
                 style.smooth ? Caption::tr("interpolated between cells") : Caption::tr("not interpolated"));
    if (style.threshold)
        display += u"; "_s +
                   Caption::tr("only cells below %1 are drawn (%2 of the crop)")
                       .arg(fixed(*style.threshold, 3), percent(shareBelow(map->values, *style.threshold)));
    lines.push_back({CaptionRole::Entry, Caption::tr("Display"), display});
}

void addProvenance(Lines& lines, const InspectionResult& result)
{
    if (result.network) {
        QString text = QString::fromStdString(result.network->id);
        if (!result.network->name.empty() && result.network->name != result.network->id)
            text = QString::fromStdString(result.network->name) + u" ("_s + text + u")"_s;
        if (!result.network->sha256.empty())
            text += u", "_s + Caption::tr("SHA-256 %1").arg(shortHash(result.network->sha256));
        lines.push_back({CaptionRole::Entry, Caption::tr("Network"), text});
    }
    lines.push_back({CaptionRole::Entry, Caption::tr("Program"),
                     (u"Pixelworth "_s + QString::fromStdString(result.environment.version)).trimmed()});
}

} // namespace

std::vector<CaptionLine> captionLines(const InspectionResult& result, const OverlayStyle& style)
{
    Lines lines;
    addFile(lines, result);
    addQuality(lines, result);
    addVerdict(lines, result);
    addMap(lines, result, style);
    addProvenance(lines, result);
    lines.push_back({CaptionRole::Statement,
                     {},
                     Caption::tr("The map shows what this network can use, not what a person can see.")});
    return lines;
}

QString captionText(const InspectionResult& result, const OverlayStyle& style)
{
    QStringList texts;
    for (const auto& line : captionLines(result, style))
        texts << (line.label.isEmpty() ? line.text : line.label + u": "_s + line.text);
    return texts.join(u'\n');
}

} // namespace pw
