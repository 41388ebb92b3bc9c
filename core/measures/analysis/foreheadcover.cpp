// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measures/analysis/facecover.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace pw {

namespace {

constexpr double kLowerEdge = 0.04, kUpperEdge = 0.26;           // above the brows, in T
constexpr double kLowerHalfWidth = 0.26, kUpperHalfWidth = 0.22; // in face widths
constexpr double kCheekRadius = 0.13;                            // in eye distances
constexpr double kCheekShift = 8;                                // pixels outwards
constexpr double kLargestChromaDistance = 14;
constexpr double kLeastLightness = -22, kMostLightness = 28; // against the skin's

/// Where bare skin is most certain: two discs on the cheeks and the ridge of the nose.
cv::Mat skinSamples(const Landmarks& landmarks, cv::Size size)
{
    const auto& p = landmarks.points;
    cv::Mat samples = polygonMask({p[27] + (p[39] - p[27]) / 3, p[27] + (p[42] - p[27]) / 3,
                                   p[30] + (p[35] - p[30]) / 3, p[30] + (p[31] - p[30]) / 3},
                                  size);
    const int radius = cvRound(kCheekRadius * faceGeometry(landmarks).interEyeDistance);
    const cv::Point2d left = 0.45 * p[41] + 0.55 * p[31] - cv::Point2d(kCheekShift, 0);
    const cv::Point2d right = 0.45 * p[46] + 0.55 * p[35] + cv::Point2d(kCheekShift, 0);
    for (const cv::Point2d& cheek : {left, right})
        cv::circle(samples, cheek, radius, cv::Scalar::all(255), cv::FILLED);
    return samples;
}

} // namespace

std::vector<cv::Point2d> foreheadZone(const Landmarks& landmarks)
{
    const FaceGeometry face = faceGeometry(landmarks);
    const cv::Point2d across(-face.down.y, face.down.x); // to image-left
    double brows = 0; // along the axis from M in T; negative is above the eyes
    for (std::size_t i = 17; i <= 26; ++i)
        brows = std::min(brows, (landmarks.points[i] - face.betweenEyes).dot(face.down) / face.eyeToChin);
    const auto corner = [&](double height, double side) {
        return face.betweenEyes + (brows - height) * face.eyeToChin * face.down +
               side * face.faceWidth * across;
    };
    return {corner(kLowerEdge, kLowerHalfWidth), corner(kUpperEdge, kUpperHalfWidth),
            corner(kUpperEdge, -kUpperHalfWidth), corner(kLowerEdge, -kLowerHalfWidth)};
}

std::optional<ForeheadCover> foreheadCover(const FaceFrame& frame, const FaceSkin& skin)
{
    cv::Mat samples = skinSamples(frame.landmarks, frame.bgr.size());
    samples.setTo(0, frame.padding);
    const auto model = medianColour(skin.lab, samples);
    if (!model)
        return std::nullopt;
    ForeheadCover forehead;
    forehead.zone = foreheadZone(frame.landmarks);
    const cv::Mat zone = polygonMask(forehead.zone, frame.bgr.size());
    int whole = 0, inside = 0, bare = 0;
    for (int y = 0; y < zone.rows; ++y)
        for (int x = 0; x < zone.cols; ++x) {
            if (zone.at<uchar>(y, x) == 0)
                continue;
            ++whole;
            if (frame.padding.at<uchar>(y, x) != 0)
                continue;
            ++inside;
            const cv::Vec3d difference = cv::Vec3d(skin.lab.at<cv::Vec3f>(y, x)) - *model;
            if (std::hypot(difference[1], difference[2]) < kLargestChromaDistance &&
                difference[0] > kLeastLightness && difference[0] < kMostLightness)
                ++bare;
        }
    if (inside == 0 || 2 * inside < whole)
        return std::nullopt;
    forehead.skinShare = static_cast<double>(bare) / inside;
    return forehead;
}

} // namespace pw
