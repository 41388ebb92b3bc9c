// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measures/analysis/headpose.h"

#include "core/detection/exceptionbarrier.h"
#include "core/detection/modelfile.h"
#include "core/measures/analysis/faceframe.h"
#include "core/measures/analysis/softmax.h"

#include <opencv2/dnn.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>
#include <vector>

namespace pw {

namespace {

const cv::Size kInputSize(224, 224);
constexpr double kMargin = 0.25; // of the box, on each side
constexpr double kDegreesPerBin = 3;
constexpr double kCentreOfFirst = -97.5; // the middle of the first bin; its edge, -99, would bias every angle
const cv::Scalar kMean(0.485, 0.456, 0.406), kDeviation(0.229, 0.224, 0.225); // RGB, of ImageNet

/// Yaw and pitch with the network's signs.
struct RawPose {
    double yaw = 0, pitch = 0;
};

double expectedAngle(const cv::Mat& logits)
{
    const std::vector<double> probability = softmax(logits);
    double bin = 0;
    for (std::size_t i = 0; i < probability.size(); ++i)
        bin += static_cast<double>(i) * probability[i];
    return kDegreesPerBin * bin + kCentreOfFirst;
}

} // namespace

struct HeadPoseEstimator::Impl {
    std::string file;
    cv::dnn::Net net;

    RawPose run(const cv::Mat& crop)
    {
        cv::Mat rgb;
        cv::cvtColor(crop, rgb, cv::COLOR_BGR2RGB);
        rgb.convertTo(rgb, CV_32F, 1.0 / 255);
        rgb = (rgb - kMean) / kDeviation;
        net.setInput(cv::dnn::blobFromImage(rgb));
        std::vector<cv::Mat> outputs;
        net.forward(outputs, std::vector<cv::String>{"output", "617"});
        return {expectedAngle(outputs[0]), expectedAngle(outputs[1])};
    }

    RawPose estimate(const cv::Mat& bgr, const cv::Rect2d& box, Passes passes)
    {
        const cv::Rect2d grown(box.x - kMargin * box.width, box.y - kMargin * box.height,
                               (1 + 2 * kMargin) * box.width, (1 + 2 * kMargin) * box.height);
        const cv::Mat crop = cropResized(bgr, grown, kInputSize);
        const RawPose plain = run(crop);
        if (passes == Passes::Single)
            return plain;
        cv::Mat mirrored;
        cv::flip(crop, mirrored, 1);
        const RawPose other = run(mirrored);
        return {(plain.yaw - other.yaw) / 2, (plain.pitch + other.pitch) / 2};
    }
};

double eyeLineRoll(const Landmarks& landmarks)
{
    const FaceGeometry face = faceGeometry(landmarks);
    const cv::Point2d line = face.rightEye - face.leftEye;
    return -std::atan2(line.y, line.x) * 180 / std::numbers::pi;
}

HeadPoseEstimator::HeadPoseEstimator(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
HeadPoseEstimator::HeadPoseEstimator(HeadPoseEstimator&&) noexcept = default;
HeadPoseEstimator& HeadPoseEstimator::operator=(HeadPoseEstimator&&) noexcept = default;
HeadPoseEstimator::~HeadPoseEstimator() = default;

Result<HeadPoseEstimator> HeadPoseEstimator::open(const std::string& modelFile, const std::string& sha256)
{
    return withoutExceptions(modelFile, [&]() -> Result<HeadPoseEstimator> {
        auto net = readDnnModel(modelFile, sha256);
        if (!net)
            return tl::unexpected(net.error());
        return HeadPoseEstimator(std::make_unique<Impl>(Impl{modelFile, *net}));
    });
}

Result<HeadPose> HeadPoseEstimator::estimate(const cv::Mat& bgr, const FaceDetection& face,
                                             const Landmarks& landmarks, Passes passes)
{
    return withoutExceptions(m_impl->file, [&]() -> Result<HeadPose> {
        if (std::min(face.box.width, face.box.height) < kSmallestPoseBox)
            return failure(ErrorCode::InvalidArgument, {}, "the face is smaller than 40 pixels");
        const RawPose raw = m_impl->estimate(bgr, face.box, passes);
        return HeadPose{-raw.yaw, -(raw.pitch + kPitchOffset), eyeLineRoll(landmarks)};
    });
}

} // namespace pw
