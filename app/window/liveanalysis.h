// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/frame.h"
#include "app/window/imagesession.h"
#include "app/window/inspectioncontroller.h"
#include "core/landmarks/facetracker.h"
#include "core/quality/mapsmoother.h"

#include <QObject>

#include <optional>
#include <string>

namespace pw::app {

/// Keeps the inspection thread busy with the newest frame and drops all others: a frame that is offered while
/// one is being analysed is not kept. Follows the face between detections and calms the map. GUI thread.
class LiveAnalysis : public QObject {
    Q_OBJECT
  public:
    /// Both must outlive it. Engine and parameters are those of the session.
    LiveAnalysis(InspectionController& controller, const ImageSession& session, QObject* parent = nullptr);

    /// Analyses the frame if nothing else is at work.
    void offer(const Frame& frame, const std::string& source);
    /// Forgets the face and what is under way: another source, another frame size, closed.
    void reset();
    /// A photograph has the inspection thread: one that was just captured.
    [[nodiscard]] bool waitsForPhotograph() const;
    void setSmoothing(double seconds) { m_smoother.setTimeConstant(seconds); }
    [[nodiscard]] int dropped() const { return m_dropped; } ///< frames that were never analysed

  Q_SIGNALS:
    /// A frame with what was found in it; the map is calmed.
    void analysed(const pw::app::Frame& frame, const pw::InspectionResult& result);

  private:
    void onFinished(const InspectionJob& job, InspectionResult result);

    InspectionController& m_controller;
    const ImageSession& m_session;
    FaceTracker m_tracker;
    MapSmoother m_smoother;
    std::optional<Frame> m_atWork;
    bool m_detects = false; ///< the frame at work is searched by the detector
    std::uint64_t m_lastSequence = 0;
    int m_dropped = 0;
};

/// Of a frame, on the clock of frames.
[[nodiscard]] inline double secondsOf(FrameClock::time_point time)
{
    return std::chrono::duration<double>(time.time_since_epoch()).count();
}

} // namespace pw::app
