// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measures/analysis/facecover.h"
#include "tests/core/measures/analysis/testfaces.h"

#include <opencv2/imgproc.hpp>

#include <QTest>

using namespace pw;
using namespace pw::test;

namespace {

struct Covers {
    std::array<EyeCover, 2> eyes;
    MouthCover mouth;
    double face = 0;
    ForeheadCover forehead;
};

Covers coversOf(const TestFace& face)
{
    const FaceFrame frame = face.aligned();
    const FaceSkin skin = faceSkin(frame);
    Covers covers;
    covers.eyes = eyeCover(frame, skin, 0).value();
    const cv::Vec3d reference = uncoveredSkin(frame, skin, &covers.eyes).value();
    covers.mouth = mouthCover(frame, skin, reference).value();
    covers.face = faceCoveredShare(frame, skin, covers.eyes, covers.mouth, reference).value();
    covers.forehead = foreheadCover(frame, skin).value();
    return covers;
}

/// Faces in even light with nothing before them. The photographs of groups 3 and 5 have coloured stage light.
std::vector<const TestFace*> plainFaces()
{
    return {&portrait(), &groupFace(6, 0), &groupFace(6, 3)};
}

} // namespace

class TestFaceCover : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void plainFacesAreFree()
    {
        for (const TestFace* face : plainFaces()) {
            const Covers covers = coversOf(*face);
            for (const EyeCover& eye : covers.eyes) {
                QVERIFY(eye.contrast > 25);
                QVERIFY(eye.darkness > -22);
                QCOMPARE(eye.covered, 0.0);
            }
            QVERIFY2(covers.mouth.chromaJump < 9, qPrintable(QString::number(covers.mouth.chromaJump)));
            QVERIFY2(covers.mouth.lipLine > 12, qPrintable(QString::number(covers.mouth.lipLine)));
            QVERIFY2(covers.face < 0.15, qPrintable(QString::number(covers.face)));
        }
    }

    void darkGlassesHideTheEyesOnly()
    {
        for (const TestFace* face : plainFaces()) {
            const Covers covers = coversOf(face->with(withDarkGlasses(*face)));
            for (const EyeCover& eye : covers.eyes) {
                QVERIFY2(eye.contrast < 18 || eye.darkness < -28,
                         qPrintable(QStringLiteral("r %1 d %2").arg(eye.contrast).arg(eye.darkness)));
                QVERIFY(eye.covered > 0.5);
            }
            // What lies over the eyes says nothing about the mouth.
            const MouthCover bare = coversOf(*face).mouth;
            QVERIFY2(
                std::abs(covers.mouth.chromaJump - bare.chromaJump) < 4,
                qPrintable(QStringLiteral("dLow %1, %2").arg(covers.mouth.chromaJump).arg(bare.chromaJump)));
            QCOMPARE(covers.mouth.lipLine, bare.lipLine);
            QVERIFY(std::abs(covers.mouth.covered - bare.covered) < 0.05);
            QVERIFY2(covers.face < 0.6, qPrintable(QString::number(covers.face)));
            QVERIFY2(covers.face > 0.09, qPrintable(QString::number(covers.face)));
        }
    }

    void glassesOfAnyColourLeaveTheMouthAlone_data()
    {
        QTest::addColumn<int>("blue");
        QTest::addColumn<int>("green");
        QTest::addColumn<int>("red");
        QTest::newRow("black") << 10 << 10 << 10;
        QTest::newRow("brown") << 20 << 35 << 60;
        QTest::newRow("blue mirror") << 160 << 90 << 40;
    }
    void glassesOfAnyColourLeaveTheMouthAlone()
    {
        QFETCH(int, blue);
        QFETCH(int, green);
        QFETCH(int, red);
        for (const TestFace* face : plainFaces()) {
            const cv::Scalar colour(blue, green, red);
            const Covers glasses = coversOf(face->with(withGlasses(*face, colour)));
            QVERIFY(isCovered(glasses.eyes[0]) && isCovered(glasses.eyes[1]));
            QVERIFY2(glasses.mouth.chromaJump < 12, qPrintable(QString::number(glasses.mouth.chromaJump)));
            // A mask under the glasses is still seen.
            const TestFace masked = face->with(withFaceMask(*face, cv::Scalar(200, 140, 60)));
            const Covers both = coversOf(masked.with(withGlasses(masked, colour)));
            QVERIFY2(both.mouth.chromaJump > 12, qPrintable(QString::number(both.mouth.chromaJump)));
        }
    }

    void oneHiddenEyeIsTold()
    {
        const TestFace& face = groupFace(6, 3);
        cv::Mat half = withDarkGlasses(face);
        const int middle = cvRound(faceGeometry(face.landmarks).betweenEyes.x);
        face.bgr.colRange(middle, half.cols).copyTo(half.colRange(middle, half.cols));
        const Covers covers = coversOf(face.with(half));
        QVERIFY(covers.eyes[0].covered > 0.5);
        QCOMPARE(covers.eyes[1].covered, 0.0);
    }

    void faceMasksHideTheMouth_data()
    {
        QTest::addColumn<int>("blue");
        QTest::addColumn<int>("green");
        QTest::addColumn<int>("red");
        QTest::newRow("medical blue") << 200 << 170 << 120;
        QTest::newRow("white") << 240 << 240 << 240;
        QTest::newRow("black") << 25 << 25 << 25;
        QTest::newRow("beige") << 140 << 165 << 200;
    }
    void faceMasksHideTheMouth()
    {
        QFETCH(int, blue);
        QFETCH(int, green);
        QFETCH(int, red);
        for (const TestFace* face : plainFaces()) {
            const Covers covers = coversOf(face->with(withFaceMask(*face, cv::Scalar(blue, green, red))));
            QVERIFY2(
                covers.mouth.chromaJump > 12 || covers.mouth.lipLine < 10,
                qPrintable(
                    QStringLiteral("dLow %1 le %2").arg(covers.mouth.chromaJump).arg(covers.mouth.lipLine)));
            QVERIFY(covers.mouth.covered > 0.5);
            QVERIFY2(covers.face > 0.3, qPrintable(QString::number(covers.face)));
            QVERIFY(covers.eyes[0].covered + covers.eyes[1].covered < 0.5);
        }
    }

    void fringeHidesTheForehead()
    {
        const TestFace& face = groupFace(6, 3);
        const Covers free = coversOf(face),
                     covered = coversOf(face.with(withFringe(face, cv::Scalar(25, 30, 45))));
        QVERIFY2(free.forehead.skinShare > 0.9, qPrintable(QString::number(free.forehead.skinShare)));
        QVERIFY2(covered.forehead.skinShare < 0.45, qPrintable(QString::number(covered.forehead.skinShare)));
        QVERIFY(coversOf(portrait()).forehead.skinShare < 0.45); // her hair falls on the forehead
    }

    void foreheadZoneLiesAboveTheBrows()
    {
        const TestFace& face = groupFace(6, 3);
        const FaceFrame frame = face.aligned();
        const auto forehead = foreheadCover(frame, faceSkin(frame)).value();
        QCOMPARE(forehead.zone.size(), std::size_t{4});
        double brows = kFrameSide;
        for (std::size_t i = 17; i <= 26; ++i)
            brows = std::min(brows, frame.landmarks.points[i].y);
        for (const auto& corner : forehead.zone)
            QVERIFY(corner.y < brows + 2);
    }

    void foreheadOutsideThePhotographIsNotSkin()
    {
        const TestFace& face = groupFace(6, 3);
        const FaceFrame frame = face.aligned();
        const auto zone = foreheadCover(frame, faceSkin(frame)).value().zone;
        const auto cutAt = [&](double share) {
            const cv::Point2d place =
                zone[1] + share * (zone[0] - zone[1]); // from the upper edge of the zone
            const int top = cvRound((frame.frameToImage * cv::Vec3d(place.x, place.y, 1))[1]);
            Landmarks landmarks = face.landmarks;
            for (auto& point : landmarks.points)
                point.y -= top;
            const FaceFrame cut = alignedFrame(face.bgr.rowRange(top, face.bgr.rows), landmarks).value();
            return foreheadCover(cut, faceSkin(cut));
        };
        const auto upperQuarterGone = cutAt(0.25);
        QVERIFY(upperQuarterGone && upperQuarterGone->skinShare > 0.9);
        QVERIFY(!cutAt(0.75));
    }

    void yawWidensTheEyeZones()
    {
        const FaceFrame frame = portrait().aligned();
        const FaceSkin skin = faceSkin(frame);
        const auto front = eyeCover(frame, skin, 0).value(), turned = eyeCover(frame, skin, -45).value();
        const double unit = faceGeometry(frame.landmarks).interEyeDistance;
        const int wider =
            2 * (static_cast<int>(unit / std::cos(CV_PI / 4) / 20) - static_cast<int>(unit / 20));
        QVERIFY(wider >= 4);
        QCOMPARE(turned[0].zone.width - front[0].zone.width, wider);
        QCOMPARE(turned[1].zone.height - front[1].zone.height, wider);
        QVERIFY(eyeCover(frame, skin, 90).has_value());
    }

    void skinOfAnotherColourCounts()
    {
        // A green patch over the cheek and nose: as large as a fifth of the hull's upper half.
        const TestFace& face = groupFace(6, 3);
        cv::Mat painted = face.bgr.clone();
        const double unit = faceGeometry(face.landmarks).interEyeDistance;
        cv::circle(painted, face.landmarks.points[29], cvRound(0.25 * unit), cv::Scalar(60, 180, 60),
                   cv::FILLED);
        QVERIFY(coversOf(face.with(painted)).face > coversOf(face).face + 0.03);
    }

    void nothingInSight()
    {
        FaceFrame frame = portrait().aligned();
        frame.padding.setTo(255);
        const FaceSkin skin = faceSkin(frame);
        QVERIFY(!skin.median);
        QVERIFY(!eyeCover(frame, skin, 0));
        QVERIFY(!uncoveredSkin(frame, skin, nullptr));
        QVERIFY(!mouthCover(frame, skin, {60, 15, 20})); // no skin below the nose either
        QVERIFY(!foreheadCover(frame, skin));
    }
};

QTEST_GUILESS_MAIN(TestFaceCover)
#include "tst_facecover.moc"
