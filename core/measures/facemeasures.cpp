// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measures/mappings.h"
#include "core/measures/measurecontext.h"
#include "core/measures/measuregroups.h"
#include "core/measures/measureregions.h"
#include "core/report/errormessage.h"

#include <algorithm>
#include <array>
#include <vector>

namespace pw {

namespace {

/// What the network sees of both eyes: corner to corner and some way around.
std::vector<MeasureRegion> eyeRegions(const Landmarks& landmarks)
{
    std::vector<MeasureRegion> regions;
    for (const std::size_t first : {36U, 42U}) {
        const auto& outer = landmarks.points[first];
        const auto& inner = landmarks.points[first + 3];
        const cv::Point2d along = inner - outer, across(-along.y / 2, along.x / 2);
        const cv::Point2d begin = outer - along * 0.2, end = inner + along * 0.2;
        regions.push_back(
            polygonRegion("eye-zones", {begin - across, end - across, end + across, begin + across}));
    }
    return regions;
}

MeasureRegion lips(const Landmarks& landmarks)
{
    return polygonRegion("mouth", landmarkRun(landmarks, 48, 59));
}

constexpr double kSoft = -2.8;   ///< S below which open eyes may look closed as well
constexpr double kSofter = -3.2; ///< S below which they regularly do

/// Why nobody can tell whether the eyes are open, where that is so whatever the focus. Named before blur:
/// dark glasses are smooth, so that they lower S themselves.
std::optional<Unassessed> hiddenEyes(MeasureContext& context, const EyeStates& eyes)
{
    if (std::ranges::any_of(eyes, [](const EyeState& e) { return e.cornerDistance < kSmallestEye; }))
        return Unassessed{PW_TR_NOOP("pw::Measure", "An eye is smaller than 12 pixels.")};
    if (!context.input().still || context.eyesAreBlurred())
        return {}; // what covers eyes is looked for in stills only, and seen in sharp ones only
    const auto& covers = context.eyeCovers();
    if (covers && std::ranges::any_of(*covers, [](const EyeCover& eye) { return isCovered(eye); }))
        return Unassessed{PW_TR_NOOP("pw::Measure", "The eyes are not visible.")};
    return {};
}

bool isSofterThan(MeasureContext& context, double limit)
{
    return context.sharpness() && *context.sharpness() < limit;
}

Measurement eyesMeasured(MeasureContext& context, const EyeStates& eyes)
{
    const double score = eyesClosedScore(eyes);
    return {score, kEyesOpenMapping(score), eyeRegions(*context.input().landmarks)};
}

Assessed<Measurement> eyesOpen(MeasureContext& context)
{
    return context.eyeStates().and_then([&](const EyeStates& eyes) -> Assessed<Measurement> {
        if (const auto hidden = hiddenEyes(context, eyes))
            return tl::unexpected(*hidden);
        if (isSofterThan(context, kSoft))
            return notAssessable(PW_TR_NOOP("pw::Measure", "The face is too blurred."));
        return eyesMeasured(context, eyes);
    });
}

/// Really closed eyes reach scores over 0 that open ones seldom do, even where the picture is too soft for
/// eyesOpen(): worth a look, but no verdict.
Assessed<Measurement> eyesClosedInBlur(MeasureContext& context)
{
    return context.eyeStates().and_then([&](const EyeStates& eyes) -> Assessed<Measurement> {
        if (!isSofterThan(context, kSoft))
            return notApplicable(
                PW_TR_NOOP("pw::Measure", "The face is sharp enough for the measure of open eyes."));
        if (isSofterThan(context, kSofter))
            return notAssessable(PW_TR_NOOP("pw::Measure", "The face is too blurred."));
        if (const auto hidden = hiddenEyes(context, eyes))
            return tl::unexpected(*hidden);
        Measurement result = eyesMeasured(context, eyes);
        result.component.reset(); // the scale is that of sharp faces
        return result;
    });
}

std::array<double, 3> lipGaps(const Landmarks& landmarks)
{
    const auto& p = landmarks.points;
    return {cv::norm(p[61] - p[67]), cv::norm(p[62] - p[66]), cv::norm(p[63] - p[65])};
}

Assessed<Measurement> mouthClosed(MeasureContext& context)
{
    return context.geometry().map([&](const FaceGeometry& face) {
        const Landmarks& landmarks = *context.input().landmarks;
        const double opening = std::ranges::max(lipGaps(landmarks)) / face.eyeToChin;
        return Measurement{opening, kMouthClosedMapping(opening), {lips(landmarks)}};
    });
}

Assessed<Measurement> lipRatio(MeasureContext& context)
{
    return context.geometry().and_then([&](const FaceGeometry&) -> Assessed<Measurement> {
        const Landmarks& landmarks = *context.input().landmarks;
        const auto gaps = lipGaps(landmarks);
        const double lowerLip = cv::norm(landmarks.points[66] - landmarks.points[57]);
        if (!(lowerLip > 0))
            return notAssessable(PW_TR_NOOP("pw::Measure", "The facial points coincide."));
        return Measurement{(gaps[0] + gaps[1] + gaps[2]) / 3 / lowerLip, {}, {lips(landmarks)}};
    });
}

Assessed<Measurement> neutralExpression(MeasureContext& context)
{
    return context.neutrality().map([&](double neutral) {
        return Measurement{
            neutral, kNeutralMapping(neutral), {rectangleRegion("face-box", context.face().box)}};
    });
}

const std::array kRows = {
    MeasureDescriptor{
        "eyes-open", 0x4D, MeasureKind::OwnMethod, PW_TR_NOOP("pw::Measure", "Eyes open (own method)"), "", 1,
        MeasureGroup::Face,
        PW_TR_NOOP(
            "pw::Measure",
            "How much the eye that is less open looks closed or half closed: under -4 open, over -3 "
            "closed. By a network and by the contrast of the iris, since landmarks do not follow lids."),
        "own method for ISO/IEC 29794-5:2025 eyes open; network fr_eye and contrast across the eye", true,
        eyesOpen},
    MeasureDescriptor{
        "eyes-closed-blurred",
        {},
        MeasureKind::Indicator,
        PW_TR_NOOP("pw::Measure", "Eyes look closed in blur (indicator)"),
        "",
        1,
        MeasureGroup::Face,
        PW_TR_NOOP("pw::Measure",
                   "The number of open eyes where the face is too soft for it: over 0 the eyes are probably "
                   "closed, less says nothing."),
        "own cue: network fr_eye and contrast across the eye, S from -3.2 to -2.8",
        true,
        eyesClosedInBlur},
    MeasureDescriptor{
        "mouth-closed", 0x4E, MeasureKind::Exact, PW_TR_NOOP("pw::Measure", "ISO 29794-5 Mouth closed"), "",
        3, MeasureGroup::Face,
        PW_TR_NOOP("pw::Measure",
                   "Widest gap between the lips over the distance from eyes to chin: up to 0.03 closed, over "
                   "0.05 open. The component hardly moves between the two: decide on the value."),
        kStandardFormula, true, mouthClosed},
    MeasureDescriptor{
        "lip-ratio",
        {},
        MeasureKind::Fact,
        PW_TR_NOOP("pw::Measure", "Gap between the lips"),
        "",
        2,
        MeasureGroup::Face,
        PW_TR_NOOP("pw::Measure",
                   "Mean gap between the lips over the thickness of the lower lip; closed mouths "
                   "stay under 0.3."),
        "ISO/IEC 19794-5:2011 7.2.3; limit 0.5 not verified",
        true,
        lipRatio},
    MeasureDescriptor{
        "neutral-expression", 0x5B, MeasureKind::OwnMethod,
        PW_TR_NOOP("pw::Measure", "Neutral expression (own method)"), "", 2, MeasureGroup::Face,
        PW_TR_NOOP("pw::Measure",
                   "How neutral a network finds the face, 0 to 1. Smiles and speech stay under "
                   "0.3; slight smiles lie on both sides of it."),
        "own method for ISO/IEC 29794-5:2025 expression neutrality; network fr_expression on grey crops",
        false, neutralExpression},
};

} // namespace

std::span<const MeasureDescriptor> faceMeasures()
{
    return kRows;
}

} // namespace pw
