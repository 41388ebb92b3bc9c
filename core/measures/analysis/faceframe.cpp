// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measures/analysis/faceframe.h"

#include "core/alignment/facealigner.h"
#include "core/detection/exceptionbarrier.h"
#include "core/quality/facialregions.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace pw {

namespace {

using FivePoints = std::array<cv::Point2d, 5>;

/// Eye centres, nose tip and mouth corners on the aligned frame.
const FivePoints kAlignedTargets = {cv::Point2d{251, 272}, {364, 272}, {308, 336}, {262, 402}, {355, 402}};

FivePoints headroomTargets()
{
    FivePoints targets = kAlignedTargets;
    for (auto& target : targets)
        target = target * 0.6 + cv::Point2d(123, 200);
    return targets;
}

/// Below this scale bilinear sampling skips pixels of the photograph.
constexpr double kAliasingScale = 0.5;

double length(const cv::Point2d& vector)
{
    return std::hypot(vector.x, vector.y);
}

/// 255 where the nearest pixel of the picture would lie beyond its border.
cv::Mat outside(const cv::Matx23d& toPicture, cv::Size size, cv::Size picture)
{
    cv::Mat1b mask(size);
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width; ++x) {
            const cv::Vec2d place = toPicture * cv::Vec3d(x, y, 1) + cv::Vec2d(0.5, 0.5);
            const bool inside =
                place[0] >= 0 && place[1] >= 0 && place[0] < picture.width && place[1] < picture.height;
            mask(y, x) = inside ? 0 : 255;
        }
    return mask;
}

Result<FaceFrame> frameWith(const cv::Mat& bgr, const Landmarks& landmarks, const FivePoints& targets)
{
    return withoutExceptions("alignment", [&]() -> Result<FaceFrame> {
        const FaceGeometry geometry = faceGeometry(landmarks);
        const auto& p = landmarks.points;
        const FivePoints source = {geometry.leftEye, geometry.rightEye, p[30], p[48], p[54]};
        const auto transform = similarityTransform(source, targets);
        if (!transform)
            return tl::unexpected(transform.error());
        FaceFrame frame;
        frame.imageToFrame = *transform;
        frame.frameToImage = inverted(*transform);
        frame.landmarks = transformed(landmarks, *transform);
        const cv::Size size(kFrameSide, kFrameSide);
        frame.bgr = warpWithoutAliasing(bgr, *transform, size);
        frame.padding = outside(frame.frameToImage, size, bgr.size());
        return frame;
    });
}

/// The part of the picture that lands on a canvas of `size`.
cv::Rect footprint(const cv::Matx23d& transform, cv::Size size, cv::Size picture)
{
    const cv::Matx23d back = inverted(transform);
    std::vector<cv::Point2f> corners;
    for (const auto& [x, y] :
         {std::pair{0, 0}, {size.width, 0}, {0, size.height}, {size.width, size.height}}) {
        const cv::Vec2d corner = back * cv::Vec3d(x, y, 1);
        corners.emplace_back(static_cast<float>(corner[0]), static_cast<float>(corner[1]));
    }
    const cv::Rect around = cv::boundingRect(corners);
    const int margin = static_cast<int>(std::ceil(2 / kAliasingScale));
    return cv::Rect(around.x - margin, around.y - margin, around.width + 2 * margin,
                    around.height + 2 * margin) &
           cv::Rect({}, picture);
}

std::array<double, 256> linearLight()
{
    std::array<double, 256> table{};
    for (std::size_t value = 0; value < table.size(); ++value) {
        const double c = static_cast<double>(value) / 255;
        table[value] = c > 0.04045 ? std::pow((c + 0.055) / 1.055, 2.4) : c / 12.92;
    }
    return table;
}

} // namespace

FaceGeometry faceGeometry(const Landmarks& landmarks)
{
    const auto& p = landmarks.points;
    FaceGeometry geometry;
    geometry.leftEye = (p[36] + p[39]) / 2;
    geometry.rightEye = (p[42] + p[45]) / 2;
    geometry.betweenEyes = (geometry.leftEye + geometry.rightEye) / 2;
    geometry.chin = p[8];
    geometry.interEyeDistance = length(geometry.rightEye - geometry.leftEye);
    geometry.eyeToChin = length(geometry.chin - geometry.betweenEyes);
    geometry.eyeToMouth = length((p[62] + p[66]) / 2 - geometry.betweenEyes);
    geometry.faceWidth = length(p[16] - p[0]);
    geometry.down = geometry.eyeToChin > 0 ? (geometry.chin - geometry.betweenEyes) / geometry.eyeToChin
                                           : cv::Point2d(0, 1);
    return geometry;
}

Result<FaceFrame> alignedFrame(const cv::Mat& bgr, const Landmarks& landmarks)
{
    return frameWith(bgr, landmarks, kAlignedTargets);
}

