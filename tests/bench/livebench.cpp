// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/livebench.h"

#include "app/live/avhandles.h"
#include "app/live/videosource.h"
#include "app/processsettings.h"
#include "tests/app/live/scenevideo.h"
#include "tests/app/window/livestage.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTimer>

namespace pw::bench {
namespace {

const cv::Size kSize(1280, 720);
constexpr int kRate = 30;
constexpr int kSettle = 6'000; // milliseconds: models and LibTorch load
constexpr int kMeasured = 20'000;

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
    stage->window.show();
    std::vector<double> latencies;
    int painted = 0;
    int analysed = 0;
    int dropped = 0;
    bool measuring = false;
    QObject::connect(&stage->window.live(), &ui::LiveView::painted, &stage->window,
                     [&] { painted += measuring; });
    QObject::connect(&stage->live, &app::LiveController::mapPainted, &stage->window,
                     [&](double milliseconds) {
                         if (measuring)
                             latencies.push_back(milliseconds);
                     });
    QObject::connect(&stage->live.analysis(), &app::LiveAnalysis::analysed, &stage->window,
                     [&] { analysed += measuring; });
    stage->live.play(std::make_shared<app::VideoFileSource>(video, app::VideoFileSource::Repeat::Forever));
    QTimer::singleShot(kSettle, &stage->window, [&] {
        dropped = -stage->live.analysis().dropped();
        measuring = true;
    });
    QTimer::singleShot(kSettle + kMeasured, &stage->window, [&] {
        measuring = false;
        dropped += stage->live.analysis().dropped();
        QApplication::quit();
    });
    QApplication::exec();
    if (latencies.empty())
        return failure(ErrorCode::Internal, "live", "no map was shown");

    constexpr double kSeconds = kMeasured / 1000.0;
    Report report;
    report.rows.push_back(summarise("frame to map on the screen", latencies));
    report.ratios = {{"display_fps", painted / kSeconds},
                     {"analysis_fps", analysed / kSeconds},
                     {"latency_p50_ms", app::percentile(latencies, 0.5).value_or(0)},
                     {"latency_p95_ms", app::percentile(latencies, 0.95).value_or(0)},
                     {"drops_per_s", dropped / kSeconds}};
    return report;
}

} // namespace pw::bench
