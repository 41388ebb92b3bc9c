// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/landmarks/landmarkextractor.h"

#include "core/detection/exceptionbarrier.h"
#include "core/detection/modelfile.h"

#include <opencv2/dnn.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace pw {

namespace {

const cv::Size kInputSize(64, 64);
constexpr double kGreyLevels = 256;
constexpr int kSmallestSide = 8; // pixels; below it there is nothing to see

struct Jitter {
    double dx, dy; // in box widths and heights
    double scale;
};

constexpr std::array kJitters = {Jitter{0, 0, 1},    Jitter{0.03, 0, 1},  Jitter{-0.03, 0, 1},
                                 Jitter{0, 0.03, 1}, Jitter{0, -0.03, 1}, Jitter{0, 0, 1.06},
                                 Jitter{0, 0, 0.95}};

/// Index of the point on the other side of the face, for each point.
constexpr std::array<std::size_t, Landmarks::kCount> mirrorIndices()
{
    std::array<std::size_t, Landmarks::kCount> other{};
    const auto reverse = [&](std::size_t first, std::size_t last) {
        for (std::size_t i = first; i <= last; ++i)
            other[i] = last - (i - first);
    };
    reverse(0, 16);                        // jaw
    reverse(17, 26);                       // brows
    for (std::size_t i = 27; i <= 30; ++i) // ridge of the nose
        other[i] = i;
    reverse(31, 35); // nostrils
    reverse(48, 54); // lips: outer upper, outer lower, inner upper, inner lower
    reverse(55, 59);
    reverse(60, 64);
    reverse(65, 67);
    constexpr std::array<std::pair<std::size_t, std::size_t>, 6> kEyes = {
        {{36, 45}, {37, 44}, {38, 43}, {39, 42}, {40, 47}, {41, 46}}};
    for (const auto& [left, right] : kEyes) {
        other[left] = right;
        other[right] = left;
    }
    return other;
}

cv::Rect2d moved(const cv::Rect2d& box, const Jitter& jitter)
{
    const double width = box.width * jitter.scale, height = box.height * jitter.scale;
    return {box.x + jitter.dx * box.width + (box.width - width) / 2,
            box.y + jitter.dy * box.height + (box.height - height) / 2, width, height};
}

/// The part of the box inside the image in whole pixels; nothing when too little is left.
std::optional<cv::Rect> visiblePart(const cv::Rect2d& box, cv::Size image)
{
    const int left = std::max(static_cast<int>(box.x), 0), top = std::max(static_cast<int>(box.y), 0);
    const int right = std::min(static_cast<int>(box.x + box.width), image.width - 1);
    const int bottom = std::min(static_cast<int>(box.y + box.height), image.height - 1);
    if (right - left < kSmallestSide || bottom - top < kSmallestSide)
        return std::nullopt;
    return cv::Rect(left, top, right - left, bottom - top);
}

double median(std::vector<double>& values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1)
        return *middle;
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

Landmarks medianOf(const std::vector<Landmarks>& runs)
{
    Landmarks result;
    std::vector<double> x(runs.size()), y(runs.size());
    for (std::size_t point = 0; point < result.points.size(); ++point) {
        for (std::size_t run = 0; run < runs.size(); ++run) {
            x[run] = runs[run].points[point].x;
            y[run] = runs[run].points[point].y;
        }
        result.points[point] = {median(x), median(y)};
    }
    return result;
}

} // namespace

struct LandmarkExtractor::Impl {
    std::string file;
    cv::dnn::Net net;

    /// The network gives x, y pairs as fractions of the crop.
    Landmarks run(const cv::Mat& bgr, const cv::Rect& box, bool mirrored)
    {
        cv::Mat crop, grey;
        cv::resize(bgr(box), crop, kInputSize, 0, 0, cv::INTER_AREA);
        cv::cvtColor(crop, grey, cv::COLOR_BGR2GRAY);
        if (mirrored)
            cv::flip(grey, grey, 1);
        net.setInput(cv::dnn::blobFromImage(grey, 1 / kGreyLevels));
        const cv::Mat output = net.forward().reshape(1, Landmarks::kCount);

        static constexpr auto kMirrorIndices = mirrorIndices();
        Landmarks result;
        for (std::size_t i = 0; i < result.points.size(); ++i) {
            const auto* fraction = output.ptr<float>(static_cast<int>(mirrored ? kMirrorIndices[i] : i));
            const double x = static_cast<double>(fraction[0]) * box.width;
            // Mirroring maps pixel column x to width - 1 - x.
            result.points[i] = {box.x + (mirrored ? box.width - 1 - x : x),
                                box.y + static_cast<double>(fraction[1]) * box.height};
        }
        return result;
    }
};

LandmarkExtractor::LandmarkExtractor(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
LandmarkExtractor::LandmarkExtractor(LandmarkExtractor&&) noexcept = default;
LandmarkExtractor& LandmarkExtractor::operator=(LandmarkExtractor&&) noexcept = default;
LandmarkExtractor::~LandmarkExtractor() = default;

Result<LandmarkExtractor> LandmarkExtractor::open(const std::string& modelFile, const std::string& sha256)
{
    return withoutExceptions(modelFile, [&]() -> Result<LandmarkExtractor> {
        auto net = readDnnModel(modelFile, sha256);
        if (!net)
            return tl::unexpected(net.error());
        return LandmarkExtractor(std::make_unique<Impl>(Impl{modelFile, *net}));
    });
}

Result<Landmarks> LandmarkExtractor::extractOnce(const cv::Mat& bgr, const FaceDetection& face)
{
    return withoutExceptions(m_impl->file, [&]() -> Result<Landmarks> {
        const auto box = visiblePart(face.box, bgr.size());
        if (!box)
            return failure(ErrorCode::LandmarksNotFound, {},
                           "less than 8 pixels of the face are inside the image");
        return m_impl->run(bgr, *box, false);
    });
}

Result<Landmarks> LandmarkExtractor::extractMedian(const cv::Mat& bgr, const FaceDetection& face)
{
    return withoutExceptions(m_impl->file, [&]() -> Result<Landmarks> {
        std::vector<Landmarks> runs;
        for (const Jitter& jitter : kJitters) {
            const auto box = visiblePart(moved(face.box, jitter), bgr.size());
            if (!box)
                continue;
            runs.push_back(m_impl->run(bgr, *box, false));
            runs.push_back(m_impl->run(bgr, *box, true));
        }
        if (runs.empty())
            return failure(ErrorCode::LandmarksNotFound, {},
                           "less than 8 pixels of the face are inside the image");
        return medianOf(runs);
    });
}

} // namespace pw
