// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measures/measurecontext.h"

#include "core/measures/analysis/blockiness.h"
#include "core/measures/analysis/sharpness.h"
#include "core/measures/analysis/stability.h"
#include "core/measures/mappings.h"
#include "core/report/errormessage.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace pw {

namespace {

constexpr const char* kFaceCut = PW_TR_NOOP("pw::Measure", "Too much of the face lies outside the picture.");

/// Outer edges under the eye centres, upper edges half way to the mouth, side 0.3 of the eye distance, whole
/// pixels (OFIQ 1.0.3).
std::array<cv::Rect, 2> cheekZones(const FaceGeometry& face)
{
    const int side = static_cast<int>(0.3 * face.interEyeDistance);
    const int down = static_cast<int>(face.eyeToMouth / 2);
    const auto zone = [&](const cv::Point2d& eye, int left) {
        return cv::Rect(static_cast<int>(std::lround(eye.x)) + left,
                        static_cast<int>(std::lround(eye.y)) + down, side, side);
    };
    return {zone(face.leftEye, 0), zone(face.rightEye, -side)};
}

bool isMonochrome(const cv::Mat& bgr)
{
    for (int y = 0; y < bgr.rows; ++y) {
        const auto* pixel = bgr.ptr<uchar>(y);
        for (int x = 0; x < bgr.cols; ++x, pixel += 3)
            if (pixel[0] != pixel[1] || pixel[1] != pixel[2])
                return false;
    }
    return true;
}

/// The hull without the zones of covered eyes and, when the mouth is covered, the part below the nose.
cv::Mat visibleFace(cv::Mat mask, const FaceFrame& frame, const EyeCovers* eyes, bool mouthCovered)
{
    if (eyes)
        for (const EyeCover& eye : *eyes)
            if (isCovered(eye))
                mask(eye.zone).setTo(0);
    if (mouthCovered) {
        const int below = static_cast<int>(std::ceil(frame.landmarks.points[33].y));
        mask.rowRange(std::clamp(below, 0, mask.rows), mask.rows).setTo(0);
    }
    return mask;
}

template <class T>
Assessed<T> present(std::optional<T> value, const char* reason)
{
    if (!value)
        return notAssessable(reason);
    return *std::move(value);
}

/// The model from the provider, or why there is none.
template <class Model>
Assessed<Model*> provided(const std::function<Result<Model*>()>& provider)
{
    if (!provider)
        return notAssessable(
            PW_TR_NOOP("pw::Measure", "A model that this measure needs is missing or damaged."));
    return assessed(provider());
}

} // namespace

bool isCovered(const MouthCover& mouth, bool byColourAlone)
{
    return mouth.chromaJump > 12 || (!byColourAlone && mouth.lipLine < 10);
}

MeasureContext::MeasureContext(MeasureInput input) : m_input(std::move(input)) {}

const Assessed<FaceGeometry>& MeasureContext::geometry()
{
    return m_geometry.get([&]() -> Assessed<FaceGeometry> {
        if (!m_input.landmarks)
            return notAssessable(PW_TR_NOOP("pw::Measure", "An aligned crop has no landmarks."));
        const FaceGeometry face = faceGeometry(*m_input.landmarks);
        if (!(face.interEyeDistance > 0) || !(face.eyeToChin > 0))
            return notAssessable(PW_TR_NOOP("pw::Measure", "The facial points coincide."));
        return face;
    });
}

const Assessed<FaceFrame>& MeasureContext::frame()
{
    return m_frame.get([&]() -> Assessed<FaceFrame> {
        if (const auto& face = geometry(); !face)
            return tl::unexpected(face.error());
        return assessed(alignedFrame(m_input.image.bgr(), *m_input.landmarks));
    });
}

const Assessed<cv::Mat>& MeasureContext::hull()
{
    return m_hull.get([&] {
        return frame().and_then([](const FaceFrame& frame) -> Assessed<cv::Mat> {
            cv::Mat mask = faceHull(frame.landmarks, frame.bgr.size());
            if (cv::countNonZero(mask) == 0)
                return notAssessable(PW_TR_NOOP("pw::Measure", "The outline of the face is empty."));
            return mask;
        });
    });
}

