// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/detection/facedetector.h"
#include "core/imaging/imagereader.h"
#include "core/landmarks/facetracker.h"
#include "core/landmarks/landmarkextractor.h"
#include "tests/support/testassets.h"

#include <opencv2/imgproc.hpp>

#include <QTest>

#include <cmath>
#include <functional>

using namespace pw;

namespace {

/// Points of `landmarks` turned by `degrees`, scaled and shifted around their first point.
Landmarks moved(Landmarks landmarks, double degrees, double scale, cv::Point2d shift)
{
    const double c = scale * std::cos(degrees * CV_PI / 180);
    const double s = scale * std::sin(degrees * CV_PI / 180);
    const cv::Point2d origin = landmarks.points[0];
    for (cv::Point2d& point : landmarks.points) {
        const cv::Point2d p = point - origin;
        point = origin + shift + cv::Point2d(c * p.x - s * p.y, s * p.x + c * p.y);
    }
    return landmarks;
}

} // namespace

class TestFaceTracker : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase();
    void boxFollowsLandmarks_data();
    void boxFollowsLandmarks();
    void sameFace_data();
    void sameFace();
    void detectorIsNeededEveryNthFrame();
    void losingAsksForTheDetector();
    void otherFacesAreKept();
    void followsARealFaceAsWellAsTheDetector();

  private:
    cv::Mat m_portrait;
    std::optional<FaceDetector> m_detector;
    std::optional<LandmarkExtractor> m_extractor;
    TrackedFace m_face;
};

void TestFaceTracker::initTestCase()
{
    m_portrait = readImage(test::samplePortrait())->bgr();
    const auto detector = test::modelStore().model("detector");
    const auto landmarks = test::modelStore().model("landmarks");
    m_detector = *FaceDetector::open(detector->file, detector->sha256);
    m_extractor = *LandmarkExtractor::open(landmarks->file, landmarks->sha256);
    m_face.detection = m_detector->detect(m_portrait)->at(0);
    m_face.landmarks = *m_extractor->extractOnce(m_portrait, m_face.detection);
}

void TestFaceTracker::boxFollowsLandmarks_data()
{
    QTest::addColumn<double>("scale");
    QTest::addColumn<QPointF>("shift");
    QTest::newRow("still") << 1.0 << QPointF();
    QTest::newRow("shifted") << 1.0 << QPointF(31, -17);
    QTest::newRow("closer") << 1.4 << QPointF();
    QTest::newRow("away and aside") << 0.5 << QPointF(40, 10);
}

void TestFaceTracker::boxFollowsLandmarks()
{
    QFETCH(double, scale);
    QFETCH(QPointF, shift);
    const cv::Point2d by(shift.x(), shift.y());
    const cv::Rect2d box = followed(m_face, moved(m_face.landmarks, 0, scale, by)).box;
    // Whatever happens to the points happens to the box: its corners keep their place among them.
    const cv::Rect2d& before = m_face.detection.box;
    const cv::Point2d origin = m_face.landmarks.points[0];
    const cv::Point2d corner = origin + by + scale * (before.tl() - origin);
    QVERIFY(std::abs(box.width - scale * before.width) < 1e-9);
    QVERIFY(std::abs(box.height - scale * before.height) < 1e-9);
    QVERIFY(cv::norm(box.tl() - corner) < 1e-9);
}

void TestFaceTracker::sameFace_data()
{
    QTest::addColumn<std::function<Landmarks(Landmarks)>>("change");
    QTest::addColumn<bool>("same");
    const auto row = [](const char* name, std::function<Landmarks(Landmarks)> change, bool same) {
        QTest::newRow(name) << std::move(change) << same;
    };
    row(
        "still", [](Landmarks l) { return l; }, true);
    row(
        "turned by 10 degrees", [](Landmarks l) { return moved(l, 10, 1, {}); }, true);
    row(
        "a step aside",
        [](Landmarks l) {
            return moved(l, 0, 1, {20, 5});
        },
        true);
    row(
        "a jump across the picture",
        [](Landmarks l) {
            return moved(l, 0, 1, {150, 0});
        },
        false);
    row(
        "twice as large at once", [](Landmarks l) { return moved(l, 0, 2, {}); }, false);
    row(
        "out of the picture",
        [](Landmarks l) {
            return moved(l, 0, 1, {-40, -190});
        },
        false);
    row(
        "squeezed to half its height",
        [](Landmarks l) {
            for (auto& point : l.points)
                point.y = l.points[0].y + (point.y - l.points[0].y) / 2;
            return l;
        },
        false);
    row(
        "all in one place",
        [](Landmarks l) {
            l.points.fill({100, 100});
            return l;
        },
        false);
}

