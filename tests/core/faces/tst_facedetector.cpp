// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/detection/facedetector.h"
#include "core/imaging/imagereader.h"
#include "tests/core/faces/portraitreference.h"
#include "tests/support/testassets.h"

#include <opencv2/imgproc.hpp>

#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>

using namespace pw;

class TestFaceDetector : public QObject {
    Q_OBJECT

  private:
    static FaceDetector openDetector()
    {
        const auto model = test::modelStore().model("detector");
        return FaceDetector::open(model->file, model->sha256).value();
    }

  private Q_SLOTS:
    void findsTheFaceOfThePortraitWhereTheReferenceDoes()
    {
        auto detector = openDetector();
        const auto faces = detector.detect(readImage(test::samplePortrait())->bgr());
        QVERIFY(faces);
        QCOMPARE(faces->size(), std::size_t{1});
        const auto& box = faces->front().box;
        constexpr double kTolerance =
            0.01; // pixels: another build of the same OpenCV may sum in another order
        QVERIFY(std::abs(box.x - test::portrait::kBox.x) < kTolerance);
        QVERIFY(std::abs(box.y - test::portrait::kBox.y) < kTolerance);
        QVERIFY(std::abs(box.width - test::portrait::kBox.width) < kTolerance);
        QVERIFY(std::abs(box.height - test::portrait::kBox.height) < kTolerance);
        QVERIFY(std::abs(faces->front().score - test::portrait::kScore) < 1e-4);
    }

    void findsEverybodyInGroups_data()
    {
        QTest::addColumn<int>("photograph");
        QTest::addColumn<int>("people"); // counted by eye
        QTest::newRow("bar") << 1 << 3;
        QTest::newRow("sofa") << 2 << 3;
        QTest::newRow("terrace") << 3 << 3;
        QTest::newRow("purple wall") << 4 << 4;
        QTest::newRow("stairs") << 5 << 5;
        QTest::newRow("window") << 6 << 4;
    }

    void findsEverybodyInGroups()
    {
        QFETCH(int, photograph);
        QFETCH(int, people);
        auto detector = openDetector();
        const auto image = readImage(test::groupPhotograph(photograph));
        const auto faces = detector.detect(image->bgr());
        QVERIFY(faces);
        QCOMPARE(static_cast<int>(faces->size()), people);
        const cv::Rect2d frame(0, 0, image->width(), image->height());
        for (std::size_t i = 0; i < faces->size(); ++i) {
            QVERIFY((*faces)[i].score > 0.65 && (*faces)[i].score <= 1);
            QVERIFY(((*faces)[i].box & frame).area() > 0.95 * (*faces)[i].box.area());
            if (i > 0)
                QVERIFY((*faces)[i - 1].box.area() >= (*faces)[i].box.area());
        }
    }

    /// A face of 2 % of the width in a big photograph: mostly too small for the network's input, never for a
    /// tile's.
    void tilesShowSmallFaces()
    {
        auto detector = openDetector();
        const cv::Mat portrait = readImage(test::samplePortrait())->bgr();
        int missedAtOnce = 0;
        for (const cv::Point place : {cv::Point(300, 200), cv::Point(1750, 1250), cv::Point(3400, 2450)}) {
            cv::Mat picture(3000, 4000, CV_8UC3, cv::Scalar(120, 130, 125));
            portrait.copyTo(picture(cv::Rect(place, portrait.size())));
            missedAtOnce += detector.detect(picture)->empty() ? 1 : 0;
            const auto withTiles = detector.detectSmallToo(picture);
            QCOMPARE(withTiles->size(), std::size_t{1});
            const cv::Rect2d expected = test::portrait::kBox + cv::Point2d(place);
            const cv::Rect2d found = withTiles->front().box;
            QVERIFY((expected & found).area() / (expected | found).area() > 0.5);
        }
        QVERIFY(missedAtOnce > 0);
    }

    void tilesInventNobody_data() { findsEverybodyInGroups_data(); }
    void tilesInventNobody()
    {
        QFETCH(int, photograph);
        QFETCH(int, people);
        auto detector = openDetector();
        const auto faces = detector.detectSmallToo(readImage(test::groupPhotograph(photograph))->bgr());
        QCOMPARE(static_cast<int>(faces->size()), people);
        QVERIFY(std::ranges::is_sorted(*faces, std::greater<>(),
                                       [](const FaceDetection& face) { return face.box.area(); }));
    }

    void findsNobodyInAnEmptyPicture()
    {
        auto detector = openDetector();
        const auto faces = detector.detect(cv::Mat(300, 400, CV_8UC3, cv::Scalar(90, 120, 150)));
        QVERIFY(faces);
        QVERIFY(faces->empty());
    }

    void followsAMovedFace()
    {
        auto detector = openDetector();
        const cv::Mat portrait = readImage(test::samplePortrait())->bgr();
        cv::Mat moved;
        cv::copyMakeBorder(portrait, moved, 64, 0, 128, 0, cv::BORDER_REPLICATE);
        const auto faces = detector.detect(moved);
        QCOMPARE(faces->size(), std::size_t{1});
        const cv::Rect2d expected = test::portrait::kBox + cv::Point2d(128, 64);
        const cv::Rect2d found = faces->front().box;
        QVERIFY((expected & found).area() / (expected | found).area() > 0.8);
    }

    void refusesWhatIsNoColourImage()
    {
        auto detector = openDetector();
        QCOMPARE(detector.detect(cv::Mat()).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(detector.detect(cv::Mat(8, 8, CV_8UC1)).error().code, ErrorCode::InvalidArgument);
    }

    void refusesAModelWithAnotherHash()
    {
        const auto model = test::modelStore().model("detector");
        QCOMPARE(FaceDetector::open(model->file, std::string(64, '0')).error().code, ErrorCode::ModelDamaged);
        QCOMPARE(FaceDetector::open("/nowhere/fr_detect.onnx", model->sha256).error().code,
                 ErrorCode::ModelMissing);
    }
};

QTEST_GUILESS_MAIN(TestFaceDetector)
#include "tst_facedetector.moc"
