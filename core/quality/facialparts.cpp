// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/facialparts.h"

#include "core/quality/facialregions.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace pw {

namespace {

constexpr int kFine = 8; // outlines are drawn on a raster so much finer than the aligned face
constexpr int kFractionBits = 8;

cv::Point2d moved(const cv::Matx23d& transform, const cv::Point2d& point)
{
    const cv::Vec2d result = transform * cv::Vec3d(point.x, point.y, 1);
    return {result[0], result[1]};
}

/// Between pixel centres of the aligned face and of the fine raster.
cv::Point2d toFine(const cv::Point2d& point)
{
    return (point + cv::Point2d(0.5, 0.5)) * kFine - cv::Point2d(0.5, 0.5);
}

cv::Point2d fromFine(const cv::Point2d& point)
{
    return (point + cv::Point2d(0.5, 0.5)) / kFine - cv::Point2d(0.5, 0.5);
}

std::optional<int> indexOf(std::string_view part)
{
    const auto found =
        std::ranges::find_if(kFacialRegionNames, [part](const char* name) { return part == name; });
    if (found == kFacialRegionNames.end())
        return std::nullopt;
    return static_cast<int>(found - kFacialRegionNames.begin());
}

void draw(cv::Mat& mask, const MeasureRegion& place, const std::vector<cv::Point2d>& aligned)
{
    std::vector<cv::Point> fixed;
    for (const auto& point : aligned)
        fixed.emplace_back(point * (1 << kFractionBits));
    switch (place.shape) {
    case MeasureRegion::Shape::Polygon:
        break; // filled together, so that an outline inside another is a hole
    case MeasureRegion::Shape::Polyline:
        cv::polylines(mask, fixed, false, cv::Scalar(255), 1, cv::LINE_8, kFractionBits);
        break;
    case MeasureRegion::Shape::Points:
        for (const auto& point : aligned)
            cv::line(mask, point, point, cv::Scalar(255));
        break;
    }
}

} // namespace

std::optional<std::string> facialPartAt(const Landmarks& landmarks, const AlignedFace& face,
                                        const cv::Point2d& point)
{
    const cv::Point2d aligned = moved(face.imageToAligned, point);
    const cv::Point cell(static_cast<int>(std::lround(aligned.x)), static_cast<int>(std::lround(aligned.y)));
    if (!cv::Rect({}, face.bgr.size()).contains(cell))
        return std::nullopt;
    const cv::Mat regions = facialRegions(transformed(landmarks, face.imageToAligned), face.bgr.size());
    return kFacialRegionNames[regions.at<std::uint8_t>(cell)];
}

std::vector<std::vector<cv::Point2d>> facialPartOutlines(const Landmarks& landmarks, const AlignedFace& face,
                                                         std::string_view part)
{
    const auto index = indexOf(part);
    if (!index)
        return {};
    Landmarks fine = transformed(landmarks, face.imageToAligned);
    for (auto& point : fine.points)
        point = toFine(point);
    const cv::Mat mask = facialRegions(fine, face.bgr.size() * kFine) == *index;
    std::vector<std::vector<cv::Point>> contours;
    cv::findContours(mask, contours, cv::RETR_CCOMP, cv::CHAIN_APPROX_SIMPLE);
    std::vector<std::vector<cv::Point2d>> outlines;
    for (const auto& contour : contours) {
        constexpr double kSpeck = kFine * kFine * 4.0; // four cells
        if (cv::contourArea(contour) < kSpeck)
            continue;
        std::vector<cv::Point> simple;
        cv::approxPolyDP(contour, simple, 1.5, true);
        auto& outline = outlines.emplace_back();
        for (const cv::Point& point : simple)
            outline.push_back(moved(face.alignedToImage, fromFine(point)));
    }
    return outlines;
}

std::optional<PlaceQuality> placeQuality(const PixelQualityMap& map, const AlignedFace& face,
                                         std::span<const MeasureRegion> places)
{
    cv::Mat mask(map.values.size(), CV_8UC1, cv::Scalar(0));
    const cv::Rect2d crop(-0.5, -0.5, mask.cols, mask.rows);
    std::vector<std::vector<cv::Point>> polygons;
    PlaceQuality quality;
    for (const MeasureRegion& place : places) {
        std::vector<cv::Point2d> aligned;
        for (const auto& point : place.points) {
            aligned.push_back(moved(face.imageToAligned, point));
            quality.partial |= !crop.contains(aligned.back());
        }
        draw(mask, place, aligned);
        if (place.shape != MeasureRegion::Shape::Polygon)
            continue;
        auto& polygon = polygons.emplace_back();
        for (const auto& point : aligned)
            polygon.emplace_back(point * (1 << kFractionBits));
    }
    if (!polygons.empty())
        cv::fillPoly(mask, polygons, cv::Scalar(255), cv::LINE_8, kFractionBits);
    if (cv::countNonZero(mask) == 0)
        return std::nullopt;
    quality.mean = cv::mean(map.values, mask)[0];
    return quality;
}

} // namespace pw
