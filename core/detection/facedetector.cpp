// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/detection/facedetector.h"

#include "core/detection/exceptionbarrier.h"
#include "core/detection/modelfile.h"

#include <opencv2/dnn.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <functional>
#include <utility>

namespace pw {

namespace {

const cv::Size kInputSize(320, 240);
constexpr double kMean = 127;
constexpr double kScale = 128;
constexpr float kMinimumScore = 0.65F;
constexpr float kMaximumOverlap = 0.4F; // intersection over union
constexpr double kTileScore = 0.97;
constexpr double kSamePerson = 0.5; // of the smaller box inside the other
constexpr int kTileSteps = 3;       // in each direction, half a tile apart

bool isSamePerson(const FaceDetection& a, const FaceDetection& b)
{
    return (a.box & b.box).area() > kSamePerson * std::min(a.box.area(), b.box.area());
}

/// A box at a seam may be a part of a face; the neighbouring tile has it whole.
bool touchesSeam(const cv::Rect2d& box, const cv::Rect& tile, cv::Size image)
{
    const double margin = 0.02 * tile.width;
    return (tile.x > 0 && box.x < tile.x + margin) || (tile.y > 0 && box.y < tile.y + margin) ||
           (tile.br().x < image.width && box.br().x > tile.br().x - margin) ||
           (tile.br().y < image.height && box.br().y > tile.br().y - margin);
}

std::vector<cv::Rect> tilesOf(cv::Size image)
{
    const cv::Size tile = image / 2;
    std::vector<cv::Rect> tiles;
    if (tile.width < kInputSize.width || tile.height < kInputSize.height)
        return tiles; // enlarging shows nothing new
    for (int row = 0; row < kTileSteps; ++row)
        for (int column = 0; column < kTileSteps; ++column)
            tiles.emplace_back(cv::Point((image.width - tile.width) * column / (kTileSteps - 1),
                                         (image.height - tile.height) * row / (kTileSteps - 1)),
                               tile);
    return tiles;
}

} // namespace

struct FaceDetector::Impl {
    std::string file;
    cv::dnn::Net net;

    using Method = std::vector<FaceDetection> (Impl::*)(const cv::Mat&);
    Result<std::vector<FaceDetection>> checked(const cv::Mat& bgr, Method method)
    {
        return withoutExceptions(file, [&]() -> Result<std::vector<FaceDetection>> {
            if (bgr.empty() || bgr.type() != CV_8UC3)
                return failure(ErrorCode::InvalidArgument, file, "the image is not 8-bit BGR");
            return (this->*method)(bgr);
        });
    }

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

    std::vector<FaceDetection> detectSmallToo(const cv::Mat& bgr)
    {
        std::vector<FaceDetection> faces = detect(bgr);
        for (const cv::Rect& tile : tilesOf(bgr.size()))
            for (FaceDetection face : detect(bgr(tile))) {
                face.box += cv::Point2d(tile.tl());
                if (face.score >= kTileScore && !touchesSeam(face.box, tile, bgr.size()) &&
                    std::ranges::none_of(
                        faces, [&](const FaceDetection& known) { return isSamePerson(face, known); }))
                    faces.push_back(face);
            }
        return largestFirst(std::move(faces));
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
    return m_impl->checked(bgr, &Impl::detect);
}

Result<std::vector<FaceDetection>> FaceDetector::detectSmallToo(const cv::Mat& bgr)
{
    return m_impl->checked(bgr, &Impl::detectSmallToo);
}

} // namespace pw
