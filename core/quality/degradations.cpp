// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/degradations.h"

#include "core/report/errormessage.h"

#include <opencv2/imgproc.hpp>

#include <cmath>

namespace pw {

namespace {

double pixels(const cv::Mat& face, double length)
{
    return length * face.cols / 112;
}

cv::Mat blurred(const cv::Mat& face, double sigma)
{
    cv::Mat changed;
    cv::GaussianBlur(face, changed, {}, pixels(face, sigma), 0, cv::BORDER_REPLICATE);
    return changed;
}

cv::Mat darkened(const cv::Mat& face, double times)
{
    return face / times;
}

cv::Mat occluded(const cv::Mat& face, double side)
{
    cv::Mat changed = face.clone();
    const int length = static_cast<int>(std::lround(pixels(face, side)));
    changed(cv::Rect((face.cols - length) / 2, (face.rows - length) / 2, length, length)) =
        cv::Scalar::all(0);
    return changed;
}

cv::Mat rotated(const cv::Mat& face, double degrees)
{
    const cv::Point2f middle(static_cast<float>(face.cols - 1) / 2, static_cast<float>(face.rows - 1) / 2);
    cv::Mat changed;
    cv::warpAffine(face, changed, cv::getRotationMatrix2D(middle, degrees, 1), face.size(), cv::INTER_LINEAR,
                   cv::BORDER_REPLICATE);
    return changed;
}

constexpr std::array kDegradations = {
    Degradation{"blur", PW_TR_NOOP("pw::Degradation", "Blur"), "px", {2, 3, 4}, blurred},
    Degradation{"darkness", PW_TR_NOOP("pw::Degradation", "Darkness"), "×", {4, 8, 16}, darkened},
    Degradation{"occlusion", PW_TR_NOOP("pw::Degradation", "Covered"), "px", {32, 44, 56}, occluded},
    Degradation{"rotation", PW_TR_NOOP("pw::Degradation", "Rotation"), "°", {20, 32, 45}, rotated},
};

} // namespace

std::span<const Degradation> degradations()
{
    return kDegradations;
}

} // namespace pw
