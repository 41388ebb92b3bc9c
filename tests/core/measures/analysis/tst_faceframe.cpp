// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measures/analysis/faceframe.h"
#include "tests/core/measures/analysis/testfaces.h"

#include <opencv2/imgproc.hpp>

#include <QTest>

using namespace pw;
using namespace pw::test;

class TestFaceFrame : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void geometryByHand()
    {
        Landmarks landmarks;
        auto& p = landmarks.points;
        p[36] = {10, 20};
        p[39] = {30, 20};
        p[42] = {70, 20};
        p[45] = {90, 20};
        p[8] = {50, 140};
        p[62] = {50, 90};
        p[66] = {50, 110};
        p[0] = {-20, 30};
        p[16] = {120, 30};
        const FaceGeometry face = faceGeometry(landmarks);
        QCOMPARE(face.leftEye, cv::Point2d(20, 20));
        QCOMPARE(face.rightEye, cv::Point2d(80, 20));
        QCOMPARE(face.betweenEyes, cv::Point2d(50, 20));
        QCOMPARE(face.interEyeDistance, 60.0);
        QCOMPARE(face.eyeToChin, 120.0);
        QCOMPARE(face.eyeToMouth, 80.0);
        QCOMPARE(face.faceWidth, 140.0);
        QCOMPARE(face.down, cv::Point2d(0, 1));
    }

    void facesComeToTheTemplate()
    {
        for (const TestFace* face : frontalFaces()) {
            const FaceGeometry aligned = faceGeometry(face->aligned().landmarks);
            QVERIFY(cv::norm(aligned.betweenEyes - cv::Point2d(307.5, 272)) < 20);
            QVERIFY(std::abs(aligned.interEyeDistance - 113) < 15);
            const FaceGeometry small = faceGeometry(headroomFrame(face->bgr, face->landmarks)->landmarks);
            QVERIFY(cv::norm(small.betweenEyes - (0.6 * aligned.betweenEyes + cv::Point2d(123, 200))) < 1e-6);
            QVERIFY(std::abs(small.interEyeDistance - 0.6 * aligned.interEyeDistance) < 1e-6);
        }
    }

    void transformsAreInverse()
    {
        const FaceFrame frame = portrait().aligned();
        for (std::size_t i = 0; i < 68; ++i) {
            const auto& q = frame.landmarks.points[i];
            const cv::Vec2d back = frame.frameToImage * cv::Vec3d(q.x, q.y, 1);
            QVERIFY(cv::norm(cv::Point2d(back) - portrait().landmarks.points[i]) < 1e-6);
        }
    }

    void paddingIsWhereThePhotographEnds()
    {
        const TestFace& face = groupFace(6, 3);
        const FaceFrame whole = face.aligned();
        QVERIFY(cv::countNonZero(whole.padding(cv::Rect(200, 200, 200, 200))) == 0);
        const FaceFrame cut = face.with(face.bgr.colRange(0, cvRound(face.landmarks.points[30].x))).aligned();
        QCOMPARE(cut.padding.at<uchar>(300, 500), uchar{255});
        QCOMPARE(cut.bgr.at<cv::Vec3b>(300, 500), cv::Vec3b());
        QCOMPARE(cut.padding.at<uchar>(300, 200), uchar{0});
    }

    void hullHoldsItsPoints()
    {
        const FaceFrame frame = portrait().aligned();
        const cv::Mat hull = faceHull(frame.landmarks, frame.bgr.size());
        for (const auto& point : frame.landmarks.points)
            QCOMPARE(hull.at<uchar>(cv::Point(cvRound(point.x), cvRound(point.y))), uchar{255});
        QCOMPARE(hull.at<uchar>(5, 5), uchar{0});
    }

    // IEC 61966-2-1: Y of a grey is its linear value; 128 gives 0.2158605, times 255 is 55.04.
    void luminanceIsLinearLight()
    {
        const cv::Mat3b colours = (cv::Mat3b(1, 5) << cv::Vec3b(0, 0, 0), cv::Vec3b(128, 128, 128),
                                   cv::Vec3b(255, 255, 255), cv::Vec3b(0, 0, 255), cv::Vec3b(255, 0, 0));
        const cv::Mat light = luminance(colours);
        QCOMPARE(light.at<uchar>(0), uchar{0});
        QCOMPARE(light.at<uchar>(1), uchar{55});
        QCOMPARE(light.at<uchar>(2), uchar{255});
        QCOMPARE(light.at<uchar>(3), uchar{54}); // 0.2126 * 255
        QCOMPARE(light.at<uchar>(4), uchar{18}); // 0.0722 * 255
    }

    // sRGB red in CIELAB under D65: 53.24, 80.09, 67.20.
    void cieLabOfRed()
    {
        const cv::Vec3f red = cieLab(cv::Mat3b(1, 1, cv::Vec3b(0, 0, 255))).at<cv::Vec3f>(0);
        QVERIFY(std::abs(red[0] - 53.24) < 0.1 && std::abs(red[1] - 80.09) < 0.3 &&
                std::abs(red[2] - 67.20) < 0.3);
    }

    void cropRepeatsTheBorder()
    {
        cv::Mat1b picture(4, 4);
        for (int i = 0; i < 16; ++i)
            picture(i / 4, i % 4) = static_cast<uchar>(10 * i);
        const cv::Mat inside = cropResized(picture, {1, 1, 2, 2}, {2, 2});
        QCOMPARE(inside.at<uchar>(0, 0), uchar{50});
        QCOMPARE(inside.at<uchar>(1, 1), uchar{100});
        const cv::Mat corner = cropResized(picture, {-2, -2, 4, 4}, {4, 4});
        QCOMPARE(corner.at<uchar>(0, 0), uchar{0});
        QCOMPARE(corner.at<uchar>(3, 3), uchar{50});
        QCOMPARE(corner.at<uchar>(0, 3), uchar{10});
        const cv::Mat outside = cropResized(picture, {10, 10, 4, 4}, {2, 2});
        QCOMPARE(cv::countNonZero(outside != 150), 0);
        QCOMPARE(cropResized(picture, {1, 1, 0, 0}, {3, 3}).at<uchar>(1, 1), uchar{50});
    }

    // A grid of one-pixel lines shrunk to a quarter must come out grey, not as a moiré of black and white.
    void shrinkingDoesNotAlias()
    {
        cv::Mat1b lines(400, 400);
        for (int x = 0; x < lines.cols; ++x)
            lines.col(x).setTo(x % 2 == 0 ? 0 : 255);
        const double scale = 0.24;
        const cv::Mat small = warpWithoutAliasing(lines, {scale, 0, 2, 0, scale, 3}, {90, 90});
        cv::Scalar mean, deviation;
        cv::meanStdDev(small(cv::Rect(10, 10, 70, 70)), mean, deviation);
        QVERIFY(std::abs(mean[0] - 127.5) < 3 && deviation[0] < 12);
    }

    // Where nothing is skipped, the way round by area lands on the same places as a plain warp.
    void shrinkingKeepsPlaces()
    {
        cv::Mat1b smooth(600, 600);
        for (int y = 0; y < 600; ++y)
            for (int x = 0; x < 600; ++x)
                smooth(y, x) = static_cast<uchar>(x * 0.2 + y * 0.15);
        const cv::Matx23d turn(0.3, -0.1, 60, 0.1, 0.3, 5);
        cv::Mat plain;
        cv::warpAffine(smooth, plain, turn, {200, 200});
        cv::Mat difference;
        cv::absdiff(warpWithoutAliasing(smooth, turn, {200, 200}), plain, difference);
        double largest = 0;
        cv::minMaxLoc(difference(cv::Rect(60, 60, 80, 80)), nullptr, &largest);
        QVERIFY2(largest <= 1, qPrintable(QString::number(largest)));
    }

    void coincidingPointsFail()
    {
        QCOMPARE(alignedFrame(portrait().bgr, Landmarks{}).error().code, ErrorCode::LandmarksNotFound);
    }
};

QTEST_GUILESS_MAIN(TestFaceFrame)
#include "tst_faceframe.moc"