Result<FaceFrame> headroomFrame(const cv::Mat& bgr, const Landmarks& landmarks)
{
    return frameWith(bgr, landmarks, headroomTargets());
}

cv::Mat faceHull(const Landmarks& landmarks, cv::Size size)
{
    std::vector<cv::Point> points, hull;
    for (const auto& point : landmarks.points)
        points.emplace_back(cvRound(point.x), cvRound(point.y));
    cv::convexHull(points, hull);
    cv::Mat1b mask(size, uchar{0});
    cv::fillConvexPoly(mask, hull, cv::Scalar::all(255));
    return mask;
}

cv::Mat luminance(const cv::Mat& bgr)
{
    static const auto kLinear = linearLight();
    cv::Mat1b result(bgr.size());
    for (int y = 0; y < bgr.rows; ++y) {
        const auto* in = bgr.ptr<cv::Vec3b>(y);
        auto* out = result.ptr<uchar>(y);
        for (int x = 0; x < bgr.cols; ++x) {
            const double light =
                0.0722 * kLinear[in[x][0]] + 0.7152 * kLinear[in[x][1]] + 0.2126 * kLinear[in[x][2]];
            out[x] = static_cast<uchar>(255 * light + 0.5);
        }
    }
    return result;
}

cv::Mat cieLab(const cv::Mat& bgr)
{
    cv::Mat unit, lab;
    bgr.convertTo(unit, CV_32FC3, 1.0 / 255);
    cv::cvtColor(unit, lab, cv::COLOR_BGR2Lab);
    return lab;
}

cv::Mat cropResized(const cv::Mat& picture, const cv::Rect2d& rectangle, cv::Size size)
{
    const int left = cvFloor(rectangle.x + 0.5), top = cvFloor(rectangle.y + 0.5);
    const cv::Rect wanted(left, top, std::max(cvFloor(rectangle.x + rectangle.width + 0.5) - left, 1),
                          std::max(cvFloor(rectangle.y + rectangle.height + 0.5) - top, 1));
    // A rectangle wholly outside still has the nearest border pixels to show.
    cv::Rect inside = wanted & cv::Rect({}, picture.size());
    if (inside.empty())
        inside = {std::clamp(wanted.x, 0, picture.cols - 1), std::clamp(wanted.y, 0, picture.rows - 1), 1, 1};
    cv::Mat crop = picture(inside);
    if (inside != wanted) {
        const int above = std::max(inside.y - wanted.y, 0), before = std::max(inside.x - wanted.x, 0);
        cv::copyMakeBorder(crop, crop, above, std::max(wanted.height - above - inside.height, 0), before,
                           std::max(wanted.width - before - inside.width, 0),
                           cv::BORDER_REPLICATE | cv::BORDER_ISOLATED);
    }
    const bool shrinks = crop.cols > size.width || crop.rows > size.height;
    cv::Mat result;
    cv::resize(crop, result, size, 0, 0, shrinks ? cv::INTER_AREA : cv::INTER_LINEAR);
    return result;
}

cv::Mat warpWithoutAliasing(const cv::Mat& picture, const cv::Matx23d& transform, cv::Size size)
{
    cv::Mat result;
    const double scale = std::sqrt(std::abs(cv::determinant(transform.get_minor<2, 2>(0, 0))));
    const cv::Rect part = scale < kAliasingScale ? footprint(transform, size, picture.size()) : cv::Rect();
    if (part.empty()) {
        cv::warpAffine(picture, result, transform, size, cv::INTER_LINEAR, cv::BORDER_CONSTANT);
        return result;
    }
    cv::Mat shrunk;
    cv::resize(picture(part), shrunk,
               cv::Size(std::max(cvRound(part.width * scale), 1), std::max(cvRound(part.height * scale), 1)),
               0, 0, cv::INTER_AREA);
    // Pixel centres are at whole numbers: x in the shrunk part is (x + 0.5) f - 0.5 + part.x in the picture.
    const double fx = static_cast<double>(part.width) / shrunk.cols,
                 fy = static_cast<double>(part.height) / shrunk.rows;
    const auto& t = transform;
    const double x0 = part.x + fx / 2 - 0.5, y0 = part.y + fy / 2 - 0.5;
    const cv::Matx23d fromShrunk(t(0, 0) * fx, t(0, 1) * fy, t(0, 0) * x0 + t(0, 1) * y0 + t(0, 2), //
                                 t(1, 0) * fx, t(1, 1) * fy, t(1, 0) * x0 + t(1, 1) * y0 + t(1, 2));
    cv::warpAffine(shrunk, result, fromShrunk, size, cv::INTER_LINEAR, cv::BORDER_CONSTANT);
    return result;
}

} // namespace pw
