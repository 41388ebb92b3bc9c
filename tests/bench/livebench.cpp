// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/livebench.h"

#include "app/live/avhandles.h"
#include "app/live/videosource.h"
#include "app/processsettings.h"
#include "core/pipeline/stages.h"
#include "tests/app/live/scenevideo.h"
#include "tests/app/window/livestage.h"
#include "tests/bench/framecount.h"

#include <sys/resource.h>

#include <QApplication>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <map>
#include <vector>

namespace pw::bench {
namespace {

const cv::Size kSize(1280, 720);
constexpr int kRate = 30;
constexpr int kPatience = 120'000; // milliseconds until the first map: models and LibTorch load
constexpr int kMeasured = 20'000;

/// Of all threads.
double processorSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// What is seen between the first map and the end.
struct Observation {
    FrameCount frames;
    std::uint64_t newest = 0; ///< frame that was shown last
    std::uint64_t first = 0;  ///< frame that was shown when the first map came
    std::uint64_t last = 0;
    double processor = 0; ///< seconds
    std::vector<double> latencies;
    std::map<Stage, std::vector<double>> stages; ///< milliseconds of each analysed frame

    [[nodiscard]] bool isRunning() const { return first > 0 && last == 0; }

    void begin()
    {
        first = newest;
        processor = -processorSeconds();
    }

    void end()
    {
        last = newest;
        processor += processorSeconds();
    }
};

void watch(test::LiveStage& stage, Observation& seen)
{
    QObject::connect(&stage.live, &app::LiveController::framePainted, &stage.window,
                     [&](std::uint64_t sequence) {
                         seen.newest = sequence;
                         seen.frames.addShown(sequence);
                     });
    QObject::connect(&stage.live, &app::LiveController::mapPainted, &stage.window, [&](double milliseconds) {
        if (seen.isRunning()) {
            seen.latencies.push_back(milliseconds);
        } else if (seen.first == 0) { // its own latency holds the loading
            seen.begin();
            QTimer::singleShot(kMeasured, &stage.window, [&seen] {
                seen.end();
                QApplication::quit();
            });
        }
    });
    QObject::connect(&stage.live.analysis(), &app::LiveAnalysis::analysed, &stage.window,
                     [&](const app::Frame& frame, const InspectionResult& result) {
                         seen.frames.addAnalysed(frame.sequence);
                         if (seen.isRunning())
                             for (const StageTiming& timing : result.timings)
                                 seen.stages[timing.stage].push_back(timing.milliseconds);
                     });
    QTimer::singleShot(kPatience, &stage.window, [&seen] {
        if (seen.first == 0)
            QApplication::quit();
    });
}

Report reportOn(const Observation& seen)
{
    constexpr double kSeconds = kMeasured / 1000.0;
    const FrameCount::Sums sums = seen.frames.between(seen.first + 1, seen.last);
    Report report;
    report.rows.push_back(summarise("frame to map on the screen", seen.latencies));
    for (const auto& [stage, milliseconds] : seen.stages)
        report.rows.push_back(summarise(stageDescriptor(stage).key, milliseconds));
    report.ratios = {{"display_fps", sums.shown / kSeconds},
                     {"analysis_fps", sums.analysed / kSeconds},
                     {"latency_p50_ms", app::percentile(seen.latencies, 0.5).value_or(0)},
                     {"latency_p95_ms", app::percentile(seen.latencies, 0.95).value_or(0)},
                     {"frames_delivered", sums.delivered},
                     {"frames_analysed", sums.analysed},
                     {"frames_shown_only", sums.shownOnly},
                     {"frames_dropped", sums.dropped},
                     {"processor_ms_per_map", 1000 * seen.processor / std::max(1, sums.analysed)}};
    return report;
}

} // namespace

Result<Report> runLive(int& argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    app::useCLocaleForNumbers();
    av_log_set_level(AV_LOG_ERROR);
    QTemporaryDir folder;
    const std::string video = folder.filePath(QStringLiteral("film.mp4")).toStdString();
    using test::Scene;
    const test::SceneFilm film(kSize,
                               {{Scene::Good, 2}, {Scene::Pan, 3}, {Scene::Roll, 3}, {Scene::Zoom, 2}});
    if (const std::string trouble = test::encodeVideo(video, film, kSize, kRate); !trouble.empty())
        return failure(ErrorCode::Internal, "live", trouble);

    const auto stage = test::LiveStage::real();
    Observation seen;
    watch(*stage, seen);
    stage->window.show();
    stage->live.play(std::make_shared<app::VideoFileSource>(video, app::VideoFileSource::Repeat::Forever));
    QApplication::exec();
    if (seen.latencies.empty())
        return failure(ErrorCode::Internal, "live", "no map was shown");
    return reportOn(seen);
}

} // namespace pw::bench
