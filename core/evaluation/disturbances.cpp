// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/disturbances.h"

#include "core/evaluation/disturbancecanvas.h"

#include <opencv2/imgproc.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <utility>

namespace pw {

namespace {

using Canvas = DisturbanceCanvas;

const cv::Scalar kDark(28, 24, 22); // BGR, as all colours here

void drawFlat(Canvas& canvas)
{
    const cv::Mat patch = canvas.randomPatch();
    canvas.fill(patch, cv::mean(canvas.face(), patch));
}

void drawNoise(Canvas& canvas)
{
    const cv::Mat patch = canvas.randomPatch();
    cv::Mat noise(canvas.face().size(), CV_8UC3);
    for (auto pixel = noise.begin<cv::Vec3b>(); pixel != noise.end<cv::Vec3b>(); ++pixel)
        for (int channel = 0; channel < 3; ++channel)
            (*pixel)[channel] = static_cast<uchar>(256 * canvas.random().uniform());
    canvas.replace(patch, noise);
}

void drawBlur(Canvas& canvas)
{
    cv::Mat blurred;
    cv::GaussianBlur(canvas.face(), blurred, {}, canvas.pixels(4));
    canvas.replace(canvas.randomPatch(), blurred);
}

/// What JPEG at its coarsest leaves: 8x8 blocks with coefficients in few steps.
void drawJpeg(Canvas& canvas)
{
    constexpr int kBlock = 8;
    constexpr double kStep = 120;
    cv::Mat coarse = canvas.face().clone();
    std::vector<cv::Mat> channels;
    cv::split(coarse, channels);
    for (cv::Mat& channel : channels) {
        for (int y = 0; y + kBlock <= channel.rows; y += kBlock) {
            for (int x = 0; x + kBlock <= channel.cols; x += kBlock) {
                cv::Mat target = channel(cv::Rect(x, y, kBlock, kBlock)), block;
                target.convertTo(block, CV_32F);
                cv::dct(block, block);
                for (auto value = block.begin<float>(); value != block.end<float>(); ++value)
                    *value = static_cast<float>(kStep * std::round(*value / kStep));
                cv::idct(block, block);
                block.convertTo(target, CV_8U);
            }
        }
    }
    cv::merge(channels, coarse);
    canvas.replace(canvas.randomPatch(), coarse);
}

void drawSquare(Canvas& canvas)
{
    const double half = canvas.pixels(16);
    const cv::Point2d centre = canvas.randomPlace(), corner(half, half);
    cv::Mat mask = canvas.emptyMask();
    cv::rectangle(mask, centre - corner, centre + corner, cv::Scalar(255), cv::FILLED);
    canvas.fill(mask, cv::Scalar::all(0));
}

/// Half of the face in the dark, with a soft edge along a tilted line through the nose.
void drawShadow(Canvas& canvas)
{
    const int side = canvas.randomSide();
    const double tilt = canvas.random().between(-0.3, 0.3), softness = canvas.pixels(3);
    const cv::Point2d nose = canvas.middle(27, 30);
    cv::Mat share(canvas.face().size(), CV_32FC1);
    for (int y = 0; y < share.rows; ++y)
        for (int x = 0; x < share.cols; ++x) {
            const double depth = side * (x - nose.x - tilt * (y - nose.y));
            share.at<float>(y, x) = static_cast<float>(0.85 / (1 + std::exp(-depth / softness)));
        }
    canvas.blend(share, kDark);
}

void drawGlare(Canvas& canvas)
{
    const cv::Point centre = canvas.randomPlace();
    cv::Mat mask = canvas.emptyMask(), share;
    cv::ellipse(mask,
                cv::RotatedRect(centre, cv::Size2d(canvas.pixels(36), canvas.pixels(26)),
                                static_cast<float>(canvas.random().between(0, 180))),
                cv::Scalar(255), cv::FILLED);
    mask.convertTo(share, CV_32F, 1 / 255.0);
    cv::GaussianBlur(share, share, {}, canvas.pixels(2.5));
    canvas.blend(share, cv::Scalar(250, 253, 255));
}

void drawSunglasses(Canvas& canvas)
{
    const cv::Point2d left = canvas.middle(36, 41), right = canvas.middle(42, 47), across = right - left;
    const double distance = cv::norm(across);
    const double angle = std::atan2(across.y, across.x) * 180 / CV_PI;
    const int frame = static_cast<int>(std::lround(canvas.pixels(3)));
    cv::Mat mask = canvas.emptyMask();
    for (const cv::Point2d& eye : {left, right})
        cv::ellipse(
            mask,
            cv::RotatedRect(eye, cv::Size2d(0.86 * distance, 0.62 * distance), static_cast<float>(angle)),
            cv::Scalar(255), cv::FILLED);
    for (const auto& [from, to] :
         {std::pair(left, right), std::pair(left, canvas.landmark(0)), std::pair(right, canvas.landmark(16))})
        cv::line(mask, from, to, cv::Scalar(255), frame);
    canvas.fill(mask, kDark);
}

/// Surgical mask: from the bridge of the nose over the cheeks to the chin, with folds.
void drawMask(Canvas& canvas)
{
    std::vector<cv::Point> outline;
    for (std::size_t i = 2; i <= 14; ++i)
        outline.emplace_back(canvas.landmark(i));
    outline.emplace_back(canvas.landmark(28));
    canvas.fill(outline, cv::Scalar(214, 192, 158));
    const cv::Point2d top = canvas.landmark(28), down = canvas.landmark(8) - top;
    for (const double height : {0.35, 0.55, 0.75}) {
        cv::Mat fold = canvas.emptyMask();
        const cv::Point2d middle = top + height * down,
                          half = 0.55 * (canvas.landmark(54) - canvas.landmark(48));
        cv::line(fold, middle - half, middle + half, cv::Scalar(255), 1);
        canvas.fill(fold, cv::Scalar(180, 158, 126));
    }
}

/// Down to shortly above the brows, with a darker brim.
void drawCap(Canvas& canvas)
{
    const cv::Point2d up = (canvas.middle(17, 26) - canvas.landmark(33)) * 0.3;
    const cv::Point2d across = canvas.landmark(26) - canvas.landmark(17);
    const cv::Point2d left = canvas.landmark(17) + up - 0.2 * across,
                      right = canvas.landmark(26) + up + 0.2 * across;
    const cv::Point2d far = up * 12;
    canvas.fill(std::vector<cv::Point>{left, right, right + far, left + far}, cv::Scalar(96, 44, 30));
    cv::Mat brim = canvas.emptyMask();
    cv::line(brim, left, right, cv::Scalar(255), static_cast<int>(std::lround(canvas.pixels(6))));
    canvas.fill(brim, cv::Scalar(60, 26, 18));
}

/// Strands from the forehead over one eye to the cheek.
void drawHair(Canvas& canvas)
{
    const bool left = canvas.randomSide() < 0;
    const cv::Point2d brow = left ? canvas.middle(17, 21) : canvas.middle(22, 26);
    const cv::Point2d cheek = canvas.landmark(left ? 4 : 12), up = brow - canvas.landmark(33);
    for (int strand = 0; strand < 70; ++strand) {
        const auto moved = [&](const cv::Point2d& point) {
            return point + canvas.pixels(1) *
                               cv::Point2d(canvas.random().between(-14, 14), canvas.random().between(-5, 5));
        };
        const cv::Point2d end = moved(0.5 * (brow + cheek)), knee = moved(brow);
        const double light = canvas.random().between(0.7, 1.8);
        cv::Mat line = canvas.emptyMask();
        cv::polylines(line, std::vector<cv::Point>{moved(brow + 1.5 * up), knee, end}, false, cv::Scalar(255),
                      canvas.random().uniform() < 0.5 ? 1 : 2);
        canvas.fill(line, light * cv::Scalar(30, 38, 48));
    }
}

/// Four fingers from the side over cheek and mouth.
void drawHand(Canvas& canvas)
{
    const int side = canvas.randomSide();
    const cv::Scalar skin = canvas.skinColour();
    const cv::Point2d mouth = canvas.middle(48, 59),
                      wrist = canvas.landmark(side < 0 ? 5 : 11) +
                              cv::Point2d(side * canvas.pixels(14), canvas.pixels(16));
    for (int finger = 0; finger < 4; ++finger) {
        const cv::Point2d offset(0, canvas.pixels(9.5 * (finger - 2)));
        const cv::Point2d tip =
            mouth + offset + canvas.pixels(1) * cv::Point2d(canvas.random().between(-8, 8), 0);
        for (const auto& [thickness, light] : {std::pair(10.0, 0.6), std::pair(8.0, 0.95)}) {
            cv::Mat shape = canvas.emptyMask();
            cv::line(shape, wrist + 0.6 * offset, tip, cv::Scalar(255),
                     static_cast<int>(std::lround(canvas.pixels(thickness))));
            canvas.fill(shape, light * skin);
        }
    }
}

constexpr std::array kDisturbances = {
    Disturbance{"flat", drawFlat},     Disturbance{"noise", drawNoise},
    Disturbance{"blur", drawBlur},     Disturbance{"jpeg", drawJpeg},
    Disturbance{"square", drawSquare}, Disturbance{"shadow", drawShadow},
    Disturbance{"glare", drawGlare},   Disturbance{"sunglasses", drawSunglasses},
    Disturbance{"mask", drawMask},     Disturbance{"cap", drawCap},
    Disturbance{"hair", drawHair},     Disturbance{"hand", drawHand},
};

} // namespace

std::span<const Disturbance> disturbances()
{
    return kDisturbances;
}

DisturbedFace disturbedFace(const Disturbance& kind, const Portrait& portrait, std::uint64_t seed)
{
    constexpr std::uint32_t kFirstStream = 16; // streams of its own for each kind
    Canvas canvas(portrait, seed, kFirstStream + static_cast<std::uint32_t>(&kind - kDisturbances.data()));
    kind.draw(canvas);
    return canvas.finished();
}

} // namespace pw
