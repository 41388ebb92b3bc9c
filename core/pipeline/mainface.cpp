// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/mainface.h"

#include "core/measures/analysis/sharpness.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace pw {

namespace {

constexpr double kSureFace = 0.7;    // score; below it there are ghosts
constexpr double kAsLarge = 0.5;     // of the largest box's area
constexpr double kOutOfFocus = -3.2; // S

/// S of a face; absent where its points or frame cannot be had.
std::optional<double> sharpnessOf(const cv::Mat& bgr, const FaceDetection& face, LandmarkExtractor& landmarks)
{
    const auto points = landmarks.extractOnce(bgr, face);
    if (!points)
        return std::nullopt;
    const auto frame = alignedFrame(bgr, *points);
    return frame ? std::optional(sharpness(*frame)) : std::nullopt;
}

} // namespace

std::size_t mainFace(const cv::Mat& bgr, std::span<const FaceDetection> faces, LandmarkExtractor& landmarks)
{
    const auto sure =
        std::ranges::find_if(faces, [](const FaceDetection& face) { return face.score >= kSureFace; });
    if (sure == faces.end())
        return 0;
    const auto largest = static_cast<std::size_t>(sure - faces.begin());
    std::vector<std::size_t> others;
    for (std::size_t i = largest + 1; i < faces.size(); ++i)
        if (faces[i].score >= kSureFace && faces[i].box.area() >= kAsLarge * faces[largest].box.area())
            others.push_back(i);
    if (others.empty())
        return largest;
    const auto soft = sharpnessOf(bgr, faces[largest], landmarks);
    if (!soft || *soft >= kOutOfFocus)
        return largest;
    std::size_t best = largest;
    double most = *soft;
    for (const std::size_t i : others)
        if (const auto found = sharpnessOf(bgr, faces[i], landmarks); found && *found > most) {
            best = i;
            most = *found;
        }
    return best;
}

} // namespace pw
