// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measures/analysis/headmask.h"

#include "core/detection/exceptionbarrier.h"
#include "core/measures/analysis/faceskin.h"
#include "core/quality/facialregions.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <future>
#include <numbers>
#include <utility>
#include <vector>

namespace pw {

namespace {

const cv::Rect kBackgroundRegion(62, 0, 492, 406); // of the aligned frame
const cv::Rect kCrownRegion(108, 0, 400, 460);     // of the frame with headroom
constexpr int kIterations = 4;
constexpr double kBorder = 0.045; // of the width: pixels nearer to the photograph's border are background...
constexpr double kBorderRows = 0.75; // ...in this upper share of the rows: below may be shoulders
constexpr double kForehead = 0.62;   // T above the eyes that is certainly head
constexpr double kEllipseCentre = 0.12, kEllipseAcross = 0.78, kEllipseAlong = 1.30; // T, face widths, T
constexpr double kShoulders = 0.55; // face widths to each side

const cv::Matx23d kHalf(0.5, 0, -0.25, 0, 0.5, -0.25); // pixel centres are at whole numbers

/// What GrabCut is given.
struct Scene {
    cv::Mat bgr;
    cv::Mat padding;
    Landmarks landmarks;
    FaceGeometry face;
};

Scene halfSized(const FaceFrame& frame, const cv::Rect& region)
{
    Scene scene;
    const cv::Size half = region.size() / 2;
    cv::resize(frame.bgr(region), scene.bgr, half, 0, 0, cv::INTER_AREA);
    cv::resize(frame.padding(region), scene.padding, half, 0, 0, cv::INTER_AREA);
    scene.padding = scene.padding > 0;
    scene.landmarks = frame.landmarks;
    for (auto& point : scene.landmarks.points)
        point -= cv::Point2d(region.tl());
    scene.landmarks = transformed(scene.landmarks, kHalf);
    scene.face = faceGeometry(scene.landmarks);
    return scene;
}

/// The strip along the photograph's border left, right and above. Its distance is taken to the pixels that
/// exist: on a tight crop the frame's own border is far from any.
cv::Mat borderStrip(const cv::Mat& padding)
{
    cv::Mat exists, distance;
    cv::copyMakeBorder(padding == 0, exists, 1, 0, 1, 1, cv::BORDER_CONSTANT, cv::Scalar::all(0));
    cv::distanceTransform(exists, distance, cv::DIST_L2, cv::DIST_MASK_PRECISE);
    cv::Mat strip = distance(cv::Rect({1, 1}, padding.size())) < kBorder * padding.cols;
    strip.rowRange(cvRound(kBorderRows * strip.rows), strip.rows).setTo(0);
    return strip;
}

cv::Mat certainHead(const Scene& scene)
{
    std::vector<cv::Point2f> points;
    for (const auto& point : scene.landmarks.points)
        points.emplace_back(point);
    points.emplace_back(scene.face.betweenEyes - kForehead * scene.face.eyeToChin * scene.face.down);
    std::vector<cv::Point2f> hull;
    cv::convexHull(points, hull);
    cv::Mat mask = polygonMask({hull.begin(), hull.end()}, scene.bgr.size());
    cv::erode(mask, mask, cv::Mat1b::ones(5, 5));
    return mask;
}

cv::Mat initialLabels(const Scene& scene, const cv::Mat& strip)
{
    const FaceGeometry& face = scene.face;
    cv::Mat1b labels(scene.bgr.size(), uchar{cv::GC_PR_BGD});
    const cv::Point2d centre = face.betweenEyes - kEllipseCentre * face.eyeToChin * face.down;
    const double degrees = std::atan2(face.down.y, face.down.x) * 180 / std::numbers::pi;
    const cv::Size2d axes(2 * kEllipseAlong * face.eyeToChin, 2 * kEllipseAcross * face.faceWidth);
    cv::ellipse(labels, cv::RotatedRect(centre, axes, static_cast<float>(degrees)), cv::GC_PR_FGD,
                cv::FILLED);
    const cv::Rect shoulders(
        cv::Point(cvRound(face.betweenEyes.x - kShoulders * face.faceWidth), cvRound(face.betweenEyes.y)),
        cv::Point(cvRound(face.betweenEyes.x + kShoulders * face.faceWidth), labels.rows));
    cv::rectangle(labels, shoulders, cv::GC_PR_FGD, cv::FILLED);
    labels.setTo(cv::GC_BGD, strip);
    labels.setTo(cv::GC_FGD, certainHead(scene));
    labels.setTo(cv::GC_BGD, scene.padding);
    return labels;
}

/// GrabCut draws from the thread's generator; whoever else uses it finds it as it was.
class SeededGenerator {
  public:
    SeededGenerator() : m_before(cv::theRNG()) { cv::setRNGSeed(0); }
    ~SeededGenerator() { cv::theRNG() = m_before; }
    SeededGenerator(const SeededGenerator&) = delete;
    SeededGenerator& operator=(const SeededGenerator&) = delete;

