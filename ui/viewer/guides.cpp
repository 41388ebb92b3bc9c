// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/guides.h"

#include "core/compliance/lowregions.h"
#include "core/quality/facialparts.h"
#include "core/quality/facialregions.h"
#include "ui/models/compliancetext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainterPathStroker>
#include <QPolygonF>

#include <algorithm>
#include <array>
#include <string_view>

namespace pw::ui {
namespace {

using namespace Qt::Literals::StringLiterals;

class Text {
    Q_DECLARE_TR_FUNCTIONS(pw::ui::Guides)
};

/// The guides of the layer: what a person would draw to judge a portrait. Others, such as the face as a
/// whole, are shown for their own row only.
constexpr std::array<std::string_view, 7> kLayer = {"eye-line",  "head-ellipse", "margins",   "centre-lines",
                                                    "eye-zones", "cheek-zones",  "background"};

bool isInLayer(const MeasureRegion& region)
{
    return std::ranges::find(kLayer, region.guide) != kLayer.end();
}

/// Pixel centres are whole numbers in core; here they lie half a pixel further on.
QPointF toScene(const cv::Point2d& point)
{
    return {point.x + 0.5, point.y + 0.5};
}

cv::Point2d toCore(const QPointF& point)
{
    return {point.x() - 0.5, point.y() - 0.5};
}

QPolygonF polygonOf(const std::vector<cv::Point2d>& points)
{
    QPolygonF polygon;
    for (const auto& point : points)
        polygon += toScene(point);
    return polygon;
}

QPainterPath pathOf(const MeasureRegion& region)
{
    QPainterPath path;
    if (region.points.empty() || region.shape == MeasureRegion::Shape::Points)
        return path;
    path.addPolygon(polygonOf(region.points));
    if (region.shape == MeasureRegion::Shape::Polygon)
        path.closeSubpath();
    return path;
}

/// The places of some measures, or of all, each once: several measures look at the same one.
std::vector<MeasureRegion> placesOf(const FaceInspection& face, const QStringList* measures)
{
    std::vector<MeasureRegion> places;
    for (const QualityComponent& component : face.components) {
        if (measures && !measures->contains(QString::fromStdString(component.key)))
            continue;
        for (const MeasureRegion& region : component.regions) {
            if (std::ranges::find(places, region) == places.end())
                places.push_back(region);
        }
    }
    return places;
}

QString labelText(const QString& name, const std::optional<double>& mean)
{
    if (!mean)
        return name;
    const QString quality = Text::tr("pixel quality %1").arg(QLocale().toString(*mean, 'f', 2));
    return name.isEmpty() ? quality : name + u": "_s + quality;
}

void markPart(GuideDrawing& drawing, const FaceInspection& face, const QString& part)
{
    if (!face.landmarks || !face.aligned)
        return;
    const std::string name = part.toStdString();
    for (const auto& outline : facialPartOutlines(*face.landmarks, *face.aligned, name)) {
        drawing.marked.addPolygon(polygonOf(outline));
        drawing.marked.closeSubpath();
    }
    std::optional<double> mean;
    if (face.map) {
        const auto region = std::ranges::find(face.map->regions, name, &RegionQuality::name);
        if (region != face.map->regions.end())
            mean = region->mean;
    }
    drawing.label = labelText(facialPartName(part), mean);
}

void markMeasures(GuideDrawing& drawing, const FaceInspection& face, const QStringList& measures)
{
    const auto places = placesOf(face, &measures);
    for (const MeasureRegion& place : places) {
        drawing.marked.addPath(pathOf(place));
        if (place.shape != MeasureRegion::Shape::Points)
            continue;
        for (const auto& point : place.points)
            drawing.markedPoints.moveTo(toScene(point));
    }
    const auto quality =
        face.map && face.aligned ? placeQuality(*face.map, *face.aligned, places) : std::nullopt;
    drawing.label = labelText({}, quality ? std::optional(quality->mean) : std::nullopt);
}

bool runsNear(const MeasureRegion& region, const QPointF& point, double tolerance)
{
    QPainterPathStroker stroker;
    stroker.setWidth(2 * tolerance);
    return stroker.createStroke(pathOf(region)).contains(point);
}

bool covers(const MeasureRegion& region, const QPointF& point)
{
    return region.shape == MeasureRegion::Shape::Polygon && pathOf(region).contains(point);
}

template <class Hit>
QStringList measuresWhere(const FaceInspection& face, Hit hit)
{
    QStringList keys;
    for (const QualityComponent& component : face.components) {
        if (std::ranges::any_of(component.regions, hit))
            keys += QString::fromStdString(component.key);
    }
    return keys;
}

} // namespace

GuideDrawing guideDrawing(const FaceInspection& face, bool all, const Highlight& highlight)
{
    GuideDrawing drawing;
    if (all) {
        for (const MeasureRegion& place : placesOf(face, nullptr)) {
            if (isInLayer(place))
                drawing.quiet.push_back(pathOf(place));
        }
    }
    if (!highlight.part.isEmpty())
        markPart(drawing, face, highlight.part);
    else if (!highlight.measures.isEmpty())
        markMeasures(drawing, face, highlight.measures);
    return drawing;
}

QStringList measuresAbout(const FaceInspection& face, const QString& part)
{
    QStringList keys;
    for (const QualityComponent& component : face.components) {
        const auto parts = regionsOfMeasure(component.key);
        if (std::ranges::find(parts, part.toStdString()) != parts.end())
            keys += QString::fromStdString(component.key);
    }
    return keys;
}

Highlight placeAt(const FaceInspection& face, const QPointF& point, double tolerance, bool guidesShown)
{
    Highlight place;
    if (guidesShown) {
        place.measures = measuresWhere(face, [&](const MeasureRegion& region) {
            return isInLayer(region) && runsNear(region, point, tolerance);
        });
        if (!place.measures.isEmpty())
            return place;
    }
    const QString outside = QString::fromLatin1(kFacialRegionNames.back());
    if (face.landmarks && face.aligned) {
        const auto part = facialPartAt(*face.landmarks, *face.aligned, toCore(point));
        if (part && QString::fromStdString(*part) != outside) {
            place.part = QString::fromStdString(*part);
            place.measures = measuresAbout(face, place.part);
            return place;
        }
    }
    place.measures = measuresWhere(face, [&](const MeasureRegion& region) {
        return region.guide == "background" && covers(region, point);
    });
    return place;
}

} // namespace pw::ui
