// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/detection/facedetector.h"

#include "core/detection/exceptionbarrier.h"
#include "core/detection/modelfile.h"

#include <opencv2/dnn.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>

namespace pw {

namespace {

const cv::Size kInputSize(320, 240);
constexpr double kMean = 127;
constexpr double kScale = 128;
constexpr float kMinimumScore = 0.65F;
constexpr float kMaximumOverlap = 0.4F; // intersection over union

} // namespace

struct FaceDetector::Impl {
    std::string file;
    cv::dnn::Net net;

    std::vector<FaceDetection> detect(const cv::Mat& bgr)
    {
        cv::Mat small;
        cv::resize(bgr, small, kInputSize, 0, 0, cv::INTER_AREA); // the aspect ratio is not kept
        constexpr bool kSwapToRgb = true;
        net.setInput(
            cv::dnn::blobFromImage(small, 1 / kScale, kInputSize, cv::Scalar::all(kMean), kSwapToRgb));
        std::vector<cv::Mat> outputs;
        net.forward(outputs, std::vector<cv::String>{"scores", "boxes"});
        return largestFirst(faces(outputs[0].reshape(1, {static_cast<int>(outputs[0].total() / 2), 2}),
                                  outputs[1].reshape(1, {static_cast<int>(outputs[1].total() / 4), 4}),
                                  bgr.size()));
    }

    /// `scores`: (background, face) a row; `corners`: x1, y1, x2, y2 a row as fractions of the image.
    static std::vector<FaceDetection> faces(const cv::Mat& scores, const cv::Mat& corners, cv::Size image)
    {
        std::vector<cv::Rect2d> boxes;
        std::vector<float> confidences;
        for (int row = 0; row < scores.rows; ++row) {
            const float score = scores.at<float>(row, 1);
            if (!(score > kMinimumScore))
                continue;
            const auto* corner = corners.ptr<float>(row);
            boxes.emplace_back(cv::Point2d(corner[0] * image.width, corner[1] * image.height),
                               cv::Point2d(corner[2] * image.width, corner[3] * image.height));
            confidences.push_back(score);
        }
        std::vector<int> kept;
        cv::dnn::NMSBoxes(boxes, confidences, kMinimumScore, kMaximumOverlap, kept);
        std::vector<FaceDetection> result;
        for (const int index : kept) {
            const auto i = static_cast<std::size_t>(index);
            if (boxes[i].area() > 0)
                result.push_back({boxes[i], confidences[i]});
        }
        return result;
    }

    static std::vector<FaceDetection> largestFirst(std::vector<FaceDetection> faces)
    {
        std::ranges::stable_sort(faces, std::greater<>(),
                                 [](const FaceDetection& face) { return face.box.area(); });
        return faces;
    }
};

FaceDetector::FaceDetector(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
FaceDetector::FaceDetector(FaceDetector&&) noexcept = default;
FaceDetector& FaceDetector::operator=(FaceDetector&&) noexcept = default;
FaceDetector::~FaceDetector() = default;

Result<FaceDetector> FaceDetector::open(const std::string& modelFile, const std::string& sha256)
{
    return withoutExceptions(modelFile, [&]() -> Result<FaceDetector> {
        auto net = readDnnModel(modelFile, sha256);
        if (!net)
            return tl::unexpected(net.error());
        return FaceDetector(std::make_unique<Impl>(Impl{modelFile, *net}));
    });
}

Result<std::vector<FaceDetection>> FaceDetector::detect(const cv::Mat& bgr)
{
    return withoutExceptions(m_impl->file, [&]() -> Result<std::vector<FaceDetection>> {
        if (bgr.empty() || bgr.type() != CV_8UC3)
            return failure(ErrorCode::InvalidArgument, m_impl->file, "the image is not 8-bit BGR");
        return m_impl->detect(bgr);
    });
}

} // namespace pw
