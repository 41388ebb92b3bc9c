// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/inspectioncontroller.h"

#include <QElapsedTimer>
#include <QTest>

#include "scriptedinspection.h"

using namespace pw;
using app::InspectionController;
using app::InspectionJob;

namespace {

InspectionJob job(std::uint64_t imageId, bool background = false)
{
    InspectionJob job;
    job.imageId = imageId;
    job.background = background;
    return job;
}

/// What a controller has told, one word a signal.
struct Record {
    QStringList events;
    std::vector<InspectionResult> results;

    explicit Record(InspectionController& controller)
    {
        QObject::connect(
            &controller, &InspectionController::stageStarted, &controller,
            [this](const InspectionJob& of, Stage stage) {
                events << QStringLiteral("stage %1 of %2").arg(static_cast<int>(stage)).arg(of.imageId);
            });
        QObject::connect(&controller, &InspectionController::progressed, &controller,
                         [this](const InspectionJob& of, const InspectionResult&) {
                             events << QStringLiteral("part of %1").arg(of.imageId);
                         });
        QObject::connect(&controller, &InspectionController::finished, &controller,
                         [this](const InspectionJob& of, const InspectionResult& result) {
                             events << QStringLiteral("end of %1").arg(of.imageId);
                             results.push_back(result);
                         });
    }
};

} // namespace

class InspectionControllerTest : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void stagesAndPartsInOrder();
    void staleResultsAreDropped();
    void latestOfManyWins();
    void cancelIsSilentAndQuick();
    void backgroundWaitsAndIsPromoted();
    void errorIsAResult();
    void destructionDuringWork();
};

void InspectionControllerTest::stagesAndPartsInOrder()
{
    test::ScriptedInspection script;
    InspectionController controller(script.factory());
    Record record(controller);
    QVERIFY(controller.submit(job(1)));
    QVERIFY(controller.wanted());
    QTRY_COMPARE(record.results.size(), 1U);
    const QStringList expected{QStringLiteral("stage 0 of 1"), QStringLiteral("part of 1"),
                               QStringLiteral("stage 4 of 1"), QStringLiteral("end of 1")};
    QCOMPARE(record.events, expected);
    QVERIFY(record.results.front().finished);
    QVERIFY(!controller.wanted());
}

void InspectionControllerTest::staleResultsAreDropped()
{
    test::ScriptedInspection script;
    script.held = true;
    script.ignoresStop = true;
    InspectionController controller(script.factory());
    Record record(controller);
    controller.submit(job(1));
    QTRY_VERIFY(record.events.contains(QStringLiteral("part of 1")));
    controller.submit(job(2));
    record.events.clear();
    script.held = false; // the first job now runs to its end, stopped or not
    QTRY_COMPARE(record.results.size(), 1U);
    QTest::qWait(20);
    QCOMPARE(record.results.size(), 1U);
    QCOMPARE(record.results.front().requestId, 2U);
    QVERIFY(!record.results.front().error);
    for (const QString& event : std::as_const(record.events))
        QVERIFY2(event.endsWith(QStringLiteral("of 2")), qPrintable(event));
}

void InspectionControllerTest::latestOfManyWins()
{
    test::ScriptedInspection script;
    script.held = true;
    InspectionController controller(script.factory());
    Record record(controller);
    for (std::uint64_t id = 1; id <= 50; ++id) {
        controller.submit(job(id));
        QTest::qWait(1);
    }
    script.held = false;
    QTRY_COMPARE(record.results.size(), 1U);
    QCOMPARE(record.events.last(), QStringLiteral("end of 50"));
    QVERIFY(!record.results.front().error);
}

void InspectionControllerTest::cancelIsSilentAndQuick()
{
    test::ScriptedInspection script;
    script.held = true;
    InspectionController controller(script.factory());
    Record record(controller);
    controller.submit(job(1));
    QTRY_VERIFY(record.events.contains(QStringLiteral("part of 1")));
    record.events.clear();
    QElapsedTimer clock;
    clock.start();
    controller.cancel();
    QVERIFY(clock.elapsed() < 50); // does not wait for the thread
    QTRY_COMPARE(script.running.load(), 0);
    QVERIFY2(clock.elapsed() < 100, qPrintable(QString::number(clock.elapsed())));
    QTest::qWait(20);
    QVERIFY(record.events.isEmpty());
    QVERIFY(!controller.wanted());

    script.held = false;
    controller.submit(job(1)); // the same work again is not taken for running
    QTRY_COMPARE(record.results.size(), 1U);
    QVERIFY(!record.results.front().error);
}

void InspectionControllerTest::backgroundWaitsAndIsPromoted()
{
    test::ScriptedInspection script;
    script.held = true;
    InspectionController controller(script.factory());
    Record record(controller);
    QVERIFY(controller.submit(job(1, true)));
    QVERIFY(!controller.submit(job(2, true)));
    QTRY_COMPARE(script.begun().size(), 1U);
    QVERIFY(controller.submit(job(1, false)));
    QVERIFY(!controller.wanted()->background);
    script.held = false;
    QTRY_COMPARE(record.results.size(), 1U);
    QCOMPARE(script.begun().size(), 1U); // not begun anew
    QVERIFY(!record.results.front().error);
}

void InspectionControllerTest::errorIsAResult()
{
    test::ScriptedInspection script;
    script.failWith(InspectionError{ErrorCode::NoFaceFound, "a.png", {}});
    InspectionController controller(script.factory());
    Record record(controller);
    controller.submit(job(1));
    QTRY_COMPARE(record.results.size(), 1U);
    QVERIFY(record.results.front().error);
    QCOMPARE(record.results.front().error->code, ErrorCode::NoFaceFound);
    script.failWith(std::nullopt);
    controller.submit(job(2)); // the thread has survived
    QTRY_COMPARE(record.results.size(), 2U);
    QVERIFY(!record.results.back().error);
}

void InspectionControllerTest::destructionDuringWork()
{
    for (int round = 0; round < 20; ++round) {
        test::ScriptedInspection script;
        script.held = true;
        QElapsedTimer clock;
        clock.start();
        {
            InspectionController controller(script.factory());
            controller.submit(job(1));
            if (round % 2 == 0)
                QTRY_COMPARE(script.running.load(), 1);
        }
        QCOMPARE(script.running.load(), 0);
        QVERIFY(clock.elapsed() < 2000);
    }
    QCoreApplication::sendPostedEvents(); // nothing may reach a destroyed controller
}

QTEST_GUILESS_MAIN(InspectionControllerTest)
#include "tst_inspectioncontroller.moc"
