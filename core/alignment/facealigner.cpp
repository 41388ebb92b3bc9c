// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alignment/facealigner.h"

#include "core/detection/exceptionbarrier.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <complex>
#include <cstddef>

namespace pw {

namespace {

/// Where ArcFace puts eye centres, nose tip and mouth corners in 112x112 pixels.
constexpr double kArcFaceSide = 112;
constexpr std::array<std::array<double, 2>, 5> kArcFace = {
    {{38.2946, 51.6963}, {73.5318, 51.5014}, {56.0252, 71.7366}, {41.5493, 92.3655}, {70.7299, 92.2041}}};

using Plane = std::complex<double>;

Plane onPlane(const cv::Point2d& point)
{
    return {point.x, point.y};
}

Plane meanOf(std::span<const cv::Point2d> points)
{
    Plane sum;
    for (const auto& point : points)
        sum += onPlane(point);
    return sum / static_cast<double>(points.size());
}

} // namespace

std::array<cv::Point2d, 5> fivePoints(const Landmarks& landmarks)
{
    const auto& p = landmarks.points;
    return {(p[37] + p[38] + p[40] + p[41]) / 4, (p[43] + p[44] + p[46] + p[47]) / 4, p[30],
            (p[48] + p[60]) / 2, (p[54] + p[64]) / 2};
}

// In the plane a similarity without reflection is a multiplication by a complex number, scale and rotation in
// one, and Umeyama's solution by singular values becomes the regression coefficient of the centred points.
Result<cv::Matx23d> similarityTransform(std::span<const cv::Point2d> source,
                                        std::span<const cv::Point2d> target)
{
    if (source.size() != target.size() || source.size() < 2)
        return failure(ErrorCode::InvalidArgument, {}, "an alignment needs two or more pairs of points");
    const Plane sourceMean = meanOf(source), targetMean = meanOf(target);
    Plane covariance;
    double variance = 0;
    for (std::size_t i = 0; i < source.size(); ++i) {
        const Plane centred = onPlane(source[i]) - sourceMean;
        covariance += std::conj(centred) * (onPlane(target[i]) - targetMean);
        variance += std::norm(centred);
    }
    constexpr double kSmallestVariance = 1e-12; // pixels squared
    if (!(variance > kSmallestVariance) || !(std::abs(covariance) > 0))
        return failure(ErrorCode::LandmarksNotFound, {}, "the facial points coincide");
    const Plane turn = covariance / variance;
    const Plane shift = targetMean - turn * sourceMean;
    return cv::Matx23d(turn.real(), -turn.imag(), shift.real(), turn.imag(), turn.real(), shift.imag());
}

cv::Matx23d inverted(const cv::Matx23d& transform)
{
    const cv::Matx22d linear = transform.get_minor<2, 2>(0, 0).inv();
    const cv::Vec2d shift = linear * cv::Vec2d(transform(0, 2), transform(1, 2));
    return {linear(0, 0), linear(0, 1), -shift[0], linear(1, 0), linear(1, 1), -shift[1]};
}

AlignmentTemplate arcFaceTemplate(cv::Size size)
{
    const double scale = std::max(size.width, size.height) / kArcFaceSide;
    AlignmentTemplate face{size, {}};
    // Pixel centres are whole numbers: the middle of n pixels is (n - 1) / 2. Nothing moves when the size is
    // 112.
    const cv::Point2d middle((size.width - 1) / 2.0, (size.height - 1) / 2.0);
    const double arcFaceMiddle = (kArcFaceSide - 1) / 2;
    const cv::Point2d shift = middle - cv::Point2d(arcFaceMiddle, arcFaceMiddle) * scale;
    for (std::size_t i = 0; i < face.points.size(); ++i)
        face.points[i] = cv::Point2d(kArcFace[i][0], kArcFace[i][1]) * scale + shift;
    return face;
}

Result<AlignedFace> alignFace(const cv::Mat& bgr, const Landmarks& landmarks, const AlignmentTemplate& target)
{
    return withoutExceptions("alignment", [&]() -> Result<AlignedFace> {
        const auto transform = similarityTransform(fivePoints(landmarks), target.points);
        if (!transform)
            return tl::unexpected(transform.error());
        AlignedFace face;
        face.imageToAligned = *transform;
        face.alignedToImage = inverted(*transform);
        cv::warpAffine(bgr, face.bgr, *transform, target.size, cv::INTER_LINEAR, cv::BORDER_CONSTANT);
        return face;
    });
}

} // namespace pw