void TestFaceTracker::sameFace()
{
    QFETCH(std::function<Landmarks(Landmarks)>, change);
    const Landmarks& before = m_face.landmarks;
    QTEST(isSameFace(m_face, before, change(before), m_portrait.size()), "same");
}

void TestFaceTracker::detectorIsNeededEveryNthFrame()
{
    FaceTracker tracker;
    int detections = 0;
    for (int frame = 0; frame < 3 * FaceTracker::kDetectEvery; ++frame) {
        const auto expected = tracker.expected();
        detections += expected.empty() ? 1 : 0;
        const auto faces = expected.empty() ? std::vector{m_face.detection} : expected;
        QVERIFY(tracker.update(faces, expected.empty(), m_face.landmarks, m_portrait.size()));
    }
    QCOMPARE(detections, 3);
}

void TestFaceTracker::losingAsksForTheDetector()
{
    FaceTracker tracker;
    QVERIFY(tracker.update(std::vector{m_face.detection}, true, m_face.landmarks, m_portrait.size()));
    QVERIFY(!tracker.expected().empty());
    QVERIFY(!tracker.update(tracker.expected(), false, moved(m_face.landmarks, 0, 1, {300, 0}),
                            m_portrait.size()));
    QVERIFY(tracker.expected().empty());
    QVERIFY(tracker.update(std::vector{m_face.detection}, true, m_face.landmarks, m_portrait.size()));
    // Another frame size: the same numbers mean other places.
    QVERIFY(!tracker.update(tracker.expected(), false, m_face.landmarks, {640, 480}));
    QVERIFY(tracker.expected().empty());
}

void TestFaceTracker::otherFacesAreKept()
{
    FaceTracker tracker;
    FaceDetection other = m_face.detection;
    other.box.x += 250;
    QVERIFY(tracker.update(std::vector{m_face.detection, other}, true, m_face.landmarks, m_portrait.size()));
    QCOMPARE(tracker.expected().size(), std::size_t{2});
    QCOMPARE(tracker.expected()[1], other);
}

void TestFaceTracker::followsARealFaceAsWellAsTheDetector()
{
    // The portrait turned and moved step by step, as from frame to frame.
    FaceTracker tracker;
    double worst = 0;
    for (int frame = 0; frame < 30; ++frame) {
        cv::Mat turn = cv::getRotationMatrix2D({224, 118}, 0.4 * frame, 1 - 0.006 * frame);
        turn.at<double>(0, 2) += 2.0 * frame;
        turn.at<double>(1, 2) += 1.5 * frame;
        cv::Mat picture;
        cv::warpAffine(m_portrait, picture, turn, m_portrait.size(), cv::INTER_LINEAR, cv::BORDER_REPLICATE);
        const auto detected = *m_detector->detect(picture);
        const auto expected = tracker.expected();
        const auto faces = expected.empty() ? detected : expected;
        const auto landmarks = m_extractor->extractOnce(picture, faces.front());
        QVERIFY(landmarks);
        QVERIFY2(tracker.update(faces, expected.empty(), *landmarks, picture.size()),
                 qPrintable(QString::number(frame)));
        const auto reference = m_extractor->extractOnce(picture, detected.front());
        double sum = 0;
        for (std::size_t i = 0; i < reference->points.size(); ++i)
            sum += cv::norm(reference->points[i] - landmarks->points[i]);
        const double eyes = cv::norm(reference->points[36] - reference->points[45]);
        worst = std::max(worst, sum / Landmarks::kCount / eyes);
    }
    // Mean distance between both, of the distance between the outer eye corners; the landmarks themselves
    // scatter by some hundredths.
    QVERIFY2(worst < 0.08, qPrintable(QString::number(worst)));
}

QTEST_APPLESS_MAIN(TestFaceTracker)
#include "tst_facetracker.moc"
