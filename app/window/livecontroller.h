// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/burst.h"
#include "app/live/cameras.h"
#include "app/live/framefeed.h"
#include "app/live/meters.h"
#include "app/window/liveanalysis.h"
#include "app/window/livefeedback.h"
#include "ui/live/livetypes.h"
#include "ui/messages/message.h"
#include "ui/settings/appsettings.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>

namespace pw::ui {
class LiveView;
}

namespace pw::app {

/// Live video from source to screen: opens and closes the source, shows every frame and the map of the newest
/// that was analysed, tells the person what to change, and stores what is captured. GUI thread.
class LiveController : public QObject {
    Q_OBJECT
  public:
    /// All must outlive it.
    LiveController(ui::LiveView& view, ImageSession& session, InspectionController& controller,
                   QObject* parent = nullptr);
    ~LiveController() override;

    void setProfile(std::optional<ComplianceProfile> profile) { m_feedback.setProfile(std::move(profile)); }
    void applySettings(const ui::LiveSettings& settings);

    void start(const ui::LiveChoice& choice);
    void play(std::shared_ptr<FrameSource> source);
    void stop();

    [[nodiscard]] ui::LiveRates rates() const;
    [[nodiscard]] const LiveAnalysis& analysis() const { return m_analysis; }

  Q_SIGNALS:
    void opened();                             ///< the live view takes the window
    void closed();                             ///< and gives it back; the device may need a moment more
    void framePainted(std::uint64_t sequence); ///< once for each frame that comes to the screen
    void mapPainted(double milliseconds);      ///< from frame to its map on the screen
    void captured(const QString& path);
    void cameraChosen(const QString& key);
    void messageRaised(const pw::ui::Message& message);

  private:
    void onFrame();
    void onStatus();
    void onAnalysed(const Frame& frame, const InspectionResult& result);
    void onPainted();
    void onTick();
    void show(const Frame& frame);
    void showPause();
    void freeze(bool frozen);
    void captureNow();
    void startBurst();
    void endBurst();
    void store(const Frame& frame, const QString& why);
    void writeTimeline(const QString& path, const QString& csv);
    void showCameras();
    [[nodiscard]] std::shared_ptr<FrameSource> camera(const QString& key);

    ui::LiveView& m_view;
    ImageSession& m_session;
    ui::LiveSettings m_settings;
    Cameras m_cameras;
    LiveAnalysis m_analysis;
    LiveFeedback m_feedback;
    AutoCapture m_autoCapture;
    Burst m_burst;
    RateMeter m_displayed;
    RateMeter m_analysed;
    LatencyMeter m_latency;
    QTimer m_tick;
    QString m_source; ///< name
    bool m_on = false;
    bool m_frozen = false;
    Frame m_shown;
    std::optional<Frame> m_analysedFrame; ///< the one of m_result
    InspectionResult m_result;
    bool m_panelsAreOld = false;
    bool m_pauses = false;       ///< a captured photograph is inspected first
    std::uint64_t m_painted = 0; ///< sequence of the frame that was on the screen last
    std::optional<FrameClock::time_point> m_mapUnpainted; ///< when its frame was captured
    std::atomic<bool> m_frameQueued = false;
    std::atomic<bool> m_statusQueued = false;
    QThreadPool m_pool; ///< for the disk
    FrameFeed m_feed;   ///< last: its threads end first
};

} // namespace pw::app
