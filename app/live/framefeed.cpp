// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/framefeed.h"

#include <condition_variable>
#include <cstring>
#include <mutex>
#include <utility>

namespace pw::app {

namespace {

constexpr auto kTick = std::chrono::milliseconds(50);
constexpr auto kLastWait = std::chrono::seconds(1);

/// FNV-1a over every 16th row: the noise of a sensor is everywhere.
std::uint64_t fingerprint(const cv::Mat& bgr)
{
    std::uint64_t hash = 14695981039346656037ULL;
    const std::size_t width = static_cast<std::size_t>(bgr.cols) * bgr.elemSize();
    for (int row = 0; row < bgr.rows; row += 16) {
        const unsigned char* bytes = bgr.ptr(row);
        for (std::size_t at = 0; at + 8 <= width; at += 8) {
            std::uint64_t word = 0;
            std::memcpy(&word, bytes + at, 8);
            hash = (hash ^ word) * 1099511628211ULL;
        }
    }
    return hash;
}

} // namespace

/// One source with its watch. Shared with the threads of its sessions, so that one which hangs in a driver
/// may outlive the feed.
class FrameFeed::Supervision : public std::enable_shared_from_this<Supervision> {
  public:
    Supervision(std::shared_ptr<FrameSource> source, Listener listener, WatchLimits limits)
        : m_source(std::move(source)), m_listener(std::move(listener)), m_watch(m_source->traits(), limits)
    {
    }

    void start()
    {
        act([](SourceWatch& watch, auto now) { return watch.start(now); });
    }
    void stop()
    {
        act([](SourceWatch& watch, auto now) { return watch.stop(now); });
    }
    void tick()
    {
        act([](SourceWatch& watch, auto now) { return watch.tick(now); });
    }
    void deviceAppeared()
    {
        act([](SourceWatch& watch, auto now) { return watch.deviceAppeared(now); });
    }

    void detach()
    {
        const std::scoped_lock lock(m_listenerMutex);
        m_listener = {};
    }

    void waitUntilClosed()
    {
        std::unique_lock lock(m_mutex);
        m_released.wait_for(lock, kLastWait, [this] { return !m_watch.status().deviceOpen; });
    }

    std::optional<Frame> newest() const
    {
        const std::scoped_lock lock(m_mutex);
        if (m_watch.status().state != SourceState::Running || m_newest.isEmpty())
            return std::nullopt;
        return m_newest;
    }

    SourceStatus status() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_watch.status();
    }

  private:
    class Session : public FrameSink {
      public:
        Session(Supervision& owner, std::uint64_t number) : m_owner(owner), m_number(number) {}
        void takeFrame(cv::Mat bgr, FrameClock::time_point captured) override
        {
            m_owner.takeFrame(m_number, std::move(bgr), captured);
        }
        void takeDamagedFrame() override
        {
            const std::scoped_lock lock(m_owner.m_mutex);
            m_owner.m_watch.takeDamagedFrame(m_number);
        }

      private:
        Supervision& m_owner;
        std::uint64_t m_number;
    };

    template <class Call>
    void act(Call call)
    {
        const std::scoped_lock lock(m_mutex);
        switch (call(m_watch, FrameClock::now())) {
        case SourceWatch::Action::None:
            break;
        case SourceWatch::Action::Open:
            m_stop = std::stop_source();
            std::thread([self = shared_from_this(), number = m_watch.session(), stop = m_stop.get_token()] {
                self->runSession(number, stop);
            }).detach(); // kept alive by `self`, counted by the watch
            break;
        case SourceWatch::Action::Close:
            m_stop.request_stop();
            break;
        }
    }

    void runSession(std::uint64_t number, const std::stop_token& stop)
    {
        Session session(*this, number);
        const SourceEnd end = m_source->run(session, stop);
        act([&](SourceWatch& watch, auto now) { return watch.ended(number, end, now); });
        m_released.notify_all();
    }

    void takeFrame(std::uint64_t session, cv::Mat bgr, FrameClock::time_point captured)
    {
        const FrameStamp stamp{m_source->traits().live ? fingerprint(bgr) : 0, captured};
        {
            const std::scoped_lock lock(m_mutex);
            if (!m_watch.takeFrame(session, stamp, FrameClock::now()))
                return;
            m_newest = {std::move(bgr), m_newest.sequence + 1, captured};
        }
        const std::scoped_lock lock(m_listenerMutex);
        if (m_listener.frameArrived)
            m_listener.frameArrived();
    }

    std::shared_ptr<FrameSource> m_source;
    std::mutex m_listenerMutex;
    Listener m_listener;
    mutable std::mutex m_mutex; ///< of everything below
    std::condition_variable m_released;
    SourceWatch m_watch;
    std::stop_source m_stop; ///< of the present session
    Frame m_newest;
};

FrameFeed::FrameFeed(Listener listener, WatchLimits limits)
    : m_listener(std::move(listener)), m_limits(limits),
      m_monitor([this](const std::stop_token& stop) { monitor(stop); })
{
}

FrameFeed::~FrameFeed()
{
    m_monitor.request_stop();
    m_monitor.join();
    for (const auto& supervision : {m_previous, m_current}) {
        if (!supervision)
            continue;
        supervision->detach();
        supervision->stop();
        supervision->waitUntilClosed();
    }
}

void FrameFeed::start(std::shared_ptr<FrameSource> source)
{
    stop();
    const std::scoped_lock lock(m_mutex);
    if (m_current) {
        m_current->detach();
        m_previous = m_current;
    }
    m_current = std::make_shared<Supervision>(std::move(source), m_listener, m_limits);
    m_current->start();
}

void FrameFeed::stop()
{
    const std::scoped_lock lock(m_mutex);
    if (m_current)
        m_current->stop();
}

void FrameFeed::deviceAppeared()
{
    const std::scoped_lock lock(m_mutex);
    if (m_current)
        m_current->deviceAppeared();
}

std::optional<Frame> FrameFeed::newest() const
{
    const std::scoped_lock lock(m_mutex);
    return m_current ? m_current->newest() : std::nullopt;
}

SourceStatus FrameFeed::status() const
{
    const std::scoped_lock lock(m_mutex);
    SourceStatus status = m_current ? m_current->status() : SourceStatus{};
    status.deviceOpen |= m_previous && m_previous->status().deviceOpen;
    return status;
}

void FrameFeed::monitor(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        std::shared_ptr<Supervision> current;
        {
            const std::scoped_lock lock(m_mutex);
            current = m_current;
        }
        if (current)
            current->tick();
        if (const SourceStatus now = status(); now != m_told) {
            m_told = now;
            m_listener.statusChanged();
        }
        std::this_thread::sleep_for(kTick);
    }
}

} // namespace pw::app
