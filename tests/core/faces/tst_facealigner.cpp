// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alignment/facealigner.h"
#include "core/imaging/imagereader.h"
#include "tests/core/faces/portraitreference.h"
#include "tests/support/testassets.h"

#include <opencv2/imgproc.hpp>

#include <QTest>

#include <cmath>
#include <vector>

using namespace pw;

namespace {

cv::Point2d moved(const cv::Matx23d& transform, const cv::Point2d& point)
{
    const cv::Vec2d result = transform * cv::Vec3d(point.x, point.y, 1);
    return {result[0], result[1]};
}

double largestDifference(const cv::Matx23d& a, const cv::Matx23d& b)
{
    return cv::norm(a, b, cv::NORM_INF);
}

} // namespace

class TestFaceAligner : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void recoversAKnownSimilarity_data()
    {
        QTest::addColumn<double>("degrees");
        QTest::addColumn<double>("scale");
        QTest::newRow("as it is") << 0.0 << 1.0;
        QTest::newRow("shrunk") << 0.0 << 0.25;
        QTest::newRow("turned") << 30.0 << 1.0;
        QTest::newRow("turned back and grown") << -75.0 << 3.0;
        QTest::newRow("upside down") << 180.0 << 0.9;
    }

    void recoversAKnownSimilarity()
    {
        QFETCH(double, degrees);
        QFETCH(double, scale);
        const double angle = degrees * CV_PI / 180, c = scale * std::cos(angle), s = scale * std::sin(angle);
        const cv::Matx23d expected(c, -s, 12.5, s, c, -40);
        const std::vector<cv::Point2d> source = {{10, 20}, {90, 25}, {50, 60}, {22, 95}, {81, 99}};
        std::vector<cv::Point2d> target;
        for (const auto& point : source)
            target.push_back(moved(expected, point));
        const auto found = similarityTransform(source, target);
        QVERIFY(found);
        QVERIFY(largestDifference(*found, expected) < 1e-9);
    }

    // Umeyama's own example (TPAMI 1991, section IV): the best orthogonal matrix would be a reflection; the
    // answer of the paper is R = [[0.832, 0.555], [-0.555, 0.832]], c = 0.721, t = (-0.800, 0.400).
    void excludesReflectionAsInThePaper()
    {
        const std::vector<cv::Point2d> source = {{0, 0}, {1, 0}, {0, 2}}, target = {{0, 0}, {-1, 0}, {0, 2}};
        const auto found = similarityTransform(source, target);
        QVERIFY(found);
        const cv::Matx23d paper(0.721 * 0.832, 0.721 * 0.555, -0.800, -0.721 * 0.555, 0.721 * 0.832, 0.400);
        QVERIFY2(largestDifference(*found, paper) < 1e-3, "three printed digits");
        QVERIFY((*found)(0, 0) * (*found)(1, 1) - (*found)(0, 1) * (*found)(1, 0) > 0);
    }

    void refusesPointsThatCoincide()
    {
        const std::vector<cv::Point2d> same(5, {3, 4}), five = {{0, 0}, {1, 0}, {0, 2}, {1, 1}, {5, 5}};
        QCOMPARE(similarityTransform(same, five).error().code, ErrorCode::LandmarksNotFound);
        QCOMPARE(similarityTransform(five, std::span(five).first(4)).error().code,
                 ErrorCode::InvalidArgument);
    }

    void inverseUndoesTheTransform()
    {
        const cv::Matx23d transform(0.9, -0.3, 14, 0.3, 0.9, -7);
        for (const cv::Point2d point : {cv::Point2d(0, 0), cv::Point2d(100, -3), cv::Point2d(17.5, 1e4)})
            QVERIFY(cv::norm(moved(inverted(transform), moved(transform, point)) - point) < 1e-9);
    }

    void alignsThePortraitAsTheReferenceDoes()
    {
        const auto image = readImage(test::samplePortrait());
        const auto face = alignFace(image->bgr(), Landmarks{test::portrait::kLandmarks});
        QVERIFY(face);
        QCOMPARE(face->bgr.size(), cv::Size(112, 112));
        QCOMPARE(face->bgr.type(), CV_8UC3);
        QVERIFY(largestDifference(face->imageToAligned, test::portrait::kAlignment) < 1e-4);
        QVERIFY(largestDifference(face->alignedToImage, inverted(face->imageToAligned)) < 1e-12);

        // The same crop by OpenCV from the reference's transform.
        cv::Mat expected;
        cv::warpAffine(image->bgr(), expected, test::portrait::kAlignment, {112, 112}, cv::INTER_LINEAR);
        QVERIFY(cv::norm(face->bgr, expected, cv::NORM_INF) <= 1);
    }

    void bringsTheFivePointsNearTheTemplate()
    {
        const auto image = readImage(test::samplePortrait());
        const Landmarks landmarks{test::portrait::kLandmarks};
        const auto face = alignFace(image->bgr(), landmarks);
        const std::array<cv::Point2d, 5> points = fivePoints(landmarks);
        const cv::Point2d kTarget[] = {{38.2946, 51.6963},
                                       {73.5318, 51.5014},
                                       {56.0252, 71.7366},
                                       {41.5493, 92.3655},
                                       {70.7299, 92.2041}};
        for (std::size_t i = 0; i < points.size(); ++i)
            QVERIFY(cv::norm(moved(face->imageToAligned, points[i]) - kTarget[i]) < 8); // no face is the template
    }

    void showsBlackOutsideTheImage()
    {
        Landmarks atTheCorner{test::portrait::kLandmarks};
        for (auto& point : atTheCorner.points)
            point -= cv::Point2d(225, 110);
        const auto face = alignFace(cv::Mat(200, 200, CV_8UC3, cv::Scalar::all(200)), atTheCorner);
        QVERIFY(face);
        QCOMPARE(face->bgr.at<cv::Vec3b>(0, 0), cv::Vec3b(0, 0, 0));
        QCOMPARE(face->bgr.at<cv::Vec3b>(111, 111), cv::Vec3b(200, 200, 200));
    }
};

QTEST_GUILESS_MAIN(TestFaceAligner)
#include "tst_facealigner.moc"
