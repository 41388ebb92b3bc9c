// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/imagereader.h"
#include "core/landmarks/landmarkextractor.h"
#include "tests/core/faces/portraitreference.h"
#include "tests/support/testassets.h"

#include <opencv2/imgproc.hpp>

#include <QTest>

#include <algorithm>
#include <vector>

using namespace pw;

namespace {

constexpr double kEyeDistance = 44; // pixels in the sample portrait

double meanDistance(const Landmarks& a, const std::array<cv::Point2d, Landmarks::kCount>& b)
{
    double sum = 0;
    for (std::size_t i = 0; i < b.size(); ++i)
        sum += cv::norm(a.points[i] - b[i]);
    return sum / static_cast<double>(b.size());
}

} // namespace

class TestLandmarkExtractor : public QObject {
    Q_OBJECT

  private:
    static LandmarkExtractor openExtractor()
    {
        const auto model = test::modelStore().model("landmarks");
        return LandmarkExtractor::open(model->file, model->sha256).value();
    }

    cv::Mat m_portrait;
    FaceDetection m_face{test::portrait::kBox, 1};

  private Q_SLOTS:
    void initTestCase() { m_portrait = readImage(test::samplePortrait())->bgr(); }

    void oneRunAgreesWithTheReference()
    {
        auto extractor = openExtractor();
        const auto landmarks = extractor.extractOnce(m_portrait, m_face);
        QVERIFY(landmarks);
        for (std::size_t i = 0; i < landmarks->points.size(); ++i)
            QVERIFY2(cv::norm(landmarks->points[i] - test::portrait::kLandmarks[i]) < 0.01,
                     qPrintable(QString::number(i)));
    }

    void medianStaysNearOneRun()
    {
        auto extractor = openExtractor();
        const auto landmarks = extractor.extractMedian(m_portrait, m_face);
        QVERIFY(landmarks);
        const double distance = meanDistance(*landmarks, test::portrait::kLandmarks);
        QVERIFY2(distance > 0.01, "the median must differ from one run");
        QVERIFY2(distance < 0.04 * kEyeDistance, qPrintable(QString::number(distance)));
    }

    void medianIsSteadierWhenTheBoxMoves()
    {
        auto extractor = openExtractor();
        const auto spread = [&](auto&& extract) {
            std::vector<Landmarks> results;
            for (const double shift : {-0.05, -0.02, 0.0, 0.02, 0.05}) {
                FaceDetection moved = m_face;
                moved.box.x += shift * moved.box.width;
                moved.box.y -= shift * moved.box.height;
                results.push_back(extract(moved));
            }
            double sum = 0;
            for (const auto& result : results)
                sum += meanDistance(result, results[2].points);
            return sum;
        };
        const double once =
            spread([&](const FaceDetection& f) { return *extractor.extractOnce(m_portrait, f); });
        const double median =
            spread([&](const FaceDetection& f) { return *extractor.extractMedian(m_portrait, f); });
        QVERIFY2(median < 0.9 * once, qPrintable(QStringLiteral("%1 against %2").arg(median).arg(once)));
    }

    void mirroredPortraitMirrorsTheMedian()
    {
        auto extractor = openExtractor();
        cv::Mat mirrored;
        cv::flip(m_portrait, mirrored, 1);
        FaceDetection face = m_face;
        face.box.x = m_portrait.cols - face.box.x - face.box.width;
        const auto straight = extractor.extractMedian(m_portrait, m_face);
        const auto back = extractor.extractMedian(mirrored, face);
        QVERIFY(back);
        const auto mirroredX = [&](std::size_t i) { return m_portrait.cols - 1 - back->points[i].x; };
        constexpr std::pair<std::size_t, std::size_t> kPairs[] = {
            {0, 16}, {8, 8}, {17, 26}, {30, 30}, {31, 35}, {36, 45}, {40, 47}, {48, 54}, {57, 57}, {62, 62}};
        for (const auto& [left, right] : kPairs)
            QVERIFY(std::abs(straight->points[left].x - mirroredX(right)) < 0.04 * kEyeDistance);
    }

    void pointsOfAGroupLieInTheirFaces()
    {
        auto extractor = openExtractor();
        const auto image = readImage(test::groupPhotograph(3));
        const FaceDetection middle{{1078, 193, 222, 310}, 1};
        const auto landmarks = extractor.extractMedian(image->bgr(), middle);
        QVERIFY(landmarks);
        const cv::Rect2d generous(middle.box.x - 20, middle.box.y - 20, middle.box.width + 40,
                                  middle.box.height + 40);
        QVERIFY(std::ranges::all_of(landmarks->points,
                                    [&](const auto& point) { return generous.contains(point); }));
        QVERIFY(landmarks->points[36].x < landmarks->points[45].x); // image-left eye
        QVERIFY(landmarks->points[27].y < landmarks->points[33].y); // nose above mouth
        QVERIFY(landmarks->points[33].y < landmarks->points[57].y);
    }

    void boxOutsideTheImageIsAnError()
    {
        auto extractor = openExtractor();
        const FaceDetection outside{{-200, -200, 100, 100}, 1}, tiny{{100, 100, 7, 7}, 1};
        QCOMPARE(extractor.extractOnce(m_portrait, outside).error().code, ErrorCode::LandmarksNotFound);
        QCOMPARE(extractor.extractMedian(m_portrait, outside).error().code, ErrorCode::LandmarksNotFound);
        QCOMPARE(extractor.extractOnce(m_portrait, tiny).error().code, ErrorCode::LandmarksNotFound);
        QVERIFY(extractor.extractOnce(m_portrait, {{-20, -20, 100, 100}, 1}));
    }
};

QTEST_GUILESS_MAIN(TestLandmarkExtractor)
#include "tst_landmarkextractor.moc"
