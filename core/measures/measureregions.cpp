// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measures/measureregions.h"

#include <opencv2/imgproc.hpp>

#include <utility>

namespace pw {

namespace {

cv::Point2d onImage(const FaceFrame& frame, const cv::Point2d& point)
{
    const cv::Vec2d moved = frame.frameToImage * cv::Vec3d(point.x, point.y, 1);
    return {moved[0], moved[1]};
}

std::vector<cv::Point2d> corners(const cv::Rect2d& box)
{
    return {box.tl(), {box.x + box.width, box.y}, box.br(), {box.x, box.y + box.height}};
}

} // namespace

MeasureRegion polygonRegion(const char* guide, std::vector<cv::Point2d> imagePoints)
{
    return {MeasureRegion::Shape::Polygon, guide, std::move(imagePoints)};
}

MeasureRegion polylineRegion(const char* guide, std::vector<cv::Point2d> imagePoints)
{
    return {MeasureRegion::Shape::Polyline, guide, std::move(imagePoints)};
}

MeasureRegion rectangleRegion(const char* guide, const cv::Rect2d& inImage)
{
    return polygonRegion(guide, corners(inImage));
}

MeasureRegion framePolygon(const FaceFrame& frame, const char* guide,
                           const std::vector<cv::Point2d>& framePoints)
{
    std::vector<cv::Point2d> points;
    points.reserve(framePoints.size());
    for (const auto& point : framePoints)
        points.push_back(onImage(frame, point));
    return polygonRegion(guide, std::move(points));
}

MeasureRegion frameRectangle(const FaceFrame& frame, const char* guide, const cv::Rect2d& inFrame)
{
    return framePolygon(frame, guide, corners(inFrame));
}

std::vector<cv::Point2d> hullOf(std::span<const cv::Point2d> points)
{
    const std::vector<cv::Point2f> single(points.begin(), points.end());
    std::vector<cv::Point2f> hull;
    cv::convexHull(single, hull);
    return {hull.begin(), hull.end()};
}

std::vector<MeasureRegion> frameOutlines(const FaceFrame& frame, const char* guide, const cv::Mat& mask,
                                         const cv::Point2d& origin, double pixel)
{
    constexpr double kSmallestArea = 60; // of the mask's pixels
    constexpr double kDeviation = 1.5;   // of the polygon from the outline
    std::vector<std::vector<cv::Point>> outlines;
    cv::findContours(mask.clone(), outlines, cv::RETR_EXTERNAL, cv::CHAIN_APPROX_SIMPLE);
    std::vector<MeasureRegion> regions;
    for (const auto& outline : outlines) {
        if (cv::contourArea(outline) < kSmallestArea)
            continue;
        std::vector<cv::Point> polygon;
        cv::approxPolyDP(outline, polygon, kDeviation, true);
        std::vector<cv::Point2d> points;
        for (const auto& point : polygon)
            points.push_back(origin + cv::Point2d(point.x + 0.5, point.y + 0.5) * pixel -
                             cv::Point2d(0.5, 0.5));
        regions.push_back(framePolygon(frame, guide, points));
    }
    return regions;
}

} // namespace pw
