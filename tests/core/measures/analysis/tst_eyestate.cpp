// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measures/analysis/eyestate.h"
#include "tests/core/measures/analysis/testfaces.h"
#include "tests/support/testassets.h"

#include <opencv2/imgproc.hpp>

#include <QTest>

using namespace pw;
using namespace pw::test;

namespace {

EyeStateClassifier& classifier()
{
    static auto opened = [] {
        const auto model = modelStore().model("eye").value();
        return EyeStateClassifier::open(model.file, model.sha256).value();
    }();
    return opened;
}

EyeStates statesOf(const TestFace& face,
                   EyeStateClassifier::Passes passes = EyeStateClassifier::Passes::Still)
{
    return classifier().classify(face.bgr, face.landmarks, passes).value();
}

} // namespace

class TestEyeState : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void openEyesAreOpen()
    {
        std::vector<const TestFace*> faces = frontalFaces();
        faces.push_back(&portrait());
        for (const TestFace* face : faces)
            QVERIFY2(eyesClosedScore(statesOf(*face)) < -4,
                     qPrintable(QString::number(eyesClosedScore(statesOf(*face)))));
    }

    void loweredLidsAreSeen()
    {
        // Photograph 2: profile with closed eyes, and looking down. Photograph 4, second face: closed.
        QVERIFY(eyesClosedScore(statesOf(groupFace(2, 0))) > 0);
        QVERIFY(eyesClosedScore(statesOf(groupFace(2, 1))) > 0);
        QVERIFY(eyesClosedScore(statesOf(groupFace(4, 1))) > 0);
    }

    void paintedLidsAreSeen()
    {
        std::vector<const TestFace*> faces = frontalFaces();
        for (const TestFace* face : faces) {
            const EyeStates open = statesOf(*face), closed = statesOf(face->with(withClosedEyes(*face)));
            QVERIFY2(eyesClosedScore(closed) > -3, qPrintable(QString::number(eyesClosedScore(closed))));
            for (std::size_t i = 0; i < open.size(); ++i) {
                QVERIFY(closed[i].closed > open[i].closed);
                QVERIFY(closed[i].structure < open[i].structure);
            }
        }
    }

    void oneClosedEyeIsEnough()
    {
        const TestFace& face = groupFace(6, 3);
        cv::Mat wink = withClosedEyes(face);
        const int middle = cvRound(faceGeometry(face.landmarks).betweenEyes.x);
        face.bgr.colRange(middle, wink.cols).copyTo(wink.colRange(middle, wink.cols));
        const EyeStates states = statesOf(face.with(wink));
        QVERIFY(states[0].score() > -3);
        QVERIFY(states[1].score() < -4);
        QCOMPARE(eyesClosedScore(states), states[0].score());
    }

    // ln(0.51 / 0.51) - 6 * 0.5 = -3
    void scoreByHand()
    {
        QVERIFY(std::abs(EyeState{0.5, 0.5, 20}.score() + 3) < 1e-12);
        QVERIFY(std::abs(EyeState{1, 0, 20}.score() - std::log(101)) < 1e-12);
    }

    // Light and dark halves of the canvas: column means 100 and 200 blurred at the step only, canvas mean
    // 150.
    void structureByHand()
    {
        cv::Mat picture(48, 200, CV_8UC3, cv::Scalar::all(100));
        picture.colRange(100, 200).setTo(cv::Scalar::all(200));
        Landmarks landmarks;
        auto& p = landmarks.points;
        for (std::size_t first : {36, 42}) {
            p[first] = {75.5, 23.5};
            p[first + 3] = {123.5, 23.5};
            p[first + 1] = p[first + 2] = p[first + 4] = p[first + 5] = {99.5, 23.5};
        }
        const EyeStates states = classifier().classify(picture, landmarks).value();
        QVERIFY2(std::abs(states[0].structure - 100.0 / 151) < 0.002,
                 qPrintable(QString::number(states[0].structure)));
        QCOMPARE(states[0].cornerDistance, 48.0);
        QCOMPARE(states[0], states[1]);
    }

    void mirroringHardlyMatters()
    {
        for (const TestFace* face : frontalFaces()) {
            cv::Mat picture;
            cv::flip(face->bgr, picture, 1);
            Landmarks landmarks;
            constexpr std::array<std::size_t, 12> kOther = {45, 44, 43, 42, 47, 46, 39, 38, 37, 36, 41, 40};
            for (std::size_t i = 0; i < kOther.size(); ++i) {
                const auto& point = face->landmarks.points[kOther[i]];
                landmarks.points[36 + i] = {picture.cols - 1 - point.x, point.y};
            }
            const EyeStates plain = statesOf(*face),
                            other = classifier().classify(picture, landmarks).value();
            QVERIFY2(std::abs(plain[0].closed - other[1].closed) < 0.15 &&
                         std::abs(plain[0].structure - other[1].structure) < 0.03,
                     qPrintable(QStringLiteral("%1 %2, %3 %4")
                                    .arg(plain[0].closed)
                                    .arg(other[1].closed)
                                    .arg(plain[0].structure)
                                    .arg(other[1].structure)));
        }
    }

    void liveAgreesWithStill()
    {
        for (const TestFace* face : frontalFaces())
            QVERIFY(eyesClosedScore(statesOf(*face, EyeStateClassifier::Passes::Live)) < -3.5);
        QVERIFY(eyesClosedScore(statesOf(groupFace(2, 1), EyeStateClassifier::Passes::Live)) > -1);
    }

    // OpenCV shares convolutions out by thread count and rounds at the seams.
    void repeatsWithAnyThreadCount()
    {
        const EyeStates first = statesOf(portrait());
        QCOMPARE(statesOf(portrait()), first);
        for (const int threads : {1, 2, 3}) {
            cv::setNumThreads(threads);
            QVERIFY(std::abs(eyesClosedScore(statesOf(portrait())) - eyesClosedScore(first)) < 1e-4);
        }
        cv::setNumThreads(-1);
    }

    void coincidingCornersFail()
    {
        Landmarks landmarks = portrait().landmarks;
        landmarks.points[39] = landmarks.points[36];
        QCOMPARE(classifier().classify(portrait().bgr, landmarks).error().code, ErrorCode::LandmarksNotFound);
    }
};

QTEST_GUILESS_MAIN(TestEyeState)
#include "tst_eyestate.moc"
