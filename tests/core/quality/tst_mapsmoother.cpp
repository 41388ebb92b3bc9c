// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/mapsmoother.h"
#include "core/quality/pixelmap.h"

#include <opencv2/core.hpp>

#include <QTest>

#include <cmath>

using namespace pw;

namespace {

PixelQualityMap flatMap(double value, int side = 4)
{
    PixelQualityMap map =
        describedMap(cv::Mat(side, side, CV_32FC1, cv::Scalar(value)), MapMethod::LayerEnergy);
    map.regions = {{"eyes", value, side * side}};
    return map;
}

} // namespace

class TestMapSmoother : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void offLeavesEveryMapAsItIs();
    void followsWithItsTimeConstant_data();
    void followsWithItsTimeConstant();
    void describesWhatIsShown();
    void beginsAnew_data();
    void beginsAnew();
};

void TestMapSmoother::offLeavesEveryMapAsItIs()
{
    MapSmoother smoother;
    smoother.setTimeConstant(0);
    (void)smoother.smoothed(flatMap(0.2), 0);
    QCOMPARE(smoother.smoothed(flatMap(0.8), 0.05).sha256, flatMap(0.8).sha256);
}

void TestMapSmoother::followsWithItsTimeConstant_data()
{
    QTest::addColumn<double>("framesPerSecond");
    QTest::newRow("8/s") << 8.0;
    QTest::newRow("12/s") << 12.0;
    QTest::newRow("60/s") << 60.0;
}

void TestMapSmoother::followsWithItsTimeConstant()
{
    QFETCH(double, framesPerSecond);
    MapSmoother smoother;
    smoother.setTimeConstant(0.5);
    (void)smoother.smoothed(flatMap(0), 100);
    PixelQualityMap shown;
    for (int frame = 1; frame <= framesPerSecond / 2; ++frame)
        shown = smoother.smoothed(flatMap(1), 100 + frame / framesPerSecond);
    // Step response of a first-order filter after one time constant: 1 - 1/e, at any rate.
    QVERIFY(std::abs(shown.mean - (1 - std::exp(-1.0))) < 1e-5);
}

void TestMapSmoother::describesWhatIsShown()
{
    MapSmoother smoother;
    (void)smoother.smoothed(flatMap(0.2), 0);
    const PixelQualityMap shown = smoother.smoothed(flatMap(0.8), 0.1);
    QVERIFY(shown.mean > 0.2 && shown.mean < 0.8);
    QVERIFY(std::abs(shown.median - shown.mean) < 1e-6);
    QVERIFY(std::abs(shown.regions.front().mean - shown.mean) < 1e-6);
    QVERIFY(shown.sha256 != flatMap(0.8).sha256);
}

void TestMapSmoother::beginsAnew_data()
{
    QTest::addColumn<double>("second");
    QTest::addColumn<int>("side");
    QTest::addColumn<bool>("reset");
    QTest::newRow("after a reset") << 0.1 << 4 << true;
    QTest::newRow("after a long pause") << 3.0 << 4 << false;
    QTest::newRow("another size") << 0.1 << 6 << false;
    QTest::newRow("time runs backwards") << -1.0 << 4 << false;
}

void TestMapSmoother::beginsAnew()
{
    QFETCH(double, second);
    QFETCH(int, side);
    QFETCH(bool, reset);
    MapSmoother smoother;
    (void)smoother.smoothed(flatMap(0.2), 0);
    if (reset)
        smoother.reset();
    QCOMPARE(smoother.smoothed(flatMap(0.8, side), second).sha256, flatMap(0.8, side).sha256);
}

QTEST_APPLESS_MAIN(TestMapSmoother)
#include "tst_mapsmoother.moc"
