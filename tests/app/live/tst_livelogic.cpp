// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/burst.h"
#include "app/live/instruction.h"
#include "app/live/meters.h"
#include "tests/bench/framecount.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <string>
#include <vector>

using namespace pw::app;

namespace {

constexpr double kFrame = 1 / 12.0; // seconds between analysed frames

using Wrong = std::vector<Shortcoming>;

/// What is wrong at a second of a scene.
struct Scene {
    const char* name;
    double seconds;
    std::function<Wrong(double)> wrong;
    std::vector<std::string>
        shown;           ///< instructions in their order, "" for none; the first is what stands at the start
    bool goesOn = false; ///< others may follow
};

const std::vector<Scene> kScenes = {
    {"nothing wrong", 5, [](double) { return Wrong{}; }, {""}},
    {"one thing wrong",
     5,
     [](double) {
         return Wrong{{"closer", 1}};
     },
     {"", "closer"}},
    {"a blink is not mentioned",
     5,
     [](double t) {
         return t > 2 && t < 2.2 ? Wrong{{"eyes", 3}} : Wrong{};
     },
     {""}},
    {"mended",
     5,
     [](double t) {
         return t < 2 ? Wrong{{"closer", 1}} : Wrong{};
     },
     {"", "closer", ""}},
    {"the strongest first",
     3,
     [](double) {
         return Wrong{{"light", 1}, {"turn", 2.5}, {"eyes", 2}};
     },
     {"", "turn"}},
    {"two of a strength do not take turns",
     6,
     [](double t) {
         return Wrong{{"light", 1 + 0.1 * std::sin(20 * t)}, {"turn", 1 - 0.1 * std::sin(20 * t)}};
     },
     {"", "light"}},
    {"clearly stronger takes over",
     6,
     [](double t) {
         return Wrong{{"light", 1}, {"turn", t < 3 ? 0.5 : 2}};
     },
     {"", "light", "turn"}},
    {"the next after the first is mended",
     6,
     [](double t) {
         return t < 3 ? Wrong{{"turn", 3}, {"light", 1}} : Wrong{{"light", 1}};
     },
     {"", "turn", "light"}},
    {"what comes and goes within a moment is not mentioned",
     5,
     [](double t) {
         return std::fmod(t, 0.4) < 0.2 ? Wrong{{"eyes", 2}} : Wrong{};
     },
     {""}},
    {"two faults that take turns are mentioned all the same",
     5,
     [](double t) {
         return std::fmod(t, 0.4) < 0.2 ? Wrong{{"eyes", 2}} : Wrong{{"light", 2}};
     },
     {"", "eyes"},
     true},
};

} // namespace

class TestLiveLogic : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void instructions_data();
    void instructions();
    void neverTwoChangesInASecond();
    void capturesByItselfOnceAPerson();
    void progressShowsWhatIsComing();
    void bestOfBurst_data();
    void bestOfBurst();
    void burstEndsByCountOrByTime();
    void rateIsThatOfTheLastSeconds();
    void percentiles();
    void benchmarkCountsEveryFrameOnce();
};

void TestLiveLogic::instructions_data()
{
    QTest::addColumn<const Scene*>("scene");
    for (const Scene& scene : kScenes)
        QTest::newRow(scene.name) << &scene;
}

void TestLiveLogic::instructions()
{
    QFETCH(const Scene*, scene);
    InstructionChooser chooser;
    std::vector<std::string> shown = {""};
    for (double t = 0; t < scene->seconds; t += kFrame)
        if (const std::string& now = chooser.update(scene->wrong(t), t); now != shown.back())
            shown.push_back(now);
    QStringList actual;
    QStringList expected;
    for (const auto& key : shown)
        actual << QString::fromStdString(key);
    for (const auto& key : scene->shown)
        expected << QString::fromStdString(key);
    QCOMPARE(actual.first(std::min(actual.size(), expected.size())), expected);
    if (!scene->goesOn)
        QCOMPARE(actual.size(), expected.size());
}

void TestLiveLogic::neverTwoChangesInASecond()
{
    // Whatever happens: a fixed pseudo-random sequence of faults, a minute of it.
    InstructionChooser chooser;
    unsigned state = 1;
    std::string last;
    double changed = -10;
    int changes = 0;
    Wrong wrong;
    for (int frame = 0; frame < 720; ++frame) {
        const double t = frame * kFrame;
        if (frame % 5 == 0) {
            wrong.clear();
            for (const char* key : {"a", "b", "c"})
                if (state = state * 1664525U + 1013904223U; state >> 30 > 1)
                    wrong.push_back({key, static_cast<double>(state >> 16 & 0xffU) / 64});
        }
        if (const std::string& now = chooser.update(wrong, t); now != last) {
            QVERIFY(t - changed >= InstructionChooser::kLeast - 1e-9);
            changed = t;
            last = now;
            ++changes;
        }
    }
    QVERIFY(changes > 5);
}