  private:
    cv::RNG m_before;
};

/// The connected part of a mask that holds the point.
cv::Mat partAt(const cv::Mat& mask, const cv::Point2d& point)
{
    cv::Mat1i parts;
    cv::connectedComponents(mask, parts);
    const cv::Point at(std::clamp(cvRound(point.x), 0, mask.cols - 1),
                       std::clamp(cvRound(point.y), 0, mask.rows - 1));
    return parts == parts(at);
}

/// 255 where the head is, of half the region's size.
Result<cv::Mat> cutOut(const Scene& scene)
{
    const cv::Mat strip = borderStrip(scene.padding);
    cv::Mat labels = initialLabels(scene, strip);
    const cv::Mat border = (labels == cv::GC_BGD) & ~scene.padding;
    if (cv::countNonZero(border) == 0 || cv::countNonZero(labels == cv::GC_FGD) == 0)
        return failure(ErrorCode::InvalidArgument, {}, "no border of the photograph or no face in sight");

    // Padding must look like background, or its black would become a colour of the background.
    cv::Mat picture = scene.bgr.clone(), colours;
    picture.convertTo(colours, CV_32F);
    const cv::Vec3d fill = *medianColour(colours, border);
    picture.setTo(cv::Scalar(fill), scene.padding);

    const SeededGenerator seeded;
    cv::Mat background, foreground;
    cv::grabCut(picture, labels, {}, background, foreground, kIterations, cv::GC_INIT_WITH_MASK);
    cv::Mat head = partAt((labels & 1) * 255, scene.face.betweenEyes);
    cv::morphologyEx(head, head, cv::MORPH_CLOSE, cv::Mat1b::ones(7, 7));
    return head;
}

} // namespace

Result<HeadMask> headMask(const FaceFrame& aligned)
{
    return withoutExceptions("head mask", [&]() -> Result<HeadMask> {
        const auto head = cutOut(halfSized(aligned, kBackgroundRegion));
        if (!head)
            return tl::unexpected(head.error());
        return HeadMask{kBackgroundRegion, *head};
    });
}

Result<double> crownHeight(const cv::Mat& bgr, const Landmarks& landmarks)
{
    return withoutExceptions("head mask", [&]() -> Result<double> {
        const auto frame = headroomFrame(bgr, landmarks);
        if (!frame)
            return tl::unexpected(frame.error());
        const Scene scene = halfSized(*frame, kCrownRegion);
        const auto head = cutOut(scene);
        if (!head)
            return tl::unexpected(head.error());
        constexpr double kHalfWidth = 0.22, kShare = 0.35; // of the face width; of the columns
        const FaceGeometry& face = scene.face;
        const int left = std::max(cvRound(face.betweenEyes.x - kHalfWidth * face.faceWidth), 0);
        const int right = std::min(cvRound(face.betweenEyes.x + kHalfWidth * face.faceWidth) + 1, head->cols);
        for (int y = 0; y < head->rows && left < right; ++y)
            if (cv::countNonZero(head->row(y).colRange(left, right)) >= kShare * (right - left))
                return (face.betweenEyes.y - y) / face.eyeToChin;
        return failure(ErrorCode::InvalidArgument, {}, "no crown found");
    });
}

HeadCuts cutHead(const FaceFrame& aligned, const cv::Mat& bgr, const Landmarks& landmarks)
{
    // Each cut draws from its own thread's generator, seeded alike: at once or one after the other, the
    // results are the same. GrabCut itself runs on one core.
    auto crown = std::async(std::launch::async, [&bgr, &landmarks] { return crownHeight(bgr, landmarks); });
    auto mask = headMask(aligned);
    return {std::move(mask), crown.get()};
}

double headLength(double eyeToChin, std::optional<double> crown)
{
    constexpr double kTypical = 1.02, kLeast = 0.85, kMost = 1.25;
    return eyeToChin * (1 + std::clamp(crown.value_or(kTypical), kLeast, kMost));
}

} // namespace pw
