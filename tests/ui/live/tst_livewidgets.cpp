// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/rendering/syntheticinspection.h"
#include "ui/live/livestrip.h"
#include "ui/live/mirrored.h"
#include "ui/live/timeline.h"
#include "ui/live/trafficline.h"
#include "ui/plots/timelineplot.h"
#include "ui/rendering/imagesampling.h"

#include <QLabel>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

using namespace Qt::Literals::StringLiterals;
using namespace pw;
using namespace pw::ui;

class TestLiveWidgets : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void timelineKeepsAMinute();
    void timelineFindsTheClosestMoment();
    void csvHasOneLineASample();
    void csvQuotesNames();
    void gapIsASampleWithoutValues();
    void linesBreakWhereNothingWasMeasured_data();
    void linesBreakWhereNothingWasMeasured();
    void plotStandsStillWhilePaused();
    void plotIsReadWithTheKeyboard();
    void trafficLineSpeaksAndWraps();
    void stripSaysThatTheCameraIsOpen();
    void mirroringTwiceGivesTheFrameBack();
    void mapStaysOnItsFaceInTheMirror();
};

void TestLiveWidgets::timelineKeepsAMinute()
{
    Timeline timeline;
    timeline.setSeries({u"Quality"_s});
    for (int second = 0; second <= 100; ++second)
        timeline.add({100.0 + second, {50.0}});
    QCOMPARE(timeline.samples().front().second, 140.0);
    QCOMPARE(timeline.samples().back().second, 200.0);
    timeline.setSeries({u"Quality"_s});
    QCOMPARE(timeline.samples().size(), std::size_t{61});
    timeline.setSeries({u"Quality"_s, u"Sharpness"_s});
    QVERIFY(timeline.samples().empty());
}

void TestLiveWidgets::timelineFindsTheClosestMoment()
{
    Timeline timeline;
    timeline.setSeries({u"Quality"_s});
    QVERIFY(!timeline.closest(0));
    timeline.add({10, {1.0}});
    timeline.add({10.4, {2.0}});
    QCOMPARE(timeline.closest(10.3)->values[0], std::optional(2.0));
    QCOMPARE(timeline.closest(9.5)->values[0], std::optional(1.0));
    QVERIFY(!timeline.closest(12));
}

void TestLiveWidgets::csvHasOneLineASample()
{
    Timeline timeline;
    timeline.setSeries({u"Quality"_s, u"Sharpness"_s});
    timeline.add({10, {71.24, std::nullopt}});
    timeline.add({10.5, {72.0, 40.0}});
    QCOMPARE(timeline.csv(), u"seconds,\"Quality\",\"Sharpness\"\r\n-0.500,71.2,\r\n0.000,72.0,40.0\r\n"_s);
}

void TestLiveWidgets::csvQuotesNames()
{
    Timeline timeline;
    timeline.setSeries({u"a, \"b\""_s});
    QCOMPARE(timeline.csv(), u"seconds,\"a, \"\"b\"\"\"\r\n"_s);
}

void TestLiveWidgets::gapIsASampleWithoutValues()
{
    Timeline timeline;
    timeline.setSeries({u"Quality"_s, u"Sharpness"_s});
    timeline.addGap(1); // nothing was measured before it either
    QVERIFY(timeline.samples().empty());
    timeline.add({10, {70.0, 40.0}});
    timeline.addGap(9); // never before the newest
    timeline.addGap(11);
    QCOMPARE(timeline.samples().size(), std::size_t{2});
    QCOMPARE(timeline.samples().back().second, 10.0);
    QCOMPARE(timeline.samples().back().values, (std::vector<std::optional<double>>(2)));
    QVERIFY(timeline.csv().endsWith(u"0.000,,\r\n"_s));
}

void TestLiveWidgets::linesBreakWhereNothingWasMeasured_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("measured all the time") << 0;
    QTest::newRow("frozen or paused") << 1;
    QTest::newRow("no face") << 2;
}

/// What is on the screen, found by colour: the line is the only thing in a strong one above the legend.
void TestLiveWidgets::linesBreakWhereNothingWasMeasured()
{
    QFETCH(int, kind);
    TimelinePlot plot;
    plot.setSeries({u"Quality"_s});
    plot.resize(700, 120);
    plot.show();
    QVERIFY(QTest::qWaitForWindowExposed(&plot));
    for (int tenth = 0; tenth <= 600; ++tenth) {
        const bool hole = tenth > 200 && tenth < 400;
        if (!hole || kind == 0)
            plot.add({tenth / 10.0, {60.0}});
        else if (kind == 2)
            plot.add({tenth / 10.0, {std::nullopt}});
        else if (tenth == 201)
            plot.addGap(tenth / 10.0);
    }
    const auto lineIn = [&] {
        const QImage canvas = plot.grab().toImage();
        std::vector<bool> columns(static_cast<std::size_t>(canvas.width()));
        for (int x = 0; x < canvas.width(); ++x)
            for (int y = 0; y < canvas.height() / 2; ++y)
                if (canvas.pixelColor(x, y).hsvSaturation() > 120)
                    columns[static_cast<std::size_t>(x)] = true;
        return columns;
    };
    QTRY_VERIFY(lineIn()[600]);
    const std::vector<bool> line = lineIn();
    const auto first = std::ranges::find(line, true) - line.begin();
    const auto last = line.rend() - std::find(line.rbegin(), line.rend(), true) - 1;
    const auto share = [&](double from, double to) {
        const auto at = [&](double part) {
            return line.begin() + first + std::lround(part * (last - first));
        };
        return static_cast<double>(std::count(at(from), at(to), true)) /
               static_cast<double>(at(to) - at(from));
    };
    QVERIFY(share(0.02, 0.32) > 0.98);
    QVERIFY(share(0.69, 0.98) > 0.98);
    QCOMPARE(share(0.35, 0.65), kind == 0 ? 1.0 : 0.0);
}

