// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measures/mappings.h"
#include "core/measures/measurecontext.h"
#include "core/measures/measuregroups.h"
#include "core/measures/measureregions.h"
#include "core/report/errormessage.h"

#include <array>

namespace pw {

namespace {

Assessed<Measurement> turnedBy(MeasureContext& context, double HeadPose::*angle)
{
    return context.headPose().map([&](const HeadPose& pose) {
        return Measurement{
            pose.*angle, poseComponent(pose.*angle), {rectangleRegion("face-box", context.face().box)}};
    });
}

Assessed<Measurement> headYaw(MeasureContext& context)
{
    return turnedBy(context, &HeadPose::yaw);
}

Assessed<Measurement> headPitch(MeasureContext& context)
{
    return turnedBy(context, &HeadPose::pitch);
}

/// The eye line needs no network, so that roll is known for faces of any size.
Assessed<Measurement> headRoll(MeasureContext& context)
{
    return context.geometry().map([&](const FaceGeometry& face) {
        const double roll = eyeLineRoll(*context.input().landmarks);
        return Measurement{
            roll, poseComponent(roll), {polylineRegion("eye-line", {face.leftEye, face.rightEye})}};
    });
}

const std::array kRows = {
    MeasureDescriptor{
        "head-yaw", 0x58, MeasureKind::OwnMethod, PW_TR_NOOP("pw::Measure", "Head yaw (own estimator)"), "°",
        1, MeasureGroup::Pose,
        PW_TR_NOOP("pw::Measure",
                   "How far the head is turned aside; positive towards the own left, which is the "
                   "right of the picture. Good to about 3 degrees: decide on the angle, the "
                   "component hardly moves."),
        "ISO/IEC 29794-5:2025 mapping; angle by network fr_pose, mean with the mirrored crop", true, headYaw},
    MeasureDescriptor{
        "head-pitch", 0x59, MeasureKind::OwnMethod, PW_TR_NOOP("pw::Measure", "Head pitch (own estimator)"),
        "°", 1, MeasureGroup::Pose,
        PW_TR_NOOP("pw::Measure",
                   "How far the head looks up or down; positive is down. Good to about 4 degrees."),
        "ISO/IEC 29794-5:2025 mapping; angle by network fr_pose less its constant error of 8.5 degrees", true,
        headPitch},
    MeasureDescriptor{
        "head-roll", 0x5A, MeasureKind::OwnMethod, PW_TR_NOOP("pw::Measure", "Head roll (own estimator)"),
        "°", 1, MeasureGroup::Pose,
        PW_TR_NOOP("pw::Measure", "How far the head is tilted; positive towards the own right shoulder, "
                                  "counter-clockwise on the screen. Good to about 1 degree."),
        "ISO/IEC 29794-5:2025 mapping; angle of the line through the eye centres", true, headRoll},
};

} // namespace

std::span<const MeasureDescriptor> poseMeasures()
{
    return kRows;
}

} // namespace pw
