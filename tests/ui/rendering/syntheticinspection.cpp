// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/rendering/syntheticinspection.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace pw::test {
namespace {

constexpr int kCells = 112;

struct Turn {
    explicit Turn(double degrees)
        : c(std::cos(degrees * std::numbers::pi / 180)), s(std::sin(degrees * std::numbers::pi / 180))
    {
    }
    double c, s;
};

/// [A|t] between whole-number pixel centres, made from two points that correspond.
cv::Matx23d matrix(double a, double b, const QPointF& from, const QPointF& to)
{
    return {a, -b, to.x() - (a * from.x() - b * from.y()), b, a, to.y() - (b * from.x() + a * from.y())};
}

AlignedFace aligned(const SyntheticFace& face)
{
    const Turn turn(face.degrees);
    const QPointF cropCentre(kCells / 2.0 - 0.5, kCells / 2.0 - 0.5);
    const QPointF imageCentre = face.centre - QPointF(0.5, 0.5);
    AlignedFace result;
    result.bgr = cv::Mat(kCells, kCells, CV_8UC3, cv::Scalar(0, 0, 0));
    result.alignedToImage = matrix(face.scale * turn.c, face.scale * turn.s, cropCentre, imageCentre);
    result.imageToAligned = matrix(turn.c / face.scale, -turn.s / face.scale, imageCentre, cropCentre);
    return result;
}

PixelQualityMap map()
{
    PixelQualityMap result;
    result.values = cv::Mat(kCells, kCells, CV_32FC1);
    for (int v = 0; v < kCells; ++v) {
        for (int u = 0; u < kCells; ++u)
            result.values.at<float>(v, u) = mapValue(u, v);
    }
    result.mean = cv::mean(result.values)[0];
    result.median = 0.5;
    return result;
}

} // namespace

QColor photographColour(int x, int y)
{
    return QColor((x * 7 + y * 3) % 256, (x * 5 + y * 11 + 40) % 256, (x * 2 + y * 13 + 90) % 256);
}

float mapValue(int u, int v)
{
    return static_cast<float>((u * 37 + v * 61) % 113) / 112.0F;
}

InspectionResult syntheticInspection(const QSize& size, const std::vector<SyntheticFace>& faces)
{
    cv::Mat bgr(size.height(), size.width(), CV_8UC3);
    for (int y = 0; y < bgr.rows; ++y) {
        for (int x = 0; x < bgr.cols; ++x) {
            const QColor colour = photographColour(x, y);
            bgr.at<cv::Vec3b>(y, x) = {static_cast<std::uint8_t>(colour.blue()),
                                       static_cast<std::uint8_t>(colour.green()),
                                       static_cast<std::uint8_t>(colour.red())};
        }
    }
    ImageSource source;
    source.name = "synthetic.png";
    source.format = "PNG";
    source.sha256 = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    source.pixelSha256 = "pixels of " + std::to_string(size.width()) + "x" + std::to_string(size.height());
    InspectionResult result;
    result.image.emplace(bgr, source);
    for (const auto& face : faces) {
        FaceInspection inspection;
        const double side = 0.9 * kCells * face.scale;
        inspection.detection = {{face.centre.x() - side / 2, face.centre.y() - side / 2, side, side}, 0.99};
        inspection.aligned = aligned(face);
        inspection.map = map();
        inspection.quality = QualityScore{0.5863, 0.8832, 0.0031, std::nullopt, 100, 7};
        result.faces.push_back(inspection);
    }
    result.currentFace = faces.empty() ? -1 : 0;
    result.parameters.seed = 7;
    result.environment.version = "9.8.7";
    result.network.emplace();
    result.network->id = "embedded";
    result.network->name = "Test network";
    result.network->sha256 = "87aacdfe00000000000000000000000000000000000000000000000aaaf3581f";
    result.finished = true;
    return result;
}

QPointF inCrop(const SyntheticFace& face, const QPointF& point)
{
    const Turn turn(face.degrees);
    const QPointF d = (point - face.centre) / face.scale;
    return QPointF(turn.c * d.x() + turn.s * d.y(), -turn.s * d.x() + turn.c * d.y()) +
           QPointF(kCells / 2.0, kCells / 2.0);
}

QPointF onPhotograph(const SyntheticFace& face, const QPointF& cropPoint)
{
    const Turn turn(face.degrees);
    const QPointF d = (cropPoint - QPointF(kCells / 2.0, kCells / 2.0)) * face.scale;
    return QPointF(turn.c * d.x() - turn.s * d.y(), turn.s * d.x() + turn.c * d.y()) + face.centre;
}

double distanceToCellBorder(const QPointF& cropPoint)
{
    const auto distance = [](double value) { return std::abs(value - std::round(value)); };
    return std::min(distance(cropPoint.x()), distance(cropPoint.y()));
}

bool isInsideCrop(const QPointF& cropPoint, double inset)
{
    const auto inside = [inset](double value) { return value >= inset && value < kCells - inset; };
    return inside(cropPoint.x()) && inside(cropPoint.y());
}

QColor blended(const QColor& below, const QColor& colour, double opacity)
{
    const auto mix = [opacity](int a, int b) { return static_cast<int>(std::lround(a + opacity * (b - a))); };
    return QColor(mix(below.red(), colour.red()), mix(below.green(), colour.green()),
                  mix(below.blue(), colour.blue()));
}

bool nearlyEqual(const QColor& a, const QColor& b, int tolerance)
{
    return std::abs(a.red() - b.red()) <= tolerance && std::abs(a.green() - b.green()) <= tolerance &&
           std::abs(a.blue() - b.blue()) <= tolerance;
}

} // namespace pw::test
