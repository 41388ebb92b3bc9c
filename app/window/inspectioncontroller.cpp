// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/inspectioncontroller.h"

#include "app/window/supersede.h"

#include <QMetaObject>

#include <utility>

namespace pw::app {

InspectionController::InspectionController(InspectFunctionFactory makeInspect, QObject* parent)
    : QObject(parent), m_worker(std::make_unique<Worker>(
                           [this, makeInspect = std::move(makeInspect)] { return makeHandler(makeInspect); }))
{
}

// The thread posts to this object: it has to be gone before any part of the object is.
InspectionController::~InspectionController()
{
    m_worker.reset();
}

bool InspectionController::submit(InspectionJob job)
{
    if (m_wanted) {
        switch (supersede(*m_wanted, job)) {
        case Supersede::Wait:
            return false;
        case Supersede::TakeOver:
            m_wanted->background = m_wanted->background && job.background;
            return true;
        case Supersede::StopRunning:
            break;
        }
    }
    job.request.id = ++m_lastId;
    m_wanted = job;
    m_worker->submit(std::move(job));
    return true;
}

void InspectionController::cancel()
{
    m_wanted.reset();
    m_worker->stop();
}

/// Runs on the inspection thread, as does the function it returns; both touch nothing of this object but its
/// address, as the receiver of queued calls.
InspectionController::Worker::Handler
InspectionController::makeHandler(const InspectFunctionFactory& makeInspect)
{
    return [this, inspect = makeInspect()](const InspectionJob& job, std::stop_token stop) {
        const std::uint64_t id = job.request.id;
        const auto postStage = [this, id](Stage stage) {
            QMetaObject::invokeMethod(
                this, [this, id, stage] { onStage(id, stage); }, Qt::QueuedConnection);
        };
        const auto postResult = [this, id](const InspectionResult& result) {
            QMetaObject::invokeMethod(
                this, [this, id, result] { onResult(id, result); }, Qt::QueuedConnection);
        };
        InspectionResult last = inspect(job, stop, postStage, [&](const InspectionResult& result) {
            if (!result.finished)
                postResult(result);
        });
        last.finished = true;
        postResult(last);
    };
}

void InspectionController::onStage(std::uint64_t id, Stage stage)
{
    if (isWanted(id))
        Q_EMIT stageStarted(*m_wanted, stage);
}

void InspectionController::onResult(std::uint64_t id, const InspectionResult& result)
{
    if (!isWanted(id))
        return;
    if (!result.finished) {
        Q_EMIT progressed(*m_wanted, result);
        return;
    }
    const InspectionJob job = *std::exchange(m_wanted, std::nullopt);
    Q_EMIT finished(job, result);
}

} // namespace pw::app
