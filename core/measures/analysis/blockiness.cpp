// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measures/analysis/blockiness.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace pw {

namespace {

constexpr int kBlock = 8;
constexpr int kFewestBlocks = 4;
constexpr double kLargestStep = 40; // grey levels: beyond it the step is an edge of the picture
constexpr double kFloor = 0.05;     // grey levels
constexpr double kSideMargin = 0.25, kTopMargin = 0.17; // of the box, on each side
constexpr double kNoTrace = 1.05;

struct Point {
    double quality, blockiness;
};

/// Median B of faces with 110 pixels between the eyes.
constexpr std::array kCurve = {Point{5, 4.82},  Point{10, 2.91}, Point{15, 2.37}, Point{20, 2.08},
                               Point{30, 1.76}, Point{40, 1.62}, Point{50, 1.51}, Point{60, 1.43},
                               Point{70, 1.33}, Point{80, 1.23}, Point{90, 1.10}, Point{95, 1.03}};

/// Sum of the clipped steps from each row (dimension 1) or column (dimension 0) to the next.
cv::Mat1i stepSums(const cv::Mat& before, const cv::Mat& after, int dimension)
{
    cv::Mat steps, sums;
    cv::absdiff(before, after, steps);
    cv::min(steps, kLargestStep, steps);
    cv::reduce(steps, sums, dimension, cv::REDUCE_SUM, CV_32S);
    return sums;
}

/// The largest of the eight phases: where the blocks begin is not known after cropping or turning.
/// `perSum` steps went into each sum.
double strongestPhase(const cv::Mat1i& sums, int perSum)
{
    std::array<double, kBlock> mean{}, count{};
    for (std::size_t i = 0; i < sums.total(); ++i) {
        mean[i % kBlock] += sums(static_cast<int>(i));
        count[i % kBlock] += perSum;
    }
    double total = 0;
    for (std::size_t phase = 0; phase < mean.size(); ++phase)
        total += mean[phase] /= count[phase];
    double strongest = 0;
    for (const double value : mean)
        strongest = std::max(strongest, value / ((total - value) / (kBlock - 1) + kFloor));
    return strongest;
}

} // namespace

std::optional<double> blockiness(const cv::Mat& bgr, const cv::Rect2d& box)
{
    const cv::Point2d margin(kSideMargin * box.width, kTopMargin * box.height);
    const cv::Rect around(
        cv::Point(cvRound(box.x - margin.x), cvRound(box.y - margin.y)),
        cv::Point(cvRound(box.x + box.width + margin.x), cvRound(box.y + box.height + margin.y)));
    const cv::Rect part = around & cv::Rect({}, bgr.size());
    if (std::min(part.width, part.height) <= kFewestBlocks * kBlock)
        return std::nullopt;
    cv::Mat grey;
    cv::cvtColor(bgr(part), grey, cv::COLOR_BGR2GRAY);
    const int rows = grey.rows, columns = grey.cols;
    const auto across = stepSums(grey.colRange(1, columns), grey.colRange(0, columns - 1), 0);
    const auto down = stepSums(grey.rowRange(1, rows), grey.rowRange(0, rows - 1), 1);
    return (strongestPhase(across, rows) + strongestPhase(down, columns)) / 2;
}

std::optional<double> equivalentJpegQuality(double blockiness)
{
    if (blockiness <= kNoTrace)
        return std::nullopt;
    if (blockiness >= kCurve.front().blockiness)
        return kCurve.front().quality;
    // B falls along the curve; its last point lies below kNoTrace.
    const auto after =
        std::ranges::find_if(kCurve, [&](const Point& point) { return point.blockiness <= blockiness; });
    const auto before = after - 1;
    const double share =
        std::log(before->blockiness / blockiness) / std::log(before->blockiness / after->blockiness);
    return before->quality + share * (after->quality - before->quality);
}

} // namespace pw
