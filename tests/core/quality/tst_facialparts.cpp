// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/facialparts.h"
#include "core/quality/facialregions.h"
#include "tests/core/faces/portraitreference.h"

#include <opencv2/imgproc.hpp>

#include <QTest>

#include <cmath>

using namespace pw;

namespace {

/// The crop without turn, five pixels of the photograph each, its first pixel at (100, 50).
AlignedFace plainFace()
{
    AlignedFace face;
    face.bgr = cv::Mat(112, 112, CV_8UC3, cv::Scalar(0, 0, 0));
    face.alignedToImage = {5, 0, 100, 0, 5, 50};
    face.imageToAligned = {0.2, 0, -20, 0, 0.2, -10};
    return face;
}

/// The sample portrait's landmarks, laid so that plainFace() aligns them as they are aligned there.
Landmarks plainLandmarks()
{
    const Landmarks aligned = transformed({test::portrait::kLandmarks}, test::portrait::kAlignment);
    return transformed(aligned, plainFace().alignedToImage);
}

PixelQualityMap halves()
{
    PixelQualityMap map;
    map.values = cv::Mat(112, 112, CV_32FC1, cv::Scalar(0.2F));
    map.values.colRange(56, 112).setTo(0.8F);
    return map;
}

MeasureRegion rectangle(double left, double top, double right, double bottom)
{
    return {
        MeasureRegion::Shape::Polygon, "test", {{left, top}, {right, top}, {right, bottom}, {left, bottom}}};
}

} // namespace

class TestFacialParts : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void partAtAPoint()
    {
        const Landmarks points = plainLandmarks();
        const auto at = [&](const cv::Point2d& point) {
            return facialPartAt(points, plainFace(), point).value();
        };
        QCOMPARE(at((points.points[37] + points.points[40]) / 2), std::string("eyes"));
        QCOMPARE(at(points.points[29]), std::string("nose"));
        QCOMPARE(at((points.points[51] + points.points[57]) / 2), std::string("mouth"));
        QCOMPARE(at({102, 52}), std::string("outside"));
        QVERIFY(!facialPartAt(points, plainFace(), {90, 200})); // left of the crop
        QVERIFY(!facialPartAt(points, plainFace(), {900, 200}));
    }

    void outlinesEncloseTheirPart()
    {
        const Landmarks points = plainLandmarks();
        const auto eyes = facialPartOutlines(points, plainFace(), "eyes");
        QCOMPARE(eyes.size(), std::size_t{2});
        const auto inside = [](const std::vector<cv::Point2d>& outline, const cv::Point2d& point) {
            const std::vector<cv::Point2f> single(outline.begin(), outline.end());
            return cv::pointPolygonTest(single, point, false) > 0;
        };
        const cv::Point2d left = (points.points[37] + points.points[40]) / 2;
        const cv::Point2d right = (points.points[43] + points.points[46]) / 2;
        QVERIFY(inside(eyes[0], left) != inside(eyes[1], left));
        QVERIFY(inside(eyes[0], right) != inside(eyes[1], right));
        QCOMPARE(facialPartOutlines(points, plainFace(), "nose").size(), std::size_t{1});
        QVERIFY(facialPartOutlines(points, plainFace(), "tail").empty());
    }

    /// The area of the outline is the number of cells of the part, within the width of their steps.
    void outlineHasTheAreaOfItsCells()
    {
        const Landmarks points = plainLandmarks();
        const cv::Mat cells = facialRegions(transformed(points, plainFace().imageToAligned), {112, 112});
        for (const char* part : {"nose", "mouth"}) {
            double area = 0;
            for (const auto& outline : facialPartOutlines(points, plainFace(), part)) {
                const std::vector<cv::Point2f> single(outline.begin(), outline.end());
                area += cv::contourArea(single) / 25; // five by five pixels a cell
            }
            const auto index = std::find_if(kFacialRegionNames.begin(), kFacialRegionNames.end(),
                                            [&](const char* name) { return std::string(name) == part; });
            const double expected = cv::countNonZero(cells == index - kFacialRegionNames.begin());
            QVERIFY2(
                std::abs(area - expected) < 0.15 * expected,
                qPrintable(
                    QStringLiteral("%1: %2, %3 cells").arg(QLatin1StringView(part)).arg(area).arg(expected)));
        }
    }

    void meanOverAPlace()
    {
        const auto left = placeQuality(halves(), plainFace(), std::vector{rectangle(110, 100, 300, 400)});
        QVERIFY(left);
        QVERIFY(std::abs(left->mean - 0.2) < 1e-6);
        QVERIFY(!left->partial);
        // Columns 46..65 of the crop: ten on each side.
        const auto both = placeQuality(halves(), plainFace(), std::vector{rectangle(330, 100, 425, 400)});
        QVERIFY(std::abs(both->mean - 0.5) < 1e-6);
    }

    void placeBeyondTheCropIsPartial()
    {
        const auto reaching =
            placeQuality(halves(), plainFace(), std::vector{rectangle(500, 100, 2000, 400)});
        QVERIFY(reaching->partial);
        QVERIFY(std::abs(reaching->mean - 0.8) < 1e-6);
        QVERIFY(!placeQuality(halves(), plainFace(), std::vector{rectangle(0, 0, 50, 40)}));
        QVERIFY(!placeQuality(halves(), plainFace(), {}));
    }

    void outlineInsideAnotherIsAHole()
    {
        const auto whole = placeQuality(halves(), plainFace(), std::vector{rectangle(100, 50, 655, 605)});
        const auto holed = placeQuality(
            halves(), plainFace(), std::vector{rectangle(100, 50, 655, 605), rectangle(100, 50, 380, 605)});
        QVERIFY(whole->mean < 0.55);
        QVERIFY(holed->mean > 0.75);
    }

    void linesAndPointsCountTheirCells()
    {
        MeasureRegion line{MeasureRegion::Shape::Polyline, "test", {{150, 200}, {300, 200}}};
        QVERIFY(std::abs(placeQuality(halves(), plainFace(), std::vector{line})->mean - 0.2) < 1e-6);
        MeasureRegion points{MeasureRegion::Shape::Points, "test", {{150, 200}, {600, 200}}};
        QVERIFY(std::abs(placeQuality(halves(), plainFace(), std::vector{points})->mean - 0.5) < 1e-6);
    }
};

QTEST_APPLESS_MAIN(TestFacialParts)
#include "tst_facialparts.moc"
