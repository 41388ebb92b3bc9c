// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measures/analysis/background.h"
#include "core/measures/analysis/headmask.h"
#include "tests/core/measures/analysis/testfaces.h"

#include <opencv2/imgproc.hpp>

#include <QTest>

#include <algorithm>

using namespace pw;
using namespace pw::test;

namespace {

bool holds(const HeadMask& mask, const cv::Point2d& framePoint)
{
    const cv::Point2d inside = (framePoint - cv::Point2d(mask.region.tl())) / 2;
    const cv::Point pixel(cvFloor(inside.x), cvFloor(inside.y));
    return cv::Rect({}, mask.head.size()).contains(pixel) && mask.head.at<uchar>(pixel) != 0;
}

BackgroundStatistics statisticsOf(const TestFace& face)
{
    const FaceFrame frame = face.aligned();
    return backgroundStatistics(frame, headMask(frame).value()).value();
}

bool equal(const cv::Mat& a, const cv::Mat& b)
{
    return a.size() == b.size() && cv::countNonZero(a != b) == 0;
}

cv::Mat plain(const cv::Scalar& colour)
{
    return {portrait().bgr.size(), CV_8UC3, colour};
}

} // namespace

class TestHeadMask : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void bothCutsAtOnceAreThoseInTurn()
    {
        for (const TestFace* face : {&portrait(), &groupFace(6, 0)}) {
            const FaceFrame frame = face->aligned();
            const HeadCuts cuts = cutHead(frame, face->bgr, face->landmarks);
            const HeadMask alone = headMask(frame).value();
            QCOMPARE(cuts.mask->region, alone.region);
            QCOMPARE(cv::countNonZero(cuts.mask->head != alone.head), 0);
            QCOMPARE(cuts.crown.value(), crownHeight(face->bgr, face->landmarks).value());
        }
    }

    void holdsTheFaceAndLeavesTheBorder()
    {
        std::vector<const TestFace*> faces = frontalFaces();
        faces.push_back(&portrait());
        for (const TestFace* face : faces) {
            const FaceFrame frame = face->aligned();
            const HeadMask mask = headMask(frame).value();
            QCOMPARE(mask.region, cv::Rect(62, 0, 492, 406));
            QCOMPARE(mask.head.size(), cv::Size(246, 203));
            const cv::Mat hull = faceHull(frame.landmarks, frame.bgr.size());
            cv::Mat core, head;
            cv::erode(hull, core, cv::Mat1b::ones(15, 15));
            cv::resize(mask.head, head, mask.region.size(), 0, 0, cv::INTER_NEAREST);
            QCOMPARE(cv::countNonZero(core(mask.region) & ~head), 0);
            const int strip = cvFloor(0.045 * mask.head.cols) - 4; // closing may give 3 pixels back
            QCOMPARE(cv::countNonZero(mask.head.rowRange(0, strip)), 0);
            QCOMPARE(cv::countNonZero(mask.head(cv::Rect(0, 0, strip, 140))), 0);
            QCOMPARE(cv::countNonZero(mask.head(cv::Rect(mask.head.cols - strip, 0, strip, 140))), 0);
        }
    }

    void hairBelongsToTheHead()
    {
        const FaceFrame frame = portrait().aligned();
        const FaceGeometry face = faceGeometry(frame.landmarks);
        const HeadMask mask = headMask(frame).value();
        QVERIFY(holds(mask, face.betweenEyes - 0.95 * face.eyeToChin * face.down)); // top of the hair
        QVERIFY(holds(mask, face.betweenEyes + cv::Point2d(0.75 * face.faceWidth, 0)));
        QVERIFY(!holds(mask, face.betweenEyes + cv::Point2d(0.95 * face.faceWidth, -0.6 * face.eyeToChin)));
    }

    void repeatsExactlyWithAnyThreadCount()
    {
        const FaceFrame frame = groupFace(6, 0).aligned();
        const cv::Mat first = headMask(frame)->head;
        const double crown = crownHeight(portrait().bgr, portrait().landmarks).value();
        for (const int threads : {1, 2, 3}) {
            cv::setNumThreads(threads);
            cv::setRNGSeed(threads); // what others did with the generator must not matter
            QVERIFY(equal(headMask(frame)->head, first));
            QCOMPARE(crownHeight(portrait().bgr, portrait().landmarks).value(), crown);
        }
        cv::setNumThreads(-1);
    }

    void generatorIsLeftAsItWas()
    {
        cv::setRNGSeed(5);
        const unsigned wanted = cv::theRNG().next();
        cv::setRNGSeed(5);
        QVERIFY(headMask(portrait().aligned()));
        QCOMPARE(cv::theRNG().next(), wanted);
    }

    void crownOfThePortrait()
    {
        // Read in the photograph: her hair begins in row 16 and is wide enough in row 17.
        const double crown = crownHeight(portrait().bgr, portrait().landmarks).value();
        const FaceGeometry face = faceGeometry(portrait().landmarks);
        const double row = face.betweenEyes.y - crown * face.eyeToChin;
        QVERIFY2(std::abs(row - 17) < 3, qPrintable(QString::number(row)));
    }

    void crownDoesNotDependOnTheScale()
    {
        cv::Mat large;
        cv::resize(portrait().bgr, large, {}, 2, 2, cv::INTER_LINEAR);
        Landmarks landmarks = portrait().landmarks;
        for (auto& point : landmarks.points)
            point = 2 * point + cv::Point2d(0.5, 0.5);
        QVERIFY(std::abs(*crownHeight(large, landmarks) -
                         *crownHeight(portrait().bgr, portrait().landmarks)) < 0.05);
    }

    void headLengthIsHeldInBounds()
    {
        QCOMPARE(headLength(100, 1.1), 210.0);
        QCOMPARE(headLength(100, 1.7), 225.0);
        QCOMPARE(headLength(100, 0.2), 185.0);
        QCOMPARE(headLength(100, std::nullopt), 202.0);
    }

    void plainBackdropsAreEven()
    {
        const BackgroundStatistics grey =
            statisticsOf(portrait().with(portraitBefore(plain({200, 200, 200}))));
        QVERIFY2(grey.edges < 6, qPrintable(QString::number(grey.edges)));
        QVERIFY2(grey.tone < 3 && grey.colourSpread < 2, qPrintable(QString::number(grey.tone)));
        QVERIFY2(std::abs(grey.lightness - 80.6) < 1,
                 qPrintable(QString::number(grey.lightness))); // L* of sRGB 200
        QVERIFY(grey.share > 0.2 && grey.share < 0.8);
        QCOMPARE(grey.whiteShare, 0.0);
        const BackgroundStatistics white =
            statisticsOf(portrait().with(portraitBefore(plain({255, 255, 255}))));
        QVERIFY2(white.whiteShare > 0.95, qPrintable(QString::number(white.whiteShare)));
    }

    void unevenBackdropsAreSeen()
    {
        cv::Mat gradient = plain({}), squares = plain({200, 200, 200}), colours = plain({200, 200, 200});
        for (int x = 0; x < gradient.cols; ++x)
            gradient.col(x).setTo(cv::Scalar::all(std::clamp(1.0 * x - 100, 0.0, 255.0)));
        for (int y = 0; y < squares.rows; y += 16)
            for (int x = y % 32; x < squares.cols; x += 32)
                squares(cv::Rect(x, y, 16, 16) & cv::Rect({}, squares.size())).setTo(cv::Scalar::all(90));
        colours.colRange(0, 225).setTo(cv::Scalar(230, 190, 180));
        const auto even = statisticsOf(portrait().with(portraitBefore(plain({200, 200, 200}))));
        const auto soft = statisticsOf(portrait().with(portraitBefore(gradient)));
        const auto hard = statisticsOf(portrait().with(portraitBefore(squares)));
        const auto coloured = statisticsOf(portrait().with(portraitBefore(colours)));
        QVERIFY2(soft.tone > 12 && soft.edges < 75,
                 qPrintable(QStringLiteral("%1 %2").arg(soft.tone).arg(soft.edges)));
        QVERIFY2(hard.edges > 100, qPrintable(QString::number(hard.edges)));
        QVERIFY2(coloured.colourSpread > 6 && even.colourSpread < 2,
                 qPrintable(QString::number(coloured.colourSpread)));
    }

    void crowdsAreMoreUnevenThanAStudio()
    {
        const double studio = statisticsOf(portrait()).edges;
        for (const TestFace* face : frontalFaces())
            QVERIFY(statisticsOf(*face).edges > studio);
    }

    void faceThatFillsThePhotographHasNoBackground()
    {
        // Only the middle of the face is left of the photograph: its border is skin.
        const TestFace& face = groupFace(6, 3);
        const FaceGeometry geometry = faceGeometry(face.landmarks);
        const double unit = geometry.interEyeDistance;
        const cv::Rect inner(cvRound(geometry.betweenEyes.x - 0.6 * unit),
                             cvRound(geometry.betweenEyes.y - 0.3 * unit), cvRound(1.2 * unit),
                             cvRound(1.5 * unit));
        Landmarks landmarks = face.landmarks;
        for (auto& point : landmarks.points)
            point -= cv::Point2d(inner.tl());
        const FaceFrame frame = alignedFrame(face.bgr(inner), landmarks).value();
        const auto mask = headMask(frame);
        QVERIFY(!mask || backgroundStatistics(frame, *mask).value_or(BackgroundStatistics{}).share < 0.05);
    }
};

QTEST_GUILESS_MAIN(TestHeadMask)
#include "tst_headmask.moc"
