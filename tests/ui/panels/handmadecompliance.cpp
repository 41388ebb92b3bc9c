// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/panels/handmadecompliance.h"

#include "core/compliance/assessment.h"
#include "core/quality/facialregions.h"
#include "tests/core/faces/portraitreference.h"
#include "tests/ui/panels/handmaderesult.h"

namespace pw::test {

namespace {

Requirement requirement(const char* id, const char* title, Severity severity,
                        std::vector<Condition> conditions)
{
    Requirement row;
    row.id = id;
    row.title = title;
    row.severity = severity;
    row.conditions = std::move(conditions);
    row.source = std::string("clause of ") + id;
    row.confidence = Confidence::High;
    return row;
}

Condition atLeast(const char* measure, double limit, Quantity quantity = Quantity::Native)
{
    Condition condition;
    condition.measure = measure;
    condition.quantity = quantity;
    condition.minimum = limit;
    return condition;
}

Condition withinAngle(const char* measure, double limit)
{
    Condition condition;
    condition.measure = measure;
    condition.magnitude = true;
    condition.maximum = limit;
    return condition;
}

QualityComponent component(const char* key, double native, std::optional<int> score,
                           std::vector<MeasureRegion> regions = {})
{
    QualityComponent result;
    result.key = key;
    result.native = native;
    result.component = score;
    result.regions = std::move(regions);
    return result;
}

cv::Point2d landmark(std::size_t index)
{
    return portrait::kLandmarks[index];
}

cv::Point2d eyeCentre(std::size_t first)
{
    return (landmark(first) + landmark(first + 3)) / 2;
}

} // namespace

ComplianceProfile handmadeProfile()
{
    ComplianceProfile profile;
    profile.id = "handmade";
    profile.title = "Hand-made";
    profile.description = "For tests.";
    profile.requirements = {
        requirement("yaw", "Looks into the camera", Severity::Must, {withinAngle("head-yaw", 5)}),
        requirement("eye-distance", "Eyes far enough apart", Severity::Must,
                    {atLeast("inter-eye-pixels", 90)}),
        requirement("eyes-visible", "Eyes visible", Severity::Must,
                    {atLeast("eyes-visible", 50, Quantity::Component)}),
        requirement("even-light", "Even light", Severity::Should, {atLeast("cheek-ratio", 0.5)}),
        requirement("sharp", "In focus", Severity::Must, {atLeast("sharpness", -2.6)}),
        requirement("gaze", "Gaze", Severity::Manual, {}),
    };
    return profile;
}

ComplianceProfile patientProfile()
{
    ComplianceProfile profile = handmadeProfile();
    profile.id = "patient";
    profile.title = "Patient";
    profile.requirements.front().conditions.front().maximum = 20;
    return profile;
}

std::vector<StoredProfile> handmadeProfiles()
{
    return {{handmadeProfile(), "/profiles/handmade.json", true},
            {patientProfile(), "/home/patient.json", false}};
}

std::vector<QualityComponent> handmadeComponents()
{
    const MeasureRegion eyeLine{MeasureRegion::Shape::Polyline, "eye-line", {eyeCentre(36), eyeCentre(42)}};
    const cv::Point2d down(0, 30);
    const MeasureRegion eyes{MeasureRegion::Shape::Polygon,
                             "eye-zones",
                             {landmark(17), landmark(26), landmark(26) + down, landmark(17) + down}};
    const MeasureRegion background{
        MeasureRegion::Shape::Polygon, "background", {{0, 0}, {60, 0}, {60, 60}, {0, 60}}};
    QualityComponent blurred;
    blurred.key = "sharpness";
    blurred.state = MeasureState::NotAssessable;
    blurred.reason = "The face is too small.";
    return {component("head-yaw", 9, 98, {eyeLine}),
            component("inter-eye-pixels", 120, std::nullopt, {eyeLine}),
            component("eyes-visible", 0.1, 20, {eyes}),
            component("cheek-ratio", 0.9, std::nullopt),
            blurred,
            component("head-roll", 1, 100),
            component("background-uniformity", 20, 90, {background}),
            component("leftward-crop", 1.5, 100)};
}

InspectionResult measuredResult()
{
    InspectionResult result = finishedResult();
    const ImageSource source = result.image->source();
    result.image = Image(cv::Mat(512, 512, CV_8UC3, cv::Scalar(60, 70, 80)), source);
    FaceInspection& face = result.faces.front();
    face.detection.box = {150, 30, 140, 190};
    face.landmarks = Landmarks{portrait::kLandmarks};
    AlignedFace aligned;
    aligned.bgr = cv::Mat(112, 112, CV_8UC3, cv::Scalar(0, 0, 0));
    aligned.imageToAligned = portrait::kAlignment;
    const double a = portrait::kAlignment(0, 0), b = portrait::kAlignment(1, 0);
    const double square = a * a + b * b; // the inverse of a similarity
    const double tx = portrait::kAlignment(0, 2), ty = portrait::kAlignment(1, 2);
    aligned.alignedToImage = {a / square,  b / square, -(a * tx + b * ty) / square,
                              -b / square, a / square, (b * tx - a * ty) / square};
    face.aligned = aligned;
    face.map->values = cv::Mat(112, 112, CV_32FC1, cv::Scalar(0.25F));
    const cv::Mat regions = facialRegions(transformed(*face.landmarks, aligned.imageToAligned), {112, 112});
    face.map->values.setTo(0.75F, regions == 2); // the eyes
    face.map->regions = regionMeans(face.map->values, regions);
    for (const char* name : kFacialRegionNames) {
        result.network->regionReferences.push_back({face.map->method, name, 0.3, 0.1});
    }
    for (RegionReference& reference : result.network->regionReferences) {
        if (reference.region == "mouth")
            reference.mean = 0.9; // so that 0.25 lies far below it
    }
    face.components = handmadeComponents();
    assess(result, handmadeProfile());
    return result;
}

} // namespace pw::test
