// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/latestwinsworker.h"

#include <QTest>

#include <atomic>
#include <chrono>
#include <latch>
#include <memory>
#include <semaphore>
#include <thread>
#include <vector>

using namespace std::chrono_literals;
using pw::app::LatestWinsWorker;

namespace {

using Worker = LatestWinsWorker<int>;

/// Waits up to 10 s for the stop, as a long stage that polls its token would.
bool waitForStop(const std::stop_token& stop)
{
    for (int i = 0; i < 10'000 && !stop.stop_requested(); ++i)
        std::this_thread::sleep_for(1ms);
    return stop.stop_requested();
}

} // namespace

class LatestWinsWorkerTest : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void lastOfManyWins();
    void newJobStopsTheRunningOne();
    void runningJobIsKeptOnRequest();
    void stopDropsThePendingJob();
    void destructionInMidWork();
    void handlerLivesOnItsThread();
};

void LatestWinsWorkerTest::lastOfManyWins()
{
    std::vector<int> completed; // written by the worker, read after it is joined
    {
        std::counting_semaphore<> done(0);
        Worker worker([&] {
            return [&](const int& job, const std::stop_token& stop) {
                for (int i = 0; i < 30; ++i) {
                    if (stop.stop_requested())
                        return;
                    std::this_thread::sleep_for(1ms);
                }
                completed.push_back(job);
                done.release();
            };
        });
        for (int job = 1; job <= 200; ++job) {
            worker.submit(job);
            std::this_thread::sleep_for(1ms);
        }
        QVERIFY(done.try_acquire_for(10s));
    }
    QCOMPARE(completed.back(), 200);
    // A pause of the submitting thread over 30 ms may let another one through, but not many.
    QVERIFY2(completed.size() < 20, qPrintable(QString::number(completed.size())));
}

void LatestWinsWorkerTest::newJobStopsTheRunningOne()
{
    std::latch started(1);
    std::binary_semaphore second(0);
    std::atomic<bool> stopped = false;
    Worker worker([&] {
        return [&](const int& job, const std::stop_token& stop) {
            if (job == 1) {
                started.count_down();
                stopped = waitForStop(stop);
            } else {
                second.release();
            }
        };
    });
    worker.submit(1);
    started.wait();
    const auto start = std::chrono::steady_clock::now();
    worker.submit(2);
    QVERIFY(std::chrono::steady_clock::now() - start < 100ms); // the submitter does not wait for the job
    QVERIFY(second.try_acquire_for(5s));
    QVERIFY(stopped);
}

void LatestWinsWorkerTest::runningJobIsKeptOnRequest()
{
    std::latch started(1);
    std::latch mayEnd(1);
    std::binary_semaphore second(0);
    std::atomic<bool> firstWasStopped = true;
    Worker worker([&] {
        return [&](const int& job, const std::stop_token& stop) {
            if (job == 1) {
                started.count_down();
                mayEnd.wait();
                firstWasStopped = stop.stop_requested();
            } else {
                second.release();
            }
        };
    });
    worker.submit(1);
    started.wait();
    worker.submit(2, false);
    mayEnd.count_down();
    QVERIFY(second.try_acquire_for(5s));
    QVERIFY(!firstWasStopped);
}

void LatestWinsWorkerTest::stopDropsThePendingJob()
{
    std::latch started(1);
    std::binary_semaphore third(0);
    std::atomic<bool> secondRan = false;
    Worker worker([&] {
        return [&](const int& job, const std::stop_token& stop) {
            if (job == 1) {
                started.count_down();
                waitForStop(stop);
            } else if (job == 2) {
                secondRan = true;
            } else {
                third.release();
            }
        };
    });
    worker.submit(1);
    started.wait();
    worker.submit(2, false);
    worker.stop();
    worker.submit(3);
    QVERIFY(third.try_acquire_for(5s));
    QVERIFY(!secondRan);
}

void LatestWinsWorkerTest::destructionInMidWork()
{
    for (int round = 0; round < 20; ++round) {
        std::latch started(1);
        std::atomic<bool> stopped = false;
        const auto start = std::chrono::steady_clock::now();
        {
            Worker worker([&] {
                return [&](const int&, const std::stop_token& stop) {
                    started.count_down();
                    stopped = waitForStop(stop);
                };
            });
            worker.submit(1);
            started.wait();
            worker.submit(2, false); // pending: must never start, or the latch would go below zero
        }
        QVERIFY(stopped);
        QVERIFY(std::chrono::steady_clock::now() - start < 5s);
    }
}

void LatestWinsWorkerTest::handlerLivesOnItsThread()
{
    struct Owned {
        std::atomic<std::thread::id>& destroyedOn;
        ~Owned() { destroyedOn = std::this_thread::get_id(); }
    };
    std::atomic<std::thread::id> madeOn;
    std::atomic<std::thread::id> ranOn;
    std::atomic<std::thread::id> destroyedOn;
    {
        std::binary_semaphore ran(0);
        Worker worker([&] {
            madeOn = std::this_thread::get_id();
            return [&, owned = std::make_shared<Owned>(destroyedOn)](const int&, const std::stop_token&) {
                ranOn = std::this_thread::get_id();
                ran.release();
            };
        });
        worker.submit(1);
        QVERIFY(ran.try_acquire_for(5s));
    }
    QVERIFY(madeOn.load() != std::this_thread::get_id());
    QVERIFY(madeOn.load() == ranOn.load());
    QVERIFY(madeOn.load() == destroyedOn.load());
}

QTEST_GUILESS_MAIN(LatestWinsWorkerTest)
#include "tst_latestwinsworker.moc"