const Assessed<cv::Mat>& MeasureContext::luminance()
{
    return m_luminance.get(
        [&] { return frame().map([](const FaceFrame& frame) { return pw::luminance(frame.bgr); }); });
}

const Assessed<Histogram>& MeasureContext::faceLuminance()
{
    return m_faceLuminance.get(
        [&] { return hull().map([&](const cv::Mat& mask) { return histogramOf(*luminance(), mask); }); });
}

const Assessed<Histogram>& MeasureContext::visibleLuminance()
{
    return m_visibleLuminance.get([&]() -> Assessed<Histogram> {
        if (!m_input.still || !hull())
            return faceLuminance();
        const auto& eyes = eyeCovers();
        const auto& mouth = mouthCover();
        const cv::Mat mask = visibleFace(hull()->clone(), *frame(), eyes ? &*eyes : nullptr,
                                         mouth && isCovered(*mouth, lipLineIsBlurred()));
        if (cv::countNonZero(mask) == 0)
            return notAssessable(PW_TR_NOOP("pw::Measure", "The whole face is covered."));
        return histogramOf(*luminance(), mask);
    });
}

const Assessed<Cheeks>& MeasureContext::cheeks()
{
    return m_cheeks.get([&]() -> Assessed<Cheeks> {
        const auto& mask = hull();
        if (!mask)
            return tl::unexpected(mask.error());
        cv::Mat masked;
        cv::bitwise_and(*luminance(), *mask, masked);
        Cheeks cheeks{cheekZones(faceGeometry(frame()->landmarks)), {}};
        for (std::size_t side = 0; side < cheeks.zones.size(); ++side) {
            const cv::Rect& zone = cheeks.zones[side];
            if (zone.empty() || (zone & cv::Rect({}, masked.size())) != zone)
                return notAssessable(PW_TR_NOOP("pw::Measure", "A cheek lies outside the picture."));
            cheeks.luminance[side] =
                histogramOf(masked(zone), cv::Mat(zone.size(), CV_8UC1, cv::Scalar(255)));
        }
        return cheeks;
    });
}

const Assessed<double>& MeasureContext::sharpness()
{
    return m_sharpness.get(
        [&] { return hull().map([&](const cv::Mat&) { return pw::sharpness(*frame()); }); });
}

const Assessed<HeadPose>& MeasureContext::headPose()
{
    return m_headPose.get([&]() -> Assessed<HeadPose> {
        if (const auto& geometry = this->geometry(); !geometry)
            return tl::unexpected(geometry.error());
        if (std::min(face().box.width, face().box.height) < kSmallestPoseBox)
            return notAssessable(PW_TR_NOOP("pw::Measure", "The face is smaller than 40 pixels."));
        const auto estimator = provided(m_input.models.headPose);
        if (!estimator)
            return tl::unexpected(estimator.error());
        const auto passes =
            m_input.still ? HeadPoseEstimator::Passes::Mirrored : HeadPoseEstimator::Passes::Single;
        return assessed((*estimator)->estimate(m_input.image.bgr(), face(), *m_input.landmarks, passes));
    });
}

const Assessed<EyeStates>& MeasureContext::eyeStates()
{
    return m_eyeStates.get([&]() -> Assessed<EyeStates> {
        if (const auto& geometry = this->geometry(); !geometry)
            return tl::unexpected(geometry.error());
        const auto classifier = provided(m_input.models.eyeState);
        if (!classifier)
            return tl::unexpected(classifier.error());
        const auto passes =
            m_input.still ? EyeStateClassifier::Passes::Still : EyeStateClassifier::Passes::Live;
        return assessed((*classifier)->classify(m_input.image.bgr(), *m_input.landmarks, passes));
    });
}

const Assessed<double>& MeasureContext::neutrality()
{
    return m_neutrality.get([&]() -> Assessed<double> {
        if (const auto& geometry = this->geometry(); !geometry)
            return tl::unexpected(geometry.error()); // an aligned crop has no detector's box either
        const auto classifier = provided(m_input.models.expression);
        if (!classifier)
            return tl::unexpected(classifier.error());
        return assessed((*classifier)->neutrality(m_input.image.bgr(), face()));
    });
}