void TestLiveLogic::capturesByItselfOnceAPerson()
{
    AutoCapture capture(1.5);
    std::vector<double> fired;
    for (double t = 0; t < 20; t += kFrame) {
        const bool away = t > 8 && t < 12;
        const bool fidgets = t > 2 && t < 2.5;
        if (capture.update(!away && !fidgets, t))
            fired.push_back(t);
    }
    QCOMPARE(fired.size(), std::size_t{2});
    QVERIFY(std::abs(fired[0] - 1.5) < 0.1);
    QVERIFY(std::abs(fired[1] - 13.5) < 0.2);
}

void TestLiveLogic::progressShowsWhatIsComing()
{
    AutoCapture capture(1);
    (void)capture.update(true, 10);
    QCOMPARE(capture.progress(), 0.0);
    (void)capture.update(true, 10.5);
    QCOMPARE(capture.progress(), 0.5);
    (void)capture.update(false, 10.6);
    QCOMPARE(capture.progress(), 0.0);
    capture.reset();
    QVERIFY(!capture.update(true, 20));
    QVERIFY(capture.update(true, 21));
}

void TestLiveLogic::bestOfBurst_data()
{
    QTest::addColumn<std::vector<double>>("quality");
    QTest::addColumn<std::vector<int>>("failing");
    QTest::addColumn<int>("best");
    QTest::addColumn<bool>("fewerFailing");
    QTest::newRow("quality") << std::vector{0.5, 0.7, 0.6} << std::vector{0, 0, 0} << 1 << false;
    QTest::newRow("requirements before quality")
        << std::vector{0.5, 0.7, 0.6} << std::vector{0, 1, 1} << 0 << true;
    QTest::newRow("quality among the best")
        << std::vector{0.5, 0.9, 0.6} << std::vector{0, 1, 0} << 2 << false;
    QTest::newRow("the earliest of equals") << std::vector{0.5, 0.5} << std::vector{1, 1} << 0 << false;
    QTest::newRow("one") << std::vector{0.5} << std::vector{2} << 0 << false;
}

void TestLiveLogic::bestOfBurst()
{
    QFETCH(std::vector<double>, quality);
    QFETCH(std::vector<int>, failing);
    std::vector<BurstFrame> frames;
    for (std::size_t i = 0; i < quality.size(); ++i)
        frames.push_back({{}, quality[i], failing[i]});
    const BurstChoice choice = bestOf(frames);
    QTEST(static_cast<int>(choice.index), "best");
    QTEST(choice.fewerFailing, "fewerFailing");
    QCOMPARE(choice.lowest, 0.5);
}

void TestLiveLogic::burstEndsByCountOrByTime()
{
    Burst burst;
    QVERIFY(!burst.isOver(100));
    burst.start(0);
    for (std::size_t i = 1; i < Burst::kFrames; ++i)
        QVERIFY(!burst.add({}, 0.1));
    QVERIFY(burst.add({}, 0.1));
    QCOMPARE(burst.take().size(), Burst::kFrames);
    QVERIFY(!burst.isRunning());
    burst.start(10);
    QVERIFY(!burst.isOver(12));
    QVERIFY(burst.isOver(13));
    QVERIFY(burst.take().empty());
}

void TestLiveLogic::rateIsThatOfTheLastSeconds()
{
    RateMeter meter;
    QCOMPARE(meter.perSecond(0), 0.0);
    for (int i = 0; i < 300; ++i)
        meter.add(i / 30.0);
    QVERIFY(std::abs(meter.perSecond(10) - 30) < 0.5);
    QVERIFY(meter.perSecond(11) < 25); // it has stopped
    QCOMPARE(meter.perSecond(20), 0.0);
}

void TestLiveLogic::percentiles()
{
    const std::array values = {5.0, 1.0, 4.0, 2.0, 3.0};
    QCOMPARE(percentile(values, 0.5), std::optional(3.0));
    QCOMPARE(percentile(values, 1), std::optional(5.0));
    QCOMPARE(percentile(values, 0), std::optional(1.0));
    QVERIFY(!percentile({}, 0.5));
    LatencyMeter latency;
    QVERIFY(!latency.median());
    for (int i = 0; i < 200; ++i)
        latency.add(i);
    QVERIFY(*latency.median() > 100); // the old ones are forgotten
}

void TestLiveLogic::benchmarkCountsEveryFrameOnce()
{
    pw::bench::FrameCount count;
    for (const int shown : {1, 2, 3, 3, 5, 5, 6, 9}) // some are painted again
        count.addShown(static_cast<std::uint64_t>(shown));
    for (const int analysed : {1, 4, 5, 5, 9})
        count.addAnalysed(static_cast<std::uint64_t>(analysed));
    const auto sums = count.between(2, 8);
    QCOMPARE(sums.delivered, 7);
    QCOMPARE(sums.analysed, 2);  // 4 5
    QCOMPARE(sums.shownOnly, 3); // 2 3 6
    QCOMPARE(sums.dropped, 2);   // 7 8
    QCOMPARE(sums.shown, 4);     // 2 3 5 6
    QCOMPARE(sums.analysed + sums.shownOnly + sums.dropped, sums.delivered);
}

QTEST_APPLESS_MAIN(TestLiveLogic)
#include "tst_livelogic.moc"
