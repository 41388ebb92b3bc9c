// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/networkprobes.h"

#include "app/window/postedcall.h"

#include <utility>

namespace pw::app {

NetworkProbes::NetworkProbes(ImageSession& session, InspectionController& controller, QObject* parent)
    : QObject(parent), m_session(session), m_controller(controller)
{
}

void NetworkProbes::probe(const NetworkWishes& wishes)
{
    m_wanted = ++m_last;
    // The controller is there as long as its thread, which this object need not be.
    const auto post = postedTo(&m_controller, this);
    const auto deliver = [post, id = m_wanted](const Result<NetworkProbe>& probe) {
        post([id, probe](NetworkProbes& self) { self.onProbed(id, probe); });
    };
    EngineTask task;
    task.run = [wishes, deliver](InspectionPipeline& pipeline, const std::stop_token& stop) {
        deliver(pipeline.probe(wishes, stop));
    };
    task.refuse = [file = wishes.file, deliver](InspectionError why) {
        if (why.subject.empty())
            why.subject = file;
        deliver(tl::unexpected(why));
    };
    m_session.doFirst(std::move(task));
}

void NetworkProbes::abandon()
{
    m_wanted = 0;
    m_session.doFirst(std::nullopt);
}

void NetworkProbes::onProbed(std::uint64_t id, const Result<NetworkProbe>& probe)
{
    const bool wasStopped = !probe && probe.error().code == ErrorCode::Cancelled;
    if (id != m_wanted || wasStopped)
        return;
    m_wanted = 0;
    Q_EMIT probed(ProbeOutcome{probe});
}

} // namespace pw::app
