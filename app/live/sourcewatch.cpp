// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/sourcewatch.h"

#include <algorithm>
#include <utility>

namespace pw::app {

namespace {

// A device that hangs keeps a thread: no third one is started on it.
constexpr int kMostHeld = 2;

bool isAtWork(SourceState state)
{
    return state == SourceState::Opening || state == SourceState::Running || state == SourceState::Frozen;
}

} // namespace

SourceWatch::SourceWatch(SourceTraits traits, WatchLimits limits) : m_traits(traits), m_limits(limits) {}

SourceWatch::Action SourceWatch::start(Time now)
{
    if (isAtWork(m_status.state))
        return Action::None;
    m_since = now - m_limits.retry;
    set(SourceState::Waiting);
    return tick(now);
}

SourceWatch::Action SourceWatch::stop(Time now)
{
    m_since = now;
    set(m_held > 0 ? SourceState::Closing : SourceState::Closed);
    return std::exchange(m_sessionOpen, false) ? Action::Close : Action::None;
}

SourceWatch::Action SourceWatch::tick(Time now)
{
    const auto passed = now - m_since;
    switch (m_status.state) {
    case SourceState::Opening:
        if (passed >= m_limits.open)
            return giveUp(frozenBecause() == SourceTrouble::NoFrames ? SourceTrouble::OpenTimeout
                                                                     : frozenBecause(),
                          {}, now);
        break;
    case SourceState::Running:
        if (passed >= m_limits.freeze)
            set(SourceState::Frozen, frozenBecause());
        break;
    case SourceState::Frozen:
        if (m_traits.live && passed >= m_limits.freeze + m_limits.giveUp)
            return giveUp(frozenBecause(), {}, now);
        break;
    case SourceState::Waiting:
        if (passed >= m_limits.retry && m_held < kMostHeld)
            return open(now);
        break;
    case SourceState::Closed:
    case SourceState::Ended:
    case SourceState::Failed:
    case SourceState::Closing:
        break;
    }
    return Action::None;
}

SourceWatch::Action SourceWatch::deviceAppeared(Time now)
{
    if (m_status.state == SourceState::Waiting)
        m_since = now - m_limits.retry;
    return tick(now);
}

bool SourceWatch::takeFrame(std::uint64_t session, const FrameStamp& stamp, Time now)
{
    if (session != m_session || !isAtWork(m_status.state))
        return false;
    if (now - stamp.captured > m_limits.oldest) {
        ++m_old;
        return false;
    }
    if (m_traits.live && m_lastFingerprint == stamp.fingerprint) {
        ++m_repeated;
        return false;
    }
    m_lastFingerprint = stamp.fingerprint;
    m_since = now;
    m_repeated = m_damaged = m_old = 0;
    set(SourceState::Running);
    return true;
}

void SourceWatch::takeDamagedFrame(std::uint64_t session)
{
    if (session == m_session)
        ++m_damaged;
}

SourceWatch::Action SourceWatch::ended(std::uint64_t session, const SourceEnd& end, Time now)
{
    --m_held;
    m_status.deviceOpen = m_held > 0;
    if (m_status.state == SourceState::Closing && m_held == 0)
        set(SourceState::Closed);
    if (session != m_session || !isAtWork(m_status.state))
        return Action::None;
    m_sessionOpen = false;
    if (end.trouble == SourceTrouble::None && !m_traits.live) {
        set(SourceState::Ended);
        return Action::None;
    }
    // A camera has no end: without a reason, it broke off.
    return giveUp(end.trouble == SourceTrouble::None ? SourceTrouble::Lost : end.trouble, end.detail, now);
}

SourceWatch::Action SourceWatch::open(Time now)
{
    ++m_session;
    ++m_held;
    m_sessionOpen = true;
    m_since = now;
    m_repeated = m_damaged = m_old = 0;
    set(SourceState::Opening, m_status.trouble, m_status.detail); // still the reason until a frame arrives
    return Action::Open;
}

/// Ends the session. A source that has not returned is asked to; it is not waited for.
SourceWatch::Action SourceWatch::giveUp(SourceTrouble trouble, std::string detail, Time now)
{
    m_since = now;
    const bool again = m_traits.live && passesByItself(trouble);
    set(again ? SourceState::Waiting : SourceState::Failed, trouble, std::move(detail));
    return std::exchange(m_sessionOpen, false) ? Action::Close : Action::None;
}

void SourceWatch::set(SourceState state, SourceTrouble trouble, std::string detail)
{
    m_status = {state, trouble, std::move(detail), m_held > 0};
}

SourceTrouble SourceWatch::frozenBecause() const
{
    const int most = std::max({m_repeated, m_damaged, m_old});
    if (most == 0)
        return SourceTrouble::NoFrames;
    if (most == m_damaged)
        return SourceTrouble::DamagedFrames;
    return most == m_old ? SourceTrouble::OldFrames : SourceTrouble::SameFrame;
}

} // namespace pw::app
