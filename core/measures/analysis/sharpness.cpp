// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measures/analysis/sharpness.h"

#include <opencv2/imgproc.hpp>

#include <cmath>

namespace pw {

namespace {

constexpr double kFloor = 0.02; // grey levels squared: keeps a face without any detail finite
constexpr int kReach = 24;      // pixels the widest Gaussian sees beyond the hull

cv::Mat blurred(const cv::Mat& grey, double sigma)
{
    cv::Mat result;
    cv::GaussianBlur(grey, result, {}, sigma);
    return result;
}

/// Mean square of the detail between two scales over the mask.
double bandEnergy(const cv::Mat& grey, double fine, double coarse, const cv::Mat& mask)
{
    cv::Mat band = blurred(grey, fine) - blurred(grey, coarse);
    return cv::mean(band.mul(band), mask)[0];
}

} // namespace

double sharpness(const FaceFrame& frame)
{
    const cv::Mat hull = faceHull(frame.landmarks, frame.bgr.size());
    const cv::Rect face = cv::boundingRect(hull);
    const cv::Rect seen =
        cv::Rect(face.x - kReach, face.y - kReach, face.width + 2 * kReach, face.height + 2 * kReach) &
        cv::Rect({}, frame.bgr.size());
    cv::Mat grey;
    cv::cvtColor(frame.bgr(seen), grey, cv::COLOR_BGR2GRAY);
    grey.convertTo(grey, CV_32F);
    const cv::Mat mask = hull(seen);
    const double fine = bandEnergy(grey, 0.7, 1.4, mask), coarse = bandEnergy(grey, 2.8, 5.6, mask);
    return std::log((fine + kFloor) / (coarse + kFloor));
}

} // namespace pw
