// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/measures/analysis/testfaces.h"

#include "core/imaging/imagereader.h"
#include "core/measures/analysis/headmask.h"
#include "tests/support/testassets.h"

#include <opencv2/imgproc.hpp>

#include <map>

namespace pw::test {

namespace {

using Points = std::vector<cv::Point>;

cv::Point pixel(const cv::Point2d& point)
{
    return {cvRound(point.x), cvRound(point.y)};
}

/// Ellipse over an eye: from corner to corner and a little beyond.
void coverEye(cv::Mat& picture, const Landmarks& landmarks, std::size_t first, double growth,
              const cv::Scalar& colour)
{
    const auto* p = &landmarks.points[first];
    const cv::Point2d line = p[3] - p[0];
    const double width = cv::norm(line);
    cv::ellipse(picture,
                cv::RotatedRect((p[0] + p[3]) / 2, cv::Size2d(growth * width, 0.75 * growth * width),
                                static_cast<float>(std::atan2(line.y, line.x) * 180 / CV_PI)),
                colour, cv::FILLED, cv::LINE_AA);
}

cv::Scalar meanAround(const cv::Mat& picture, const cv::Point2d& point, int radius)
{
    const cv::Rect around(pixel(point) - cv::Point(radius, radius), cv::Size(2 * radius + 1, 2 * radius + 1));
    return cv::mean(picture(around & cv::Rect({}, picture.size())));
}

cv::Mat readPicture(const std::string& path)
{
    return readImage(path).value().bgr();
}

} // namespace

FaceFrame TestFace::aligned() const
{
    return alignedFrame(bgr, landmarks).value();
}

TestFace TestFace::with(const cv::Mat& pixels) const
{
    return {pixels, detection, landmarks};
}

std::vector<TestFace> facesIn(const cv::Mat& bgr)
{
    const auto model = [](const char* id) { return modelStore().model(id).value(); };
    static auto detector = FaceDetector::open(model("detector").file, model("detector").sha256).value();
    static auto extractor =
        LandmarkExtractor::open(model("landmarks").file, model("landmarks").sha256).value();
    const auto detections = detector.detect(bgr).value();
    std::vector<TestFace> result;
    for (const FaceDetection& detection : detections)
        result.push_back({bgr, detection, extractor.extractMedian(bgr, detection).value()});
    return result;
}

const TestFace& portrait()
{
    static const TestFace face = facesIn(readPicture(samplePortrait())).at(0);
    return face;
}

const TestFace& groupFace(int photo, int face)
{
    static std::map<int, std::vector<TestFace>> faces;
    if (!faces.contains(photo))
        faces[photo] = facesIn(readPicture(groupPhotograph(photo)));
    return faces[photo].at(static_cast<std::size_t>(face));
}

std::vector<const TestFace*> frontalFaces()
{
    return {&groupFace(3, 1), &groupFace(6, 0), &groupFace(6, 1), &groupFace(6, 3)};
}

cv::Mat withClosedEyes(const TestFace& face)
{
    cv::Mat picture = face.bgr.clone();
    const double unit = faceGeometry(face.landmarks).interEyeDistance;
    for (const std::size_t first : {36, 42}) {
        const auto* p = &face.landmarks.points[first];
        const cv::Point2d below = (p[4] + p[5]) / 2 + cv::Point2d(0, 0.12 * unit);
        coverEye(picture, face.landmarks, first, 1.35, meanAround(face.bgr, below, cvRound(0.04 * unit)));
        const cv::Point2d line = p[3] - p[0];
        cv::ellipse(picture,
                    cv::RotatedRect((p[0] + p[3]) / 2, cv::Size2d(cv::norm(line), 0.3 * cv::norm(line)),
                                    static_cast<float>(std::atan2(line.y, line.x) * 180 / CV_PI)),
                    cv::Scalar(40, 40, 50), std::max(cvRound(0.02 * unit), 1), cv::LINE_AA);
        // The upper half of the ring goes: lashes hang.
        const Points upper = {pixel(p[0] - 0.35 * line), pixel(p[3] + 0.35 * line),
                              pixel(p[3] + 0.35 * line - cv::Point2d(0, 0.6 * cv::norm(line))),
                              pixel(p[0] - 0.35 * line - cv::Point2d(0, 0.6 * cv::norm(line)))};
        cv::Mat mask = cv::Mat::zeros(picture.size(), CV_8U);
        coverEye(mask, face.landmarks, first, 1.3, 255);
        cv::Mat half = cv::Mat::zeros(picture.size(), CV_8U);
        cv::fillConvexPoly(half, upper, 255);
        picture.setTo(meanAround(face.bgr, below, cvRound(0.04 * unit)), mask & half);
    }
    return picture;
}

cv::Mat withDarkGlasses(const TestFace& face)
{
    return withGlasses(face, cv::Scalar(30, 28, 26));
}

cv::Mat withGlasses(const TestFace& face, const cv::Scalar& colour)
{
    cv::Mat picture = face.bgr.clone();
    for (const std::size_t first : {36, 42})
        coverEye(picture, face.landmarks, first, 1.9, colour);
    return picture;
}

cv::Mat withFaceMask(const TestFace& face, const cv::Scalar& colour)
{
    cv::Mat picture = face.bgr.clone();
    const auto& p = face.landmarks.points;
    Points outline = {pixel(p[29])};
    for (std::size_t i = 14; i >= 2; --i)
        outline.push_back(pixel(p[i]));
    cv::fillPoly(picture, std::vector{outline}, colour, cv::LINE_AA);
    return picture;
}

cv::Mat withFringe(const TestFace& face, const cv::Scalar& colour)
{
    cv::Mat picture = face.bgr.clone();
    const FaceGeometry geometry = faceGeometry(face.landmarks);
    const cv::Point2d up = -0.9 * geometry.eyeToChin * geometry.down;
    const auto& p = face.landmarks.points;
    Points outline;
    for (std::size_t i = 17; i <= 26; ++i)
        outline.push_back(pixel(p[i]));
    outline.push_back(pixel(p[26] + up));
    outline.push_back(pixel(p[17] + up));
    cv::fillPoly(picture, std::vector{outline}, colour, cv::LINE_AA);
    return picture;
}

cv::Mat portraitBefore(const cv::Mat& backdrop)
{
    const FaceFrame frame = portrait().aligned();
    const HeadMask mask = headMask(frame).value();
    // What lies below the mask's region is not looked at and may stay.
    cv::Mat person(frame.bgr.size(), CV_8U, cv::Scalar(255)), inImage;
    person.rowRange(0, mask.region.height).setTo(0);
    cv::resize(mask.head, person(mask.region), mask.region.size(), 0, 0, cv::INTER_NEAREST);
    cv::warpAffine(person, inImage, frame.frameToImage, backdrop.size(), cv::INTER_NEAREST);
    cv::erode(inImage, inImage, cv::Mat1b::ones(5, 5)); // no seam of the old background
    cv::Mat picture = backdrop.clone();
    portrait().bgr.copyTo(picture, inImage);
    return picture;
}

} // namespace pw::test