const Assessed<FaceSkin>& MeasureContext::skin()
{
    return m_skin.get([&] { return frame().map([](const FaceFrame& frame) { return faceSkin(frame); }); });
}

const Assessed<EyeCovers>& MeasureContext::eyeCovers()
{
    return m_eyeCovers.get([&]() -> Assessed<EyeCovers> {
        if (!skin())
            return tl::unexpected(skin().error());
        if (!headPose())
            return tl::unexpected(headPose().error());
        return present(eyeCover(*frame(), *skin(), headPose()->yaw), kFaceCut);
    });
}

bool MeasureContext::eyesAreBlurred()
{
    constexpr double kBlurred = -3.2; // S below which uncovered eyes lose their contrast too
    return sharpness() && *sharpness() < kBlurred;
}

const Assessed<cv::Vec3d>& MeasureContext::uncoveredSkin()
{
    return m_uncoveredSkin.get([&]() -> Assessed<cv::Vec3d> {
        if (!skin())
            return tl::unexpected(skin().error());
        const auto& eyes = eyeCovers();
        return present(pw::uncoveredSkin(*frame(), *skin(), eyes && !eyesAreBlurred() ? &*eyes : nullptr),
                       kFaceCut);
    });
}

bool MeasureContext::lipLineIsBlurred()
{
    constexpr double kBlurred = -3; // S below which uncovered mouths lose the line between the lips too
    return sharpness() && *sharpness() < kBlurred;
}

const Assessed<MouthCover>& MeasureContext::mouthCover()
{
    return m_mouthCover.get([&]() -> Assessed<MouthCover> {
        const auto& reference = uncoveredSkin();
        if (!reference)
            return tl::unexpected(reference.error());
        auto mouth = present(pw::mouthCover(*frame(), *skin(), *reference), kFaceCut);
        if (mouth && lipLineIsBlurred())
            mouth->covered = ramp(mouth->chromaJump, 8, 14);
        return mouth;
    });
}

const Assessed<MeasureContext::Head>& MeasureContext::head()
{
    return m_head.get([&]() -> Assessed<Head> {
        if (!frame())
            return tl::unexpected(frame().error());
        HeadCuts cuts = cutHead(*frame(), m_input.image.bgr(), *m_input.landmarks);
        return Head{assessed(std::move(cuts.mask)), assessed(std::move(cuts.crown))};
    });
}

const Assessed<HeadMask>& MeasureContext::headMask()
{
    return m_headMask.get([&]() -> Assessed<HeadMask> {
        if (!head())
            return tl::unexpected(head().error());
        return head()->mask;
    });
}

const Assessed<BackgroundStatistics>& MeasureContext::background()
{
    return m_background.get([&]() -> Assessed<BackgroundStatistics> {
        if (!headMask())
            return tl::unexpected(headMask().error());
        constexpr double kLeastShare = 0.05; // of the frame
        const auto statistics = backgroundStatistics(*frame(), *headMask());
        if (!statistics || statistics->share < kLeastShare)
            return notAssessable(PW_TR_NOOP("pw::Measure", "Hardly any background is in sight."));
        return *statistics;
    });
}

const Assessed<double>& MeasureContext::crown()
{
    return m_crown.get([&]() -> Assessed<double> {
        if (!head())
            return tl::unexpected(head().error());
        return head()->crown;
    });
}

const Assessed<double>& MeasureContext::embeddingStability()
{
    return m_embeddingStability.get([&]() -> Assessed<double> {
        if (!geometry())
            return tl::unexpected(geometry().error());
        const auto network = provided(m_input.models.recognition);
        if (!network)
            return tl::unexpected(network.error());
        return assessed(pw::embeddingStability(m_input.image.bgr(), m_input.aligned->imageToAligned,
                                               **network, m_input.stop));
    });
}

const Assessed<double>& MeasureContext::blockiness()
{
    return m_blockiness.get([&]() -> Assessed<double> {
        return present(pw::blockiness(m_input.image.bgr(), face().box),
                       PW_TR_NOOP("pw::Measure", "The face is too small to show the blocks of JPEG."));
    });
}

const Assessed<bool>& MeasureContext::monochrome()
{
    return m_monochrome.get([&]() -> Assessed<bool> { return isMonochrome(m_input.image.bgr()); });
}

} // namespace pw
