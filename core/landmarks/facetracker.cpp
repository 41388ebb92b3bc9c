// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/landmarks/facetracker.h"

#include "core/alignment/facealigner.h"

#include <algorithm>
#include <cmath>

namespace pw {

namespace {

constexpr double kShapeTolerance = 0.25; // of the distance between the eyes
constexpr double kFarthestJump = 0.5;    // of the box
constexpr double kStrongestZoom = 1.3;
constexpr double kLeastInside = 0.8; // of the landmarks

struct Extent {
    cv::Point2d middle;
    double spread = 0; ///< root mean square distance from the middle
};

Extent extent(const Landmarks& landmarks)
{
    Extent result;
    for (const cv::Point2d& point : landmarks.points)
        result.middle += point;
    result.middle /= static_cast<double>(Landmarks::kCount);
    for (const cv::Point2d& point : landmarks.points) {
        const cv::Point2d offset = point - result.middle;
        result.spread += offset.dot(offset);
    }
    result.spread = std::sqrt(result.spread / Landmarks::kCount);
    return result;
}

/// Root mean square distance left over when `a` is put onto `b` by the best similarity transform.
std::optional<double> shapeDifference(const Landmarks& a, const Landmarks& b)
{
    const auto transform = similarityTransform(a.points, b.points);
    if (!transform)
        return std::nullopt;
    double sum = 0;
    for (std::size_t i = 0; i < a.points.size(); ++i) {
        const cv::Point2d& p = a.points[i];
        const cv::Matx23d& t = *transform;
        const cv::Point2d offset =
            cv::Point2d(t(0, 0) * p.x + t(0, 1) * p.y + t(0, 2), t(1, 0) * p.x + t(1, 1) * p.y + t(1, 2)) -
            b.points[i];
        sum += offset.dot(offset);
    }
    return std::sqrt(sum / Landmarks::kCount);
}

double eyeDistance(const Landmarks& landmarks)
{
    const auto points = fivePoints(landmarks);
    return cv::norm(points[1] - points[0]);
}

} // namespace

FaceDetection followed(const TrackedFace& detected, const Landmarks& now)
{
    const Extent then = extent(detected.landmarks);
    const Extent present = extent(now);
    const double scale = then.spread > 0 ? present.spread / then.spread : 1;
    const cv::Rect2d& box = detected.detection.box;
    FaceDetection face = detected.detection;
    face.box = {present.middle.x + scale * (box.x - then.middle.x),
                present.middle.y + scale * (box.y - then.middle.y), scale * box.width, scale * box.height};
    return face;
}

bool isSameFace(const TrackedFace& detected, const Landmarks& before, const Landmarks& now, cv::Size image)
{
    const auto difference = shapeDifference(detected.landmarks, now);
    if (!difference || *difference > kShapeTolerance * eyeDistance(now))
        return false;
    const Extent last = extent(before);
    const Extent present = extent(now);
    const double zoom = present.spread / last.spread;
    if (!(zoom < kStrongestZoom) || !(zoom > 1 / kStrongestZoom))
        return false;
    if (cv::norm(present.middle - last.middle) > kFarthestJump * detected.detection.box.width)
        return false;
    const cv::Rect2d frame(0, 0, image.width, image.height);
    const auto inside =
        std::ranges::count_if(now.points, [&](const cv::Point2d& point) { return frame.contains(point); });
    return static_cast<double>(inside) >= kLeastInside * Landmarks::kCount;
}

std::vector<FaceDetection> FaceTracker::expected() const
{
    if (!m_detected || m_sinceDetection >= kDetectEvery - 1)
        return {};
    std::vector<FaceDetection> faces = {followed(*m_detected, m_last)};
    faces.insert(faces.end(), m_others.begin(), m_others.end());
    return faces;
}

bool FaceTracker::update(std::span<const FaceDetection> faces, bool detected, const Landmarks& landmarks,
                         cv::Size image)
{
    if (detected && !faces.empty()) {
        m_detected = {faces.front(), landmarks};
        m_others.assign(faces.begin() + 1, faces.end());
        m_sinceDetection = 0;
    } else if (m_detected && image == m_image && isSameFace(*m_detected, m_last, landmarks, image)) {
        ++m_sinceDetection;
    } else {
        lose();
        return false;
    }
    m_last = landmarks;
    m_image = image;
    return true;
}

void FaceTracker::lose()
{
    m_detected.reset();
}

} // namespace pw
