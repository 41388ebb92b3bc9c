// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/liveanalysis.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace pw::app {

LiveAnalysis::LiveAnalysis(InspectionController& controller, const ImageSession& session, QObject* parent)
    : QObject(parent), m_controller(controller), m_session(session)
{
    connect(&controller, &InspectionController::finished, this, &LiveAnalysis::onFinished);
}

void LiveAnalysis::offer(const Frame& frame, const std::string& source)
{
    if (m_controller.wanted() || frame.sequence == m_lastSequence)
        return;
    ImageSource about;
    about.name = source;
    InspectionJob job;
    job.imageId = kLiveImage;
    job.engine = m_session.options().engine;
    job.request.parameters = m_session.options().parameters;
    job.request.stillQuality = false;
    job.request.image.emplace(frame.bgr, std::move(about));
    job.request.knownFaces = m_tracker.expected();
    m_detects = job.request.knownFaces.empty();
    if (m_lastSequence > 0 && frame.sequence > m_lastSequence)
        m_dropped += static_cast<int>(frame.sequence - m_lastSequence - 1);
    m_lastSequence = frame.sequence;
    m_atWork = frame;
    m_controller.submit(std::move(job));
}

bool LiveAnalysis::waitsForPhotograph() const
{
    const InspectionJob* wanted = m_controller.wanted();
    return wanted && wanted->imageId != kLiveImage && !wanted->warmUpOnly && !wanted->task;
}

void LiveAnalysis::reset()
{
    if (std::exchange(m_atWork, std::nullopt) && m_controller.wanted() &&
        m_controller.wanted()->imageId == kLiveImage)
        m_controller.cancel();
    m_tracker.lose();
    m_smoother.reset();
    m_lastSequence = 0;
}

void LiveAnalysis::onFinished(const InspectionJob& job, InspectionResult result)
{
    if (job.imageId != kLiveImage || !m_atWork)
        return;
    const Frame frame = *std::exchange(m_atWork, std::nullopt);
    bool followed = false;
    if (FaceInspection* face = result.faces.empty() ? nullptr : &result.faces.front();
        face && face->landmarks) {
        std::vector<FaceDetection> found(result.faces.size());
        std::ranges::transform(result.faces, found.begin(), &FaceInspection::detection);
        followed = m_tracker.update(found, m_detects, *face->landmarks, frame.bgr.size());
        if (followed && face->map)
            face->map = m_smoother.smoothed(*face->map, secondsOf(frame.captured));
    }
    if (!followed) {
        m_tracker.lose();
        m_smoother.reset();
        result.faces.clear();
        result.currentFace = -1;
    }
    // A face that was followed to where it is not: the detector looks at the next frame before anybody is
    // told.
    if (followed || m_detects)
        Q_EMIT analysed(frame, result);
}

} // namespace pw::app
