// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measures/analysis/facecover.h"

#include "core/measures/mappings.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace pw {

namespace {

constexpr double kZoneMargin = 1.0 / 20; // of the eye distance
constexpr double kLeastCosine = 0.1;     // beyond 84 degrees of yaw the zone would grow without limit
constexpr double kOutlierDistance = 12;  // in a*b*
constexpr double kLipGrowth = 1.25, kRingGrowth = 1.7;
constexpr double kLipBlur = 2;    // sigma, pixels
constexpr double kRingFloor = 10; // grey levels

double chromaDistance(const cv::Vec3d& a, const cv::Vec3d& b)
{
    return std::hypot(a[1] - b[1], a[2] - b[2]);
}

/// The value below which `share` of the values lie; reorders them.
double percentile(std::vector<float>& values, double share)
{
    const auto place = values.begin() + std::lround(share * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), place, values.end());
    return *place;
}

std::optional<EyeCover> oneEye(const FaceFrame& frame, const FaceSkin& skin, std::size_t first, double margin)
{
    EyeCover eye;
    std::vector<cv::Point2f> outline;
    for (const auto& point : landmarkRun(frame.landmarks, first, first + 5))
        outline.emplace_back(point);
    const cv::Rect box = cv::boundingRect(outline);
    const int grown = static_cast<int>(margin);
    const cv::Rect around(box.x - grown, box.y - grown, box.width + 2 * grown, box.height + 2 * grown);
    eye.zone = around & cv::Rect({}, skin.lab.size());
    if (eye.zone.empty())
        return std::nullopt;
    std::vector<float> lightness;
    for (int y = eye.zone.y; y < eye.zone.br().y; ++y)
        for (int x = eye.zone.x; x < eye.zone.br().x; ++x)
            lightness.push_back(skin.lab.at<cv::Vec3f>(y, x)[0]);
    eye.contrast = percentile(lightness, 0.95) - percentile(lightness, 0.05);
    eye.darkness = percentile(lightness, 0.90) - (*skin.median)[0];
    eye.covered = std::max(ramp(eye.contrast, 30, 15), ramp(eye.darkness, -22, -32));
    return eye;
}

/// le: mean strength of horizontal edges between the lips, in percent of the grey of the ring around them.
std::optional<double> lipLine(const FaceFrame& frame)
{
    const auto lips = landmarkRun(frame.landmarks, 48, 59);
    const cv::Mat inside = polygonMask(scaledOutline(lips, kLipGrowth), frame.bgr.size());
    const cv::Mat ring = polygonMask(scaledOutline(lips, kRingGrowth), frame.bgr.size()) - inside;
    const cv::Rect around = cv::boundingRect(inside | ring);
    if (around.empty() || cv::countNonZero(inside) == 0)
        return std::nullopt;
    cv::Mat grey, smooth, edges;
    cv::cvtColor(frame.bgr(around), grey, cv::COLOR_BGR2GRAY);
    grey.convertTo(grey, CV_32F);
    cv::GaussianBlur(grey, smooth, {}, kLipBlur);
    cv::Sobel(smooth, edges, CV_32F, 0, 1);
    const double strength = cv::mean(cv::abs(edges), inside(around))[0];
    return 100 * strength / (cv::mean(grey, ring(around))[0] + kRingFloor);
}

/// Distance in a*b* from the colours that skin has in neutral light (box of OFIQ 1.0.3).
double unlikeSkin(const cv::Vec3d& lab)
{
    const auto outside = [](double value, double low, double high) {
        return std::max({0.0, low - value, value - high});
    };
    return std::hypot(outside(lab[1], 5, 25), outside(lab[2], 5, 35));
}

/// Nose and cheeks under the glasses: skin from the ridge to the nose base, far enough from covered eyes.
cv::Mat belowGlasses(const FaceFrame& frame, const FaceSkin& skin, const std::array<EyeCover, 2>& eyes)
{
    constexpr double kGlassesMargin = 0.25; // of the eye distance, around a covered eye's zone
    const int grown = cvRound(kGlassesMargin * faceGeometry(frame.landmarks).interEyeDistance);
    cv::Mat mask = skin.skin.clone();
    const auto rows = [&](double y) { return std::clamp(cvRound(y), 0, mask.rows); };
    mask.rowRange(0, rows(frame.landmarks.points[28].y)).setTo(0);
    mask.rowRange(rows(frame.landmarks.points[33].y), mask.rows).setTo(0);
    for (const EyeCover& eye : eyes)
        if (isCovered(eye))
            mask(cv::Rect(eye.zone.tl() - cv::Point(grown, grown),
                          eye.zone.size() + cv::Size(2 * grown, 2 * grown)) &
                 cv::Rect({}, mask.size()))
                .setTo(0);
    return mask;
}

