// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measures/mappings.h"
#include "core/measures/measurecontext.h"
#include "core/measures/measuregroups.h"
#include "core/measures/measureregions.h"
#include "core/report/errormessage.h"

#include <array>
#include <cmath>
#include <numbers>
#include <optional>
#include <utility>
#include <vector>

namespace pw {

namespace {

MeasureRegion eyeLine(const FaceGeometry& face)
{
    return polylineRegion("eye-line", {face.leftEye, face.rightEye});
}

/// Corrected for yaw, which shortens the distance on the picture.
Assessed<Measurement> interEyeDistance(MeasureContext& context)
{
    return context.headPose().and_then([&](const HeadPose& pose) -> Assessed<Measurement> {
        const FaceGeometry& face = *context.geometry();
        const double cosine = std::cos(pose.yaw * std::numbers::pi / 180);
        if (std::abs(cosine) < 1e-6)
            return notAssessable(PW_TR_NOOP("pw::Measure", "The face is seen from the side."));
        const double distance = face.interEyeDistance / cosine;
        return Measurement{distance, kInterEyeMapping(distance), {eyeLine(face)}};
    });
}

Assessed<Measurement> interEyePixels(MeasureContext& context)
{
    return context.geometry().map([](const FaceGeometry& face) {
        return Measurement{face.interEyeDistance, {}, {eyeLine(face)}};
    });
}

Assessed<Measurement> headSize(MeasureContext& context)
{
    return context.geometry().map([&](const FaceGeometry& face) {
        const double share = face.eyeToChin / context.input().image.height();
        return Measurement{
            share, headSizeComponent(share), {polylineRegion("head-ellipse", {face.betweenEyes, face.chin})}};
    });
}

/// Room between the face and one border of the photograph, as a line from `from` to `to`.
Measurement room(double length, double unit, const SigmoidMapping& mapping, const cv::Point2d& from,
                 const cv::Point2d& to)
{
    const double native = length / unit;
    return {native, mapping(native), {polylineRegion("margins", {from, to})}};
}

Assessed<Measurement> leftwardCrop(MeasureContext& context)
{
    return context.geometry().map([](const FaceGeometry& face) {
        return room(face.leftEye.x, face.interEyeDistance, kCropMapping, face.leftEye, {0, face.leftEye.y});
    });
}

Assessed<Measurement> rightwardCrop(MeasureContext& context)
{
    return context.geometry().map([&](const FaceGeometry& face) {
        const double width = context.input().image.width();
        return room(width - face.rightEye.x, face.interEyeDistance, kCropMapping, face.rightEye,
                    {width - 1, face.rightEye.y});
    });
}

Assessed<Measurement> marginAbove(MeasureContext& context)
{
    return context.geometry().map([](const FaceGeometry& face) {
        return room(face.betweenEyes.y, face.eyeToChin, kMarginAboveMapping, face.betweenEyes,
                    {face.betweenEyes.x, 0});
    });
}

Assessed<Measurement> marginBelow(MeasureContext& context)
{
    return context.geometry().map([&](const FaceGeometry& face) {
        const double height = context.input().image.height();
        return room(height - face.betweenEyes.y, face.eyeToChin, kMarginBelowMapping, face.betweenEyes,
                    {face.betweenEyes.x, height - 1});
    });
}

Assessed<Measurement> aspectRatio(MeasureContext& context)
{
    const Image& image = context.input().image;
    return Measurement{static_cast<double>(image.width()) / image.height(), {}, {}};
}

Assessed<Measurement> horizontalPosition(MeasureContext& context)
{
    return context.geometry().map([&](const FaceGeometry& face) {
        const Image& image = context.input().image;
        const double x = face.betweenEyes.x;
        return Measurement{
            x / image.width(), {}, {polylineRegion("centre-lines", {{x, 0}, {x, image.height() - 1.0}})}};
    });
}

Assessed<Measurement> verticalPosition(MeasureContext& context)
{
    return context.geometry().map([&](const FaceGeometry& face) {
        const Image& image = context.input().image;
        const double y = face.betweenEyes.y;
        return Measurement{
            y / image.height(), {}, {polylineRegion("centre-lines", {{0, y}, {image.width() - 1.0, y}})}};
    });
}

Assessed<Measurement> headWidthRatio(MeasureContext& context)
{
    return context.geometry().map([&](const FaceGeometry& face) {
        const auto& p = context.input().landmarks->points;
        return Measurement{face.faceWidth / context.input().image.width(),
                           {},
                           {polylineRegion("head-ellipse", {p[0], p[16]})}};
    });
}

/// Ellipse through crown and chin, as wide as the face.
MeasureRegion headEllipse(const FaceGeometry& face, double length)
{
    constexpr int kPoints = 48;
    const cv::Point2d along = face.down * (length / 2);
    const cv::Point2d across = cv::Point2d(-face.down.y, face.down.x) * (face.faceWidth / 2);
    const cv::Point2d centre = face.chin - along;
    std::vector<cv::Point2d> points;
    for (int i = 0; i < kPoints; ++i) {
        const double angle = 2 * std::numbers::pi * i / kPoints;
        points.push_back(centre + along * std::cos(angle) + across * std::sin(angle));
    }
    return polygonRegion("head-ellipse", std::move(points));
}

Assessed<Measurement> headLengthRatio(MeasureContext& context)
{
    return context.geometry().map([&](const FaceGeometry& face) {
        const auto& crown = context.crown();
        const double length =
            headLength(face.eyeToChin, crown ? std::optional<double>(*crown) : std::nullopt);
        return Measurement{length / context.input().image.height(), {}, {headEllipse(face, length)}};
    });
}

Assessed<Measurement> crownEstimate(MeasureContext& context)
{
    return context.crown().map([&](double crown) {
        const FaceGeometry& face = *context.geometry();
        return Measurement{crown, {}, {headEllipse(face, face.eyeToChin * (1 + crown))}};
    });
}

Assessed<Measurement> faceProportion(MeasureContext& context)
{
    return context.geometry().map([](const FaceGeometry& face) {
        return Measurement{face.eyeToChin / face.interEyeDistance,
                           {},
                           {eyeLine(face), polylineRegion("eye-line", {face.betweenEyes, face.chin})}};
    });
}

const std::array kRows = {
    MeasureDescriptor{
        "inter-eye-distance", 0x52, MeasureKind::Exact,
        PW_TR_NOOP("pw::Measure", "ISO 29794-5 Inter-eye distance"), "px", 1, MeasureGroup::Geometry,
        PW_TR_NOOP("pw::Measure",
                   "Distance between the eye centres in pixels, as it would be seen from the front."),
        kStandardFormula, true, interEyeDistance},
    MeasureDescriptor{"inter-eye-pixels",
                      {},
                      MeasureKind::Fact,
                      PW_TR_NOOP("pw::Measure", "Eye distance in pixels"),
                      "px",
                      1,
                      MeasureGroup::Geometry,
                      PW_TR_NOOP("pw::Measure",
                                 "Distance between the eye centres in the photograph. Passport rules ask for "
                                 "90 pixels or more, new applications often for 240."),
                      "ISO/IEC 39794-5 D.1.4.2.4",
                      true,
                      interEyePixels},
    MeasureDescriptor{
        "head-size", 0x53, MeasureKind::Exact, PW_TR_NOOP("pw::Measure", "ISO 29794-5 Head size"), "", 3,
        MeasureGroup::Geometry,
        PW_TR_NOOP("pw::Measure",
                   "Distance from eyes to chin over the height of the photograph, best at 0.45. A usual "
                   "passport crop scores about 36, because the standard's margins ask for a smaller head."),
        kStandardFormula, true, headSize},
    MeasureDescriptor{
        "leftward-crop", 0x54, MeasureKind::OwnMethod,
        PW_TR_NOOP("pw::Measure", "Room on the left (own method)"), "", 2, MeasureGroup::Geometry,
        PW_TR_NOOP("pw::Measure",
                   "Room between the eye on the left of the picture and the left border, in eye distances. "
                   "OFIQ 1.0.3 measures from the far eye and would give one more."),
        "ISO/IEC 29794-5:2025; measured from the near eye, mapping as in OFIQ 1.0.3", true, leftwardCrop},
    MeasureDescriptor{
        "rightward-crop", 0x55, MeasureKind::OwnMethod,
        PW_TR_NOOP("pw::Measure", "Room on the right (own method)"), "", 2, MeasureGroup::Geometry,
        PW_TR_NOOP("pw::Measure",
                   "Room between the eye on the right of the picture and the right border, in eye distances. "
                   "OFIQ 1.0.3 measures from the far eye and would give one more."),
        "ISO/IEC 29794-5:2025; measured from the near eye, mapping as in OFIQ 1.0.3", true, rightwardCrop},
    MeasureDescriptor{
        "margin-above", 0x56, MeasureKind::Exact, PW_TR_NOOP("pw::Measure", "ISO 29794-5 Margin above"), "",
        2, MeasureGroup::Geometry,
        PW_TR_NOOP("pw::Measure", "Room from the eyes to the upper border, in distances from eyes to chin."),
        kStandardFormula, true, marginAbove},
    MeasureDescriptor{
        "margin-below", 0x57, MeasureKind::Exact, PW_TR_NOOP("pw::Measure", "ISO 29794-5 Margin below"), "",
        2, MeasureGroup::Geometry,
        PW_TR_NOOP("pw::Measure", "Room from the eyes to the lower border, in distances from eyes to chin."),
        kStandardFormula, true, marginBelow},
    MeasureDescriptor{"aspect-ratio",
                      {},
                      MeasureKind::Fact,
                      PW_TR_NOOP("pw::Measure", "Width over height of the picture"),
                      "",
                      3,
                      MeasureGroup::Geometry,
                      PW_TR_NOOP("pw::Measure", "Passport photographs are about 7:9, which is 0.78."),
                      "ISO/IEC 39794-5 D.1.4.4 Table D.8: A/B",
                      true,
                      aspectRatio},
    MeasureDescriptor{
        "face-horizontal-position",
        {},
        MeasureKind::Fact,
        PW_TR_NOOP("pw::Measure", "Face from the left"),
        "",
        3,
        MeasureGroup::Geometry,
        PW_TR_NOOP("pw::Measure",
                   "Where the middle between the eyes lies across the picture: 0.5 is the centre."),
        "ISO/IEC 39794-5 D.1.4.4 Table D.8: Mh/A",
        true,
        horizontalPosition},
    MeasureDescriptor{
        "face-vertical-position",
        {},
        MeasureKind::Fact,
        PW_TR_NOOP("pw::Measure", "Face from the top"),
        "",
        3,
        MeasureGroup::Geometry,
        PW_TR_NOOP("pw::Measure", "Where the middle between the eyes lies down the picture: 0 is the top."),
        "ISO/IEC 39794-5 D.1.4.4 Table D.8: Mv/B",
        true,
        verticalPosition},
    MeasureDescriptor{
        "head-width-ratio",
        {},
        MeasureKind::Fact,
        PW_TR_NOOP("pw::Measure", "Head width (estimated)"),
        "",
        3,
        MeasureGroup::Geometry,
        PW_TR_NOOP("pw::Measure",
                   "Width of the face at the upper ends of the jaw over the picture's width. An "
                   "estimate, good to some 8 %."),
        "ISO/IEC 39794-5 D.1.4.4 Table D.8: W/A, landmarks 0 and 16",
        true,
        headWidthRatio},
    MeasureDescriptor{
        "head-length-ratio",
        {},
        MeasureKind::OwnMethod,
        PW_TR_NOOP("pw::Measure", "Head length (own method)"),
        "",
        3,
        MeasureGroup::Geometry,
        PW_TR_NOOP("pw::Measure",
                   "Length from crown to chin over the picture's height. An estimate, good to some "
                   "8 %: big hair makes it longer than the standard's crown."),
        "ISO/IEC 39794-5 D.1.4.4 Table D.8: L/B, crown by GrabCut",
        false,
        headLengthRatio},
    MeasureDescriptor{
        "crown-estimate",
        {},
        MeasureKind::OwnMethod,
        PW_TR_NOOP("pw::Measure", "Crown height (own method)"),
        "",
        2,
        MeasureGroup::Geometry,
        PW_TR_NOOP("pw::Measure",
                   "Height of the crown over the eyes in distances from eyes to chin, hair included; "
                   "about 1."),
        "own number: first row of the head cut out by GrabCut",
        false,
        crownEstimate},
    MeasureDescriptor{
        "face-proportion",
        {},
        MeasureKind::Fact,
        PW_TR_NOOP("pw::Measure", "Face proportion"),
        "",
        2,
        MeasureGroup::Geometry,
        PW_TR_NOOP("pw::Measure",
                   "Distance from eyes to chin over the eye distance, usually 1.7 to 2.2. Other "
                   "values tell of a stretched picture, or of landmarks that are wrong."),
        "ICAO Doc 9303-3 3.9.1.2 forbids stretching; range measured",
        true,
        faceProportion},
};

} // namespace

std::span<const MeasureDescriptor> geometryMeasures()
{
    return kRows;
}

} // namespace pw