void TestLiveWidgets::plotStandsStillWhilePaused()
{
    TimelinePlot plot;
    plot.setSeries({u"Quality"_s});
    plot.add({1, {50.0}});
    plot.setPaused(true);
    plot.add({2, {60.0}});
    QCOMPARE(plot.timeline().samples().size(), std::size_t{1});
    plot.setPaused(false);
    QCOMPARE(plot.timeline().samples().size(), std::size_t{2});
}

void TestLiveWidgets::plotIsReadWithTheKeyboard()
{
    TimelinePlot plot;
    plot.setSeries({u"Quality"_s});
    for (int second = 0; second < 10; ++second)
        plot.add({static_cast<double>(second), {10.0 * second}});
    QVERIFY(plot.probeText().isEmpty());
    QTest::keyClick(&plot, Qt::Key_Left);
    QTest::keyClick(&plot, Qt::Key_Left);
    QVERIFY(plot.probeText().contains(u"-2.0 s"_s));
    QVERIFY(plot.probeText().contains(u"70"_s));
    QTest::keyClick(&plot, Qt::Key_Escape);
    QVERIFY(plot.probeText().isEmpty());
}

void TestLiveWidgets::trafficLineSpeaksAndWraps()
{
    using State = LiveRequirement::State;
    TrafficLine line;
    QCOMPARE(line.heightForWidth(600), 0);
    line.setRequirements(
        {{u"Eyes open"_s, State::Pass}, {u"Head turned"_s, State::Fail}, {u"Light"_s, State::NotAssessed}});
    QVERIFY(line.accessibleDescription().contains(u"Eyes open: good"_s));
    QVERIFY(line.accessibleDescription().contains(u"Head turned: to be changed"_s));
    QVERIFY(line.heightForWidth(80) > line.heightForWidth(2000));
}

void TestLiveWidgets::stripSaysThatTheCameraIsOpen()
{
    LiveStrip strip({});
    auto* source = strip.findChild<QLabel*>(u"liveSource"_s);
    strip.showStatus({.on = true, .deviceOpen = true, .running = true, .source = u"desk camera"_s});
    const QString open = source->text();
    QVERIFY(open.contains(u"Open"_s) && open.contains(u"desk camera"_s));
    strip.showStatus({.on = true, .source = u"desk camera"_s});
    QVERIFY(source->text() != open);
    strip.showInstruction(u"Turn the head"_s, u"fail"_s);
    QCOMPARE(strip.findChild<QLabel*>(u"liveInstruction"_s)->text(), u"Turn the head"_s);
}

void TestLiveWidgets::mirroringTwiceGivesTheFrameBack()
{
    const InspectionResult frame = test::syntheticInspection({400, 300}, {{{150, 140}}});
    const InspectionResult twice = mirrored(mirrored(frame));
    const cv::Mat& before = frame.image->bgr();
    const cv::Mat& after = twice.image->bgr();
    for (int row = 0; row < before.rows; ++row)
        QVERIFY(std::equal(before.ptr(row), before.ptr(row) + 3 * before.cols, after.ptr(row)));
    QVERIFY(std::abs(twice.faces[0].detection.box.x - frame.faces[0].detection.box.x) < 1e-9);
    QCOMPARE(twice.faces[0].detection.box.size(), frame.faces[0].detection.box.size());
    for (int i = 0; i < 6; ++i) {
        QVERIFY(std::abs(twice.faces[0].aligned->alignedToImage.val[i] -
                         frame.faces[0].aligned->alignedToImage.val[i]) < 1e-9);
        QVERIFY(std::abs(twice.faces[0].aligned->imageToAligned.val[i] -
                         frame.faces[0].aligned->imageToAligned.val[i]) < 1e-9);
    }
}

void TestLiveWidgets::mapStaysOnItsFaceInTheMirror()
{
    const InspectionResult frame = test::syntheticInspection({400, 300}, {{{150, 140}}});
    const InspectionResult flipped = mirrored(frame);
    int compared = 0;
    for (double x = 100.3; x < 200; x += 7)
        for (double y = 90.3; y < 190; y += 7)
            if (const auto here = mapSampleAt(frame, {x, y})) {
                const auto there = mapSampleAt(flipped, {400 - x, y});
                QVERIFY(there);
                QCOMPARE(there->cell, here->cell);
                ++compared;
            }
    QVERIFY(compared > 50);
}

QTEST_MAIN(TestLiveWidgets)
#include "tst_livewidgets.moc"