cv::Mat foreheadMask(const FaceFrame& frame)
{
    cv::Mat mask = polygonMask(foreheadZone(frame.landmarks), frame.bgr.size());
    mask.setTo(0, frame.padding);
    return mask;
}

/// Rows of a mask from y on.
cv::Mat below(const cv::Mat& mask, double y)
{
    return mask.rowRange(std::clamp(cvFloor(y) + 1, 0, mask.rows), mask.rows);
}

cv::Mat above(const cv::Mat& mask, double y)
{
    return mask.rowRange(0, std::clamp(cvCeil(y), 0, mask.rows));
}

} // namespace

std::optional<std::array<EyeCover, 2>> eyeCover(const FaceFrame& frame, const FaceSkin& skin, double yaw)
{
    if (!skin.median)
        return std::nullopt;
    const double cosine = std::max(std::cos(yaw * std::numbers::pi / 180), kLeastCosine);
    const double margin = faceGeometry(frame.landmarks).interEyeDistance / cosine * kZoneMargin;
    const auto left = oneEye(frame, skin, 36, margin), right = oneEye(frame, skin, 42, margin);
    if (!left || !right)
        return std::nullopt;
    return std::array{*left, *right};
}

bool isCovered(const EyeCover& eye)
{
    return eye.contrast < 18 || eye.darkness < -28;
}

std::optional<cv::Vec3d> uncoveredSkin(const FaceFrame& frame, const FaceSkin& skin,
                                       const std::array<EyeCover, 2>* eyes)
{
    if (!eyes || std::ranges::none_of(*eyes, isCovered))
        return skin.upperMedian;
    const auto middle = medianColour(skin.lab, belowGlasses(frame, skin, *eyes));
    const auto forehead = medianColour(skin.lab, foreheadMask(frame));
    if (!middle || !forehead)
        return middle ? middle : forehead;
    // Hair on the forehead often has the hue of skin, a mask over the nose seldom: nearly alike, the nose
    // counts.
    constexpr double kNearlyAlike = 1;
    return unlikeSkin(*forehead) + kNearlyAlike < unlikeSkin(*middle) ? forehead : middle;
}

std::optional<MouthCover> mouthCover(const FaceFrame& frame, const FaceSkin& skin, const cv::Vec3d& reference)
{
    const double noseBase = frame.landmarks.points[33].y;
    const auto lower = medianColour(below(skin.lab, noseBase), below(skin.skin, noseBase));
    const auto line = lipLine(frame);
    if (!lower || !line)
        return std::nullopt;
    MouthCover mouth;
    mouth.chromaJump = chromaDistance(*lower, reference);
    mouth.lipLine = *line;
    mouth.covered = std::max(ramp(mouth.chromaJump, 8, 14), ramp(mouth.lipLine, 12, 7));
    return mouth;
}

std::optional<double> faceCoveredShare(const FaceFrame& frame, const FaceSkin& skin,
                                       const std::array<EyeCover, 2>& eyes, const MouthCover& mouth,
                                       const cv::Vec3d& reference)
{
    const int whole = cv::countNonZero(skin.hull);
    if (whole == 0)
        return std::nullopt;
    const double noseBase = frame.landmarks.points[33].y;
    double hidden = mouth.covered * cv::countNonZero(below(skin.hull, noseBase));
    for (const EyeCover& eye : eyes)
        hidden += eye.covered * eye.zone.area();
    const cv::Mat upper = above(skin.skin, noseBase);
    for (int y = 0; y < upper.rows; ++y)
        for (int x = 0; x < upper.cols; ++x)
            if (upper.at<uchar>(y, x) != 0 &&
                chromaDistance(skin.lab.at<cv::Vec3f>(y, x), reference) > kOutlierDistance)
                ++hidden;
    return std::min(hidden / whole, 1.0);
}

} // namespace pw
