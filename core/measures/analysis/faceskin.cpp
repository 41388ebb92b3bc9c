// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measures/analysis/faceskin.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>

namespace pw {

namespace {

constexpr double kLidMargin = 1.5, kLipMargin = 1.15;             // factors on the outlines of eyes and lips
constexpr double kBrowThickness = 0.14, kNostrilThickness = 0.08; // of the eye distance
constexpr double kUpperEnd = 6;                                   // pixels below landmark 28

std::vector<cv::Point> rounded(const std::vector<cv::Point2d>& points)
{
    std::vector<cv::Point> result;
    for (const auto& point : points)
        result.emplace_back(cvRound(point.x), cvRound(point.y));
    return result;
}

cv::Mat bareSkin(const FaceFrame& frame, const cv::Mat& hull)
{
    const Landmarks& landmarks = frame.landmarks;
    const double unit = faceGeometry(landmarks).interEyeDistance;
    cv::Mat skin = hull.clone();
    const auto erase = [&](std::size_t first, std::size_t last, double factor) {
        cv::fillPoly(skin, std::vector{rounded(scaledOutline(landmarkRun(landmarks, first, last), factor))},
                     0);
    };
    const auto eraseLine = [&](std::size_t first, std::size_t last, double thickness) {
        cv::polylines(skin, std::vector{rounded(landmarkRun(landmarks, first, last))}, false, 0,
                      std::max(cvRound(thickness * unit), 1));
    };
    erase(36, 41, kLidMargin);
    erase(42, 47, kLidMargin);
    erase(48, 59, kLipMargin);
    eraseLine(17, 21, kBrowThickness);
    eraseLine(22, 26, kBrowThickness);
    eraseLine(31, 35, kNostrilThickness);
    skin.setTo(0, frame.padding);
    return skin;
}

} // namespace

FaceSkin faceSkin(const FaceFrame& frame)
{
    FaceSkin result;
    result.lab = cieLab(frame.bgr);
    result.hull = faceHull(frame.landmarks, frame.bgr.size());
    result.skin = bareSkin(frame, result.hull);
    const auto medianAbove = [&](double y) {
        const int end = std::clamp(cvRound(y), 0, frame.bgr.rows);
        return medianColour(result.lab.rowRange(0, end), result.skin.rowRange(0, end));
    };
    result.median = medianAbove(frame.landmarks.points[33].y);
    result.upperMedian = medianAbove(frame.landmarks.points[28].y + kUpperEnd);
    return result;
}

std::optional<cv::Vec3d> medianColour(const cv::Mat& picture, const cv::Mat& mask)
{
    std::array<std::vector<float>, 3> channels;
    for (int y = 0; y < picture.rows; ++y) {
        const auto* colour = picture.ptr<cv::Vec3f>(y);
        const auto* inside = mask.ptr<uchar>(y);
        for (int x = 0; x < picture.cols; ++x)
            if (inside[x] != 0)
                for (int channel = 0; channel < 3; ++channel)
                    channels[static_cast<std::size_t>(channel)].push_back(colour[x][channel]);
    }
    if (channels[0].empty())
        return std::nullopt;
    cv::Vec3d result;
    for (int channel = 0; channel < 3; ++channel) {
        auto& values = channels[static_cast<std::size_t>(channel)];
        const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
        std::nth_element(values.begin(), middle, values.end());
        result[channel] = *middle;
    }
    return result;
}

std::vector<cv::Point2d> landmarkRun(const Landmarks& landmarks, std::size_t first, std::size_t last)
{
    const auto begin = landmarks.points.begin();
    return {begin + static_cast<std::ptrdiff_t>(first), begin + static_cast<std::ptrdiff_t>(last) + 1};
}

std::vector<cv::Point2d> scaledOutline(std::vector<cv::Point2d> outline, double factor)
{
    cv::Point2d centre;
    for (const auto& point : outline)
        centre += point;
    centre /= static_cast<double>(outline.size());
    for (auto& point : outline)
        point = centre + factor * (point - centre);
    return outline;
}

cv::Mat polygonMask(const std::vector<cv::Point2d>& polygon, cv::Size size)
{
    cv::Mat1b mask(size, uchar{0});
    cv::fillPoly(mask, std::vector{rounded(polygon)}, cv::Scalar::all(255));
    return mask;
}

} // namespace pw
