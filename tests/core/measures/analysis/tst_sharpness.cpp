// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measures/analysis/sharpness.h"
#include "tests/core/measures/analysis/testfaces.h"

#include <opencv2/imgproc.hpp>

#include <QTest>

using namespace pw;
using namespace pw::test;

namespace {

double sharpnessOf(const TestFace& face)
{
    return sharpness(face.aligned());
}

cv::Mat blurred(const cv::Mat& picture, double sigma)
{
    cv::Mat result;
    cv::GaussianBlur(picture, result, {}, sigma);
    return result;
}

/// A frame that shows the picture over a face that fills the hull of the template's landmarks.
FaceFrame frameOf(const cv::Mat& bgr)
{
    FaceFrame frame = portrait().aligned();
    frame.bgr = bgr;
    return frame;
}

/// Vertical waves of the given wave length, mean grey 128.
cv::Mat waves(double length, double amplitude)
{
    cv::Mat picture(kFrameSide, kFrameSide, CV_8UC3);
    for (int x = 0; x < picture.cols; ++x)
        picture.col(x).setTo(cv::Scalar::all(128 + amplitude * std::sin(2 * CV_PI * x / length)));
    return picture;
}

} // namespace

class TestSharpness : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    // A Gaussian of sigma s leaves exp(-2 (pi s / l)^2) of a wave of length l. For l = 12 the bands keep
    // g(0.7) - g(1.4) = 0.935 - 0.764 and g(2.8) - g(5.6) = 0.3415 - 0.0136 of the amplitude: S = 2
    // ln(0.171/0.328).
    void wavesGiveTheRatioOfTheBands()
    {
        const double s = sharpness(frameOf(waves(12, 60)));
        const auto kept = [](double sigma) { return std::exp(-2 * std::pow(CV_PI * sigma / 12, 2)); };
        const double expected = 2 * std::log((kept(0.7) - kept(1.4)) / (kept(2.8) - kept(5.6)));
        QVERIFY2(std::abs(s - expected) < 0.05, qPrintable(QStringLiteral("%1 %2").arg(s).arg(expected)));
    }

    void flatFaceIsFinite() { QVERIFY(std::abs(sharpness(frameOf(waves(12, 0)))) < 1e-6); }

    void blurLowersStrictly()
    {
        std::vector<const TestFace*> faces = frontalFaces();
        faces.push_back(&portrait());
        for (const TestFace* face : faces) {
            const double unit = faceGeometry(face->landmarks).interEyeDistance;
            double before = sharpnessOf(*face);
            for (const double sigma : {0.008, 0.012, 0.02, 0.03, 0.05}) {
                const double now = sharpnessOf(face->with(blurred(face->bgr, sigma * unit)));
                QVERIFY2(now < before,
                         qPrintable(QStringLiteral("sigma %1: %2 after %3").arg(sigma).arg(now).arg(before)));
                before = now;
            }
            QVERIFY2(before < -3.7, qPrintable(QString::number(before)));
        }
    }

    void contrastAndBrightnessHardlyMatter()
    {
        for (const TestFace* face : frontalFaces()) {
            const double plain = sharpnessOf(*face);
            const double faint = sharpnessOf(face->with(0.6 * face->bgr + cv::Scalar::all(50)));
            const double dark = sharpnessOf(face->with(0.5 * face->bgr));
            QVERIFY2(std::abs(faint - plain) < 0.15,
                     qPrintable(QStringLiteral("%1 %2").arg(plain).arg(faint)));
            QVERIFY2(std::abs(dark - plain) < 0.15, qPrintable(QStringLiteral("%1 %2").arg(plain).arg(dark)));
        }
    }

    void mirroringHardlyMatters()
    {
        for (const TestFace* face : frontalFaces()) {
            cv::Mat mirrored;
            cv::flip(face->bgr, mirrored, 1);
            const auto again = facesIn(mirrored);
            QVERIFY(!again.empty());
            // the same face: the one whose mirrored box is nearest
            const double wanted = mirrored.cols - face->detection.box.x - face->detection.box.width;
            const auto same = std::ranges::min_element(
                again, {}, [&](const TestFace& other) { return std::abs(other.detection.box.x - wanted); });
            QVERIFY(std::abs(sharpnessOf(*same) - sharpnessOf(*face)) < 0.15);
        }
    }

    void fewPixelsAreNotSharp()
    {
        const TestFace& face = groupFace(6, 3);
        const double unit = faceGeometry(face.landmarks).interEyeDistance;
        double before = sharpnessOf(face);
        for (const double wanted : {60.0, 45.0, 30.0}) {
            cv::Mat small;
            cv::resize(face.bgr, small, {}, wanted / unit, wanted / unit, cv::INTER_AREA);
            Landmarks landmarks = face.landmarks;
            for (auto& point : landmarks.points)
                point *= wanted / unit;
            const double now = sharpnessOf({small, face.detection, landmarks});
            QVERIFY(now < before);
            before = now;
        }
        QVERIFY2(before < -2.7, qPrintable(QString::number(before)));
    }

    void repeatsExactlyWithAnyThreadCount()
    {
        const double first = sharpnessOf(portrait());
        for (const int threads : {1, 2, 3}) {
            cv::setNumThreads(threads);
            QCOMPARE(sharpnessOf(portrait()), first);
        }
        cv::setNumThreads(-1);
    }
};

QTEST_GUILESS_MAIN(TestSharpness)
#include "tst_sharpness.moc"
