// SPDX-License-Identifier: GPL-3.0-or-later
// Five minutes of live view: ctest -C soak -L slow (docs/live.md). PIXELWORTH_SOAK_SECONDS shortens it.
#include "app/live/avhandles.h"
#include "app/live/videosource.h"
#include "app/processsettings.h"
#include "tests/app/live/scenevideo.h"
#include "tests/app/window/livestage.h"

#include <unistd.h>

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <vector>

using namespace pw;
using namespace pw::app;
using namespace pw::test;

namespace {

const cv::Size kSize(640, 480);
constexpr int kRate = 30;
constexpr int kWarmUp = 30;    // seconds
constexpr double kSlope = 1;   // MB a minute
constexpr qint64 kStall = 250; // milliseconds

double residentMegabytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    (void)file.open(QIODevice::ReadOnly);
    const double pages = file.readAll().split(' ').value(1).toDouble();
    return pages * static_cast<double>(sysconf(_SC_PAGESIZE)) / (1 << 20);
}

qsizetype entries(const char* folder)
{
    return QDir(QLatin1StringView(folder))
        .entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::System)
        .size();
}

/// Least squares.
double slope(const std::vector<std::pair<double, double>>& points)
{
    double x = 0;
    double y = 0;
    for (const auto& [a, b] : points) {
        x += a / static_cast<double>(points.size());
        y += b / static_cast<double>(points.size());
    }
    double xy = 0;
    double xx = 0;
    for (const auto& [a, b] : points) {
        xy += (a - x) * (b - y);
        xx += (a - x) * (a - x);
    }
    return xy / xx;
}

} // namespace

class TestLiveSoak : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void runsForMinutes();
};

void TestLiveSoak::runsForMinutes()
{
    bool given = false;
    const int wanted = qEnvironmentVariableIntValue("PIXELWORTH_SOAK_SECONDS", &given);
    const int seconds = given ? wanted : 300;
    av_log_set_level(AV_LOG_ERROR);
    QTemporaryDir folder;
    const std::string video = folder.filePath(QStringLiteral("film.mp4")).toStdString();
    QCOMPARE(encodeVideo(video, SceneFilm(kSize, allScenes()), kSize, kRate), std::string());
    const auto stage = LiveStage::real();
    stage->window.show();
    stage->live.play(std::make_shared<VideoFileSource>(video, VideoFileSource::Repeat::Forever));
    QTest::qWait(std::min(kWarmUp, seconds / 3) * 1000);

    qint64 longest = 0;
    QElapsedTimer sinceBeat;
    QTimer beat;
    beat.setTimerType(Qt::PreciseTimer);
    connect(&beat, &QTimer::timeout, this, [&] { longest = std::max(longest, sinceBeat.restart()); });
    sinceBeat.start();
    beat.start(10);
    const qsizetype handles = entries("/proc/self/fd");
    const qsizetype threads = entries("/proc/self/task");
    std::vector<std::pair<double, double>> memory; // minutes, MB
    QElapsedTimer time;
    time.start();
    while (time.elapsed() < seconds * 1000) {
        QTest::qWait(2000);
        memory.emplace_back(static_cast<double>(time.elapsed()) / 60'000, residentMegabytes());
        QVERIFY(stage->live.rates().displayed > 0);
        QVERIFY(stage->live.rates().analysed > 0);
    }
    const double growth = slope(memory);
    qInfo("%d s: %.1f shown/s, %.1f analysed/s, %.0f MB, %+.2f MB/min, longest stall %lld ms, %lld handles, "
          "%lld threads",
          seconds, stage->live.rates().displayed, stage->live.rates().analysed, memory.back().second, growth,
          static_cast<long long>(longest), static_cast<long long>(entries("/proc/self/fd")),
          static_cast<long long>(entries("/proc/self/task")));
    QVERIFY(entries("/proc/self/fd") <= handles);
    QVERIFY(entries("/proc/self/task") <= threads);
    QVERIFY2(longest < kStall, qPrintable(QString::number(longest)));
    QVERIFY2(growth < kSlope, qPrintable(QString::number(growth)));
}

int main(int argc, char** argv)
{
    app::prepareProcess(argv);
    QApplication application(argc, argv);
    TestLiveSoak test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_livesoak.moc"
