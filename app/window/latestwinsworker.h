// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <utility>

namespace pw::app {

/// One thread with one pending slot: a newer job replaces the waiting one, so the last one submitted is
/// always run and the submitter never waits. `makeHandler` is called on the thread before its first job, and
/// what it made is destroyed there: whatever the handler owns lives in that thread alone. The destructor
/// stops the running job and joins. Free of Qt, so that ThreadSanitizer can judge it.
template <class Job>
class LatestWinsWorker {
  public:
    /// Must return soon after a stop is requested; must not throw.
    using Handler = std::function<void(const Job&, std::stop_token)>;
    using HandlerFactory = std::function<Handler()>;

    explicit LatestWinsWorker(HandlerFactory makeHandler)
        : m_thread(
              [this, makeHandler = std::move(makeHandler)](std::stop_token stop) { run(makeHandler, stop); })
    {
    }

    ~LatestWinsWorker()
    {
        m_thread.request_stop();
        stop();
    }

    LatestWinsWorker(const LatestWinsWorker&) = delete;
    LatestWinsWorker& operator=(const LatestWinsWorker&) = delete;

    /// Replaces the pending job. `stopRunning`: the running job is asked to stop as well.
    void submit(Job job, bool stopRunning = true)
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_pending = std::move(job);
            if (stopRunning)
                m_running.request_stop();
        }
        m_wake.notify_one();
    }

    /// Drops the pending job and asks the running one to stop.
    void stop()
    {
        const std::scoped_lock lock(m_mutex);
        m_pending.reset();
        m_running.request_stop();
    }

  private:
    void run(const HandlerFactory& makeHandler, const std::stop_token& stopThread)
    {
        Handler handler;
        while (std::optional<Job> job = next(stopThread)) {
            if (!handler)
                handler = makeHandler();
            handler(*job, runningToken());
        }
    }

    std::optional<Job> next(const std::stop_token& stopThread)
    {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, stopThread, [this] { return m_pending.has_value(); });
        if (stopThread.stop_requested())
            return std::nullopt;
        m_running = std::stop_source();
        return std::exchange(m_pending, std::nullopt);
    }

    std::stop_token runningToken()
    {
        const std::scoped_lock lock(m_mutex);
        return m_running.get_token();
    }

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::optional<Job> m_pending;
    std::stop_source m_running; ///< of the job at work; replaced for each job
    std::jthread m_thread;      ///< last, so that it starts after and joins before everything it uses
};

} // namespace pw::app
