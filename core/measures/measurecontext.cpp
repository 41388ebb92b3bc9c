// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measures/measurecontext.h"

#include "core/report/errormessage.h"

#include <opencv2/imgproc.hpp>

#include <cmath>
#include <utility>

namespace pw {

namespace {

/// Outer edges under the eye centres, upper edges half way to the mouth, side 0.3 of the eye distance, whole
/// pixels (OFIQ 1.0.3).
std::array<cv::Rect, 2> cheekZones(const FaceGeometry& face)
{
    const int side = static_cast<int>(0.3 * face.interEyeDistance);
    const int down = static_cast<int>(face.eyeToMouth / 2);
    const auto zone = [&](const cv::Point2d& eye, int left) {
        return cv::Rect(static_cast<int>(std::lround(eye.x)) + left,
                        static_cast<int>(std::lround(eye.y)) + down, side, side);
    };
    return {zone(face.leftEye, 0), zone(face.rightEye, -side)};
}

bool isMonochrome(const cv::Mat& bgr)
{
    for (int y = 0; y < bgr.rows; ++y) {
        const auto* pixel = bgr.ptr<uchar>(y);
        for (int x = 0; x < bgr.cols; ++x, pixel += 3)
            if (pixel[0] != pixel[1] || pixel[1] != pixel[2])
                return false;
    }
    return true;
}

} // namespace

MeasureContext::MeasureContext(MeasureInput input) : m_input(std::move(input)) {}

const Assessed<FaceGeometry>& MeasureContext::geometry()
{
    return m_geometry.get([&]() -> Assessed<FaceGeometry> {
        if (!m_input.landmarks)
            return notAssessable(PW_TR_NOOP("pw::Measure", "An aligned crop has no landmarks."));
        const FaceGeometry face = faceGeometry(*m_input.landmarks);
        if (!(face.interEyeDistance > 0) || !(face.eyeToChin > 0))
            return notAssessable(PW_TR_NOOP("pw::Measure", "The facial points coincide."));
        return face;
    });
}

const Assessed<FaceFrame>& MeasureContext::frame()
{
    return m_frame.get([&]() -> Assessed<FaceFrame> {
        if (const auto& face = geometry(); !face)
            return tl::unexpected(face.error());
        return assessed(alignedFrame(m_input.image.bgr(), *m_input.landmarks));
    });
}

const Assessed<FaceGeometry>& MeasureContext::frameGeometry()
{
    return m_frameGeometry.get(
        [&] { return frame().map([](const FaceFrame& frame) { return faceGeometry(frame.landmarks); }); });
}

const Assessed<cv::Mat>& MeasureContext::hull()
{
    return m_hull.get([&] {
        return frame().and_then([](const FaceFrame& frame) -> Assessed<cv::Mat> {
            cv::Mat mask = faceHull(frame.landmarks, frame.bgr.size());
            if (cv::countNonZero(mask) == 0)
                return notAssessable(PW_TR_NOOP("pw::Measure", "The outline of the face is empty."));
            return mask;
        });
    });
}

const Assessed<cv::Mat>& MeasureContext::luminance()
{
    return m_luminance.get(
        [&] { return frame().map([](const FaceFrame& frame) { return pw::luminance(frame.bgr); }); });
}

const Assessed<Histogram>& MeasureContext::faceLuminance()
{
    return m_faceLuminance.get(
        [&] { return hull().map([&](const cv::Mat& mask) { return histogramOf(*luminance(), mask); }); });
}

const Assessed<Cheeks>& MeasureContext::cheeks()
{
    return m_cheeks.get([&]() -> Assessed<Cheeks> {
        const auto& mask = hull();
        if (!mask)
            return tl::unexpected(mask.error());
        cv::Mat masked;
        cv::bitwise_and(*luminance(), *mask, masked);
        Cheeks cheeks{cheekZones(*frameGeometry()), {}};
        for (std::size_t side = 0; side < cheeks.zones.size(); ++side) {
            const cv::Rect& zone = cheeks.zones[side];
            if (zone.empty() || (zone & cv::Rect({}, masked.size())) != zone)
                return notAssessable(PW_TR_NOOP("pw::Measure", "A cheek lies outside the picture."));
            cheeks.luminance[side] =
                histogramOf(masked(zone), cv::Mat(zone.size(), CV_8UC1, cv::Scalar(255)));
        }
        return cheeks;
    });
}

const Assessed<bool>& MeasureContext::monochrome()
{
    return m_monochrome.get([&]() -> Assessed<bool> { return isMonochrome(m_input.image.bgr()); });
}

} // namespace pw
