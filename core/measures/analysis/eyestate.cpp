// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measures/analysis/eyestate.h"

#include "core/alignment/facealigner.h"
#include "core/detection/exceptionbarrier.h"
#include "core/detection/modelfile.h"
#include "core/measures/analysis/faceframe.h"
#include "core/measures/analysis/softmax.h"

#include <opencv2/dnn.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

namespace pw {

namespace {

const cv::Size kInputSize(24, 24);
constexpr double kCropSide = 1.6;  // in corner distances
constexpr std::size_t kClosed = 0; // logit

struct Jitter {
    double dx, dy; // in crop sides
    double scale;
};

constexpr std::array kJitters = {Jitter{0, 0, 1},    Jitter{0.04, 0, 1},  Jitter{-0.04, 0, 1},
                                 Jitter{0, 0.04, 1}, Jitter{0, -0.04, 1}, Jitter{0, 0, 1.08},
                                 Jitter{0, 0, 0.93}};

struct EyePoints {
    cv::Point2d left, right; // corners
    cv::Point2d lids;        // mean of the four lid points
};

/// `first` is the landmark of the image-left corner.
EyePoints eyePoints(const Landmarks& landmarks, std::size_t first)
{
    const auto* p = &landmarks.points[first];
    return {p[0], p[3], (p[1] + p[2] + p[4] + p[5]) / 4};
}

// The canvas on which the structure of an eye is measured: corners on the middle row, 48 pixels apart.
const cv::Size kCanvas(80, 48);
constexpr double kCanvasCornerDistance = 48;
const cv::Range kStructureRows(16, 32), kStructureColumns(18, 62);
constexpr double kCanvasBlur = 1.2; // sigma, pixels

Result<double> structureOf(const cv::Mat& bgr, const EyePoints& eye)
{
    const cv::Point2d centre((kCanvas.width - 1) / 2.0, (kCanvas.height - 1) / 2.0);
    const cv::Point2d half(kCanvasCornerDistance / 2, 0);
    const auto transform =
        similarityTransform(std::array{eye.left, eye.right}, std::array{centre - half, centre + half});
    if (!transform)
        return tl::unexpected(transform.error());
    cv::Mat grey;
    cv::cvtColor(warpWithoutAliasing(bgr, *transform, kCanvas), grey, cv::COLOR_BGR2GRAY);
    grey.convertTo(grey, CV_32F);
    cv::GaussianBlur(grey, grey, {}, kCanvasBlur);
    cv::Mat columns;
    cv::reduce(grey(kStructureRows, kStructureColumns), columns, 0, cv::REDUCE_AVG);
    double darkest = 0, lightest = 0;
    cv::minMaxLoc(columns, &darkest, &lightest);
    return (lightest - darkest) / (cv::mean(grey)[0] + 1);
}

} // namespace

struct EyeStateClassifier::Impl {
    std::string file;
    cv::dnn::Net net;

    double run(const cv::Mat& grey)
    {
        net.setInput(cv::dnn::blobFromImage(grey, 1.0 / 255));
        return softmax(net.forward())[kClosed];
    }

    double closedProbability(const cv::Mat& bgr, const EyePoints& eye, std::span<const Jitter> jitters)
    {
        const double side = kCropSide * std::hypot(eye.right.x - eye.left.x, eye.right.y - eye.left.y);
        double sum = 0;
        for (const Jitter& jitter : jitters) {
            const double scaled = side * jitter.scale;
            const cv::Rect2d square(eye.lids.x + jitter.dx * side - scaled / 2,
                                    eye.lids.y + jitter.dy * side - scaled / 2, scaled, scaled);
            cv::Mat grey, mirrored;
            cv::cvtColor(cropResized(bgr, square, kInputSize), grey, cv::COLOR_BGR2GRAY);
            cv::flip(grey, mirrored, 1);
            sum += run(grey) + run(mirrored);
        }
        // OpenCV's fully connected layers add up in another order with another number of threads: without the
        // last bits the result is the same.
        constexpr double kSteps = 1e6;
        return std::round(kSteps * sum / (2 * static_cast<double>(jitters.size()))) / kSteps;
    }

    Result<EyeState> classify(const cv::Mat& bgr, const EyePoints& eye, Passes passes)
    {
        const auto structure = structureOf(bgr, eye);
        if (!structure)
            return tl::unexpected(structure.error());
        const std::span<const Jitter> jitters = kJitters;
        return EyeState{closedProbability(bgr, eye, passes == Passes::Live ? jitters.first(1) : jitters),
                        *structure, std::hypot(eye.right.x - eye.left.x, eye.right.y - eye.left.y)};
    }
};

double EyeState::score() const
{
    constexpr double kStructureWeight = 6;
    return std::log((closed + 0.01) / (1.01 - closed)) - kStructureWeight * structure;
}

double eyesClosedScore(const EyeStates& eyes)
{
    return std::max(eyes[0].score(), eyes[1].score());
}

EyeStateClassifier::EyeStateClassifier(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
EyeStateClassifier::EyeStateClassifier(EyeStateClassifier&&) noexcept = default;
EyeStateClassifier& EyeStateClassifier::operator=(EyeStateClassifier&&) noexcept = default;
EyeStateClassifier::~EyeStateClassifier() = default;

Result<EyeStateClassifier> EyeStateClassifier::open(const std::string& modelFile, const std::string& sha256)
{
    return withoutExceptions(modelFile, [&]() -> Result<EyeStateClassifier> {
        auto net = readDnnModel(modelFile, sha256);
        if (!net)
            return tl::unexpected(net.error());
        return EyeStateClassifier(std::make_unique<Impl>(Impl{modelFile, *net}));
    });
}

Result<EyeStates> EyeStateClassifier::classify(const cv::Mat& bgr, const Landmarks& landmarks, Passes passes)
{
    return withoutExceptions(m_impl->file, [&]() -> Result<EyeStates> {
        const auto left = m_impl->classify(bgr, eyePoints(landmarks, 36), passes);
        if (!left)
            return tl::unexpected(left.error());
        const auto right = m_impl->classify(bgr, eyePoints(landmarks, 42), passes);
        if (!right)
            return tl::unexpected(right.error());
        return EyeStates{*left, *right};
    });
}

} // namespace pw
