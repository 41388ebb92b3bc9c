// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/livecontroller.h"

#include "app/live/camerasource.h"
#include "app/live/foldersource.h"
#include "app/live/videosource.h"
#include "app/window/capturejob.h"
#include "app/window/livetexts.h"
#include "core/report/filewriter.h"
#include "ui/live/mirrored.h"
#include "ui/messages/errortext.h"
#include "ui/shell/liveview.h"

#include <QDir>
#include <QStandardPaths>

#include <algorithm>
#include <utility>

namespace pw::app {

namespace {

constexpr int kTick = 250;                                      // milliseconds
constexpr auto kOldestMap = std::chrono::milliseconds(500);     // an older one is not put on a newer frame
constexpr auto kOldestCapture = std::chrono::milliseconds(500); // an older frame is not what is seen now

double now()
{
    return secondsOf(FrameClock::now());
}

} // namespace

LiveController::LiveController(ui::LiveView& view, ImageSession& session, InspectionController& controller,
                               QObject* parent)
    : QObject(parent), m_view(view), m_session(session), m_analysis(controller, session),
      m_feed({[this] {
                  // Coalesced: however busy this thread is, one call waits for it.
                  if (!m_frameQueued.exchange(true))
                      QMetaObject::invokeMethod(this, &LiveController::onFrame, Qt::QueuedConnection);
              },
              [this] {
                  if (!m_statusQueued.exchange(true))
                      QMetaObject::invokeMethod(this, &LiveController::onStatus, Qt::QueuedConnection);
              }})
{
    connect(&m_analysis, &LiveAnalysis::analysed, this, &LiveController::onAnalysed);
    connect(&m_cameras, &Cameras::changed, this, [this] {
        showCameras();
        m_feed.deviceAppeared();
    });
    connect(&view, &ui::LiveView::camerasWanted, &m_cameras, &Cameras::watch);
    connect(&view, &ui::LiveView::startRequested, this, &LiveController::start);
    connect(&view, &ui::LiveView::stopRequested, this, &LiveController::stop);
    connect(&view, &ui::LiveView::captureRequested, this, &LiveController::captureNow);
    connect(&view, &ui::LiveView::burstRequested, this, &LiveController::startBurst);
    connect(&view, &ui::LiveView::freezeRequested, this, &LiveController::freeze);
    connect(&view, &ui::LiveView::timelineExportRequested, this, &LiveController::writeTimeline);
    connect(&view, &ui::LiveView::painted, this, &LiveController::onPainted);
    view.offerComponents(liveComponents());
    m_pool.setMaxThreadCount(1); // captures in the order they were made
    m_tick.setInterval(kTick);
    connect(&m_tick, &QTimer::timeout, this, &LiveController::onTick);
}

LiveController::~LiveController()
{
    m_pool.waitForDone(); // what was captured is written
}

void LiveController::applySettings(const ui::LiveSettings& settings)
{
    m_settings = settings;
    m_analysis.setSmoothing(settings.smoothing);
    m_feedback.setSeries(settings.series);
    m_view.setTimelineSeries(m_feedback.seriesNames());
}

void LiveController::start(const ui::LiveChoice& choice)
{
    const std::string address = choice.address.toStdString();
    switch (choice.kind) {
    case ui::LiveChoice::Kind::Camera:
        if (const auto source = camera(choice.address))
            play(source);
        return;
    case ui::LiveChoice::Kind::VideoFile:
        return play(std::make_shared<VideoFileSource>(address));
    case ui::LiveChoice::Kind::Folder:
        return play(std::make_shared<FolderSource>(address));
    case ui::LiveChoice::Kind::Stream:
        if (StreamSource::isAcceptable(address))
            return play(std::make_shared<StreamSource>(address));
        Q_EMIT messageRaised(
            {ui::Severity::Warning,
             tr("This is not the address of a stream. It has to begin with rtsp://, http://, "
                "https://, rtmp://, udp://, rtp:// or srt://."),
             {}});
    }
}

/// The camera with this key where it is plugged in, else the first; nothing when there is none.
std::shared_ptr<FrameSource> LiveController::camera(const QString& key)
{
    m_cameras.watch();
    const auto table = m_cameras.table();
    const QList<NamedCamera> all = table->all();
    if (all.isEmpty()) {
        Q_EMIT messageRaised({ui::Severity::Information, tr("No camera is plugged in."), {}});
        return nullptr;
    }
    const auto wanted = std::ranges::find(all, key, &NamedCamera::key);
    const NamedCamera& found = wanted == all.end() ? all.first() : *wanted; // Qt puts the default one first
    if (found.key != m_settings.camera)
        Q_EMIT cameraChosen(found.key);
    return std::make_shared<CameraSource>(
        table, found.key, found.device.description().toStdString(),
        CameraFormat{m_settings.width, m_settings.height, m_settings.framesPerSecond});
}

void LiveController::play(std::shared_ptr<FrameSource> source)
{
    m_source = QString::fromStdString(source->name());
    m_on = true;
    m_frozen = false;
    m_pauses = false;
    m_shown = {};
    m_painted = 0;
    m_analysedFrame.reset();
    m_analysis.reset();
    m_feedback.reset();
    m_autoCapture.reset();
    m_burst.cancel();
    m_displayed.clear();
    m_analysed.clear();
    m_latency.clear();
    m_session.setHeld(true);
    m_view.showFrozen(false);
    m_feed.start(std::move(source));
    m_tick.start();
    Q_EMIT opened();
    onStatus();
}

void LiveController::stop()
{
    if (!m_on)
        return;
    m_on = false;
    m_frozen = false;
    m_tick.stop();
    m_feed.stop();
    m_analysis.reset();
    m_session.setHeld(false);
    Q_EMIT closed();
    onStatus();
}

void LiveController::onStatus()
{
    m_statusQueued = false;
    const SourceStatus source = m_feed.status();
    ui::LiveStatus status;
    status.on = m_on;
    status.deviceOpen = source.deviceOpen;
    status.running = m_on && (source.state == SourceState::Running || m_frozen);
    status.source = m_source;
    if (!status.running)
        status.problem = problemText(source, m_source);
    if (m_on && (m_frozen || !status.running))
        m_view.addGapToTimeline(now());
    m_view.showStatus(status);
}

void LiveController::onFrame()
{
    m_frameQueued = false;
    showPause();
    const std::optional<Frame> frame = m_feed.newest();
    if (!m_on || m_frozen || !frame || frame->sequence == m_shown.sequence)
        return;
    if (!m_shown.isEmpty() && m_shown.bgr.size() != frame->bgr.size()) {
        m_analysis.reset(); // another format: what is known of the face is in other pixels
        m_analysedFrame.reset();
    }
    m_analysis.offer(*frame, m_source.toStdString());
    if (m_shown.isEmpty())
        onStatus();
    show(*frame);
}

void LiveController::show(const Frame& frame)
{
    m_shown = frame;
    InspectionResult shown;
    if (m_analysedFrame && frame.captured - m_analysedFrame->captured < kOldestMap)
        shown = m_result;
    ImageSource about;
    about.name = m_source.toStdString();
    shown.image.emplace(frame.bgr, std::move(about));
    shown.finished = true;
    m_view.showFrame(m_settings.mirrored ? ui::mirrored(shown) : shown);
}

/// Says that the instruction is none for the frames on the screen, and puts it back.
void LiveController::showPause()
{
    const bool pauses = m_on && m_analysis.waitsForPhotograph();
    if (std::exchange(m_pauses, pauses) == pauses)
        return;
    if (pauses) {
        m_view.showInstruction(tr("The captured photograph is being inspected; the analysis pauses."),
                               QStringLiteral("waiting"));
        m_view.showUnassessed();
        m_view.addGapToTimeline(now());
    } else {
        m_view.showInstruction(m_feedback.instruction(), m_feedback.icon());
        m_view.showRequirements(m_feedback.requirements());
    }
}

void LiveController::onAnalysed(const Frame& frame, const InspectionResult& result)
{
    if (!m_on || m_frozen)
        return;
    const double second = secondsOf(frame.captured);
    m_analysed.add(now());
    m_analysedFrame = frame;
    m_result = result;
    m_panelsAreOld = true;
    m_feedback.update(result, second);
    m_view.showInstruction(m_feedback.instruction(), m_feedback.icon());
    m_view.showRequirements(m_feedback.requirements());
    m_view.addToTimeline(m_feedback.sample());
    const FaceInspection* face = result.current();
    if (const auto newest = m_feed.newest()) {
        if (face && face->map)
            m_mapUnpainted = frame.captured;
        show(*newest);
        m_analysis.offer(*newest, m_source.toStdString());
    }
    if (m_burst.isRunning() && face && face->quality &&
        m_burst.add({frame, face->quality->scaled, m_feedback.failing()}, second))
        endBurst();
    if (m_settings.byItself && m_autoCapture.update(m_feedback.passes(), second))
        store(frame, tr("All live requirements had passed for a moment."));
    m_view.showCountdown(m_settings.byItself ? m_autoCapture.progress() : 0);
}

void LiveController::onPainted()
{
    if (m_shown.isEmpty())
        return;
    if (std::exchange(m_painted, m_shown.sequence) != m_shown.sequence) {
        m_displayed.add(now());
        Q_EMIT framePainted(m_shown.sequence);
    }
    if (const auto captured = std::exchange(m_mapUnpainted, std::nullopt)) {
        const double latency =
            std::chrono::duration<double, std::milli>(FrameClock::now() - *captured).count();
        m_latency.add(latency);
        Q_EMIT mapPainted(latency);
    }
}

void LiveController::onTick()
{
    showPause();
    m_view.showRates(rates());
    if (std::exchange(m_panelsAreOld, false)) {
        InspectionResult assessed = m_result;
        m_feedback.assess(assessed);
        m_view.showAnalysis(assessed);
    }
    if (m_burst.isRunning() && m_burst.isOver(now()))
        endBurst();
}

ui::LiveRates LiveController::rates() const
{
    const double analysed = m_analysed.perSecond(now());
    return {m_displayed.perSecond(now()), analysed, analysed > 0 ? m_latency.median() : std::nullopt};
}

void LiveController::freeze(bool frozen)
{
    m_frozen = frozen && m_on && !m_shown.isEmpty();
    m_view.showFrozen(m_frozen);
    onStatus();
}

void LiveController::captureNow()
{
    if (m_frozen)
        return store(m_shown, {}); // held still to be looked at: this is the picture that is meant
    const auto frame = m_feed.newest();
    if (!frame || FrameClock::now() - frame->captured > kOldestCapture)
        Q_EMIT messageRaised(
            {ui::Severity::Warning, tr("Nothing was captured: there is no new picture."), {}});
    else
        store(*frame, {});
}

void LiveController::startBurst()
{
    m_burst.start(now());
}

void LiveController::endBurst()
{
    const std::vector<BurstFrame> frames = m_burst.take();
    if (frames.empty()) {
        Q_EMIT messageRaised(
            {ui::Severity::Warning, tr("Nothing was captured: no face was found in 3 seconds."), {}});
        return;
    }
    const BurstChoice choice = bestOf(frames);
    store(frames[choice.index].frame, burstText(choice, frames));
}

void LiveController::store(const Frame& frame, const QString& why)
{
    using std::chrono::duration_cast;
    using std::chrono::milliseconds;
    CaptureJob job;
    job.frame = frame;
    job.source = m_source;
    job.captured = QDateTime::currentDateTimeUtc().addMSecs(
        -duration_cast<milliseconds>(FrameClock::now() - frame.captured).count());
    job.folder = m_settings.captureFolder;
    if (job.folder.isEmpty())
        job.folder = QDir(QStandardPaths::writableLocation(QStandardPaths::PicturesLocation))
                         .filePath(QStringLiteral("Pixelworth"));
    job.inputs = m_session.inputPaths();
    m_pool.start([this, why, job = std::move(job)] {
        const Result<QString> path = runCapture(job);
        QMetaObject::invokeMethod(
            this,
            [this, path, why] {
                if (!path) {
                    Q_EMIT messageRaised(ui::errorMessage(path.error()));
                    return;
                }
                Q_EMIT messageRaised({ui::Severity::Information,
                                      tr("Captured as %1.").arg(QDir::toNativeSeparators(*path)) +
                                          (why.isEmpty() ? QString() : u' ' + why),
                                      {}});
                m_session.addCaptured(*path);
                Q_EMIT captured(*path);
            },
            Qt::QueuedConnection);
    });
}

void LiveController::writeTimeline(const QString& path, const QString& csv)
{
    const QByteArray bytes = csv.toUtf8();
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.constData());
    const auto written =
        writeFile(path.toStdString(), {data, static_cast<std::size_t>(bytes.size())}, m_session.inputPaths());
    Q_EMIT messageRaised(written ? ui::Message{ui::Severity::Information,
                                               tr("Saved as %1.").arg(QDir::toNativeSeparators(path)),
                                               {}}
                                 : ui::errorMessage(written.error()));
}

void LiveController::showCameras()
{
    QList<ui::CameraEntry> entries;
    for (const auto& [key, device] : m_cameras.table()->all()) {
        ui::CameraEntry entry{key, device.description(), {}};
        for (const CameraFormat& format : formatsOf(device))
            entry.modes.append({format.width, format.height, format.framesPerSecond});
        entries.append(entry);
    }
    m_view.showCameras(entries);
}

} // namespace pw::app
