// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/supersede.h"

#include <QTest>

#include <functional>

using pw::app::InspectionJob;
using pw::app::Supersede;
using Change = std::function<void(InspectionJob&)>;

Q_DECLARE_METATYPE(Change)
Q_DECLARE_METATYPE(Supersede)

class SupersedeTest : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void rule_data();
    void rule();
};

void SupersedeTest::rule_data()
{
    QTest::addColumn<bool>("runningInBackground");
    QTest::addColumn<Change>("change");
    QTest::addColumn<Supersede>("expected");

    const Change nothing = [](InspectionJob&) {};
    const Change otherImage = [](InspectionJob& job) { job.imageId = 2; };
    const auto inBackground = [](Change change) {
        return Change([change = std::move(change)](InspectionJob& job) {
            change(job);
            job.background = true;
        });
    };
    QTest::newRow("same again") << false << nothing << Supersede::TakeOver;
    QTest::newRow("background work becomes the chosen one") << true << nothing << Supersede::TakeOver;
    QTest::newRow("other image") << false << otherImage << Supersede::StopRunning;
    QTest::newRow("other image, background gives way") << true << otherImage << Supersede::StopRunning;
    QTest::newRow("other face") << false << Change([](InspectionJob& job) {
        job.request.faces = {pw::FaceSelection::Kind::Index, 1};
    }) << Supersede::StopRunning;
    QTest::newRow("other method") << false << Change([](InspectionJob& job) {
        job.request.parameters.method = pw::MapMethod::Paper;
    }) << Supersede::StopRunning;
    QTest::newRow("more passes") << false
                                 << Change([](InspectionJob& job) { job.request.parameters.passes = 200; })
                                 << Supersede::StopRunning;
    QTest::newRow("other seed") << false
                                << Change([](InspectionJob& job) { job.request.parameters.seed = 7; })
                                << Supersede::StopRunning;
    QTest::newRow("other device") << false << Change([](InspectionJob& job) {
        job.engine.device.kind = pw::DeviceKind::Cuda;
    }) << Supersede::StopRunning;
    QTest::newRow("other threads") << false << Change([](InspectionJob& job) { job.engine.threads = 1; })
                                   << Supersede::StopRunning;
    QTest::newRow("other network") << false
                                   << Change([](InspectionJob& job) { job.engine.networkId = "other"; })
                                   << Supersede::StopRunning;
    QTest::newRow("other limits") << false << Change([](InspectionJob& job) { job.limits.maxPixels = 1; })
                                  << Supersede::StopRunning;
    QTest::newRow("an image while the network loads")
        << true << Change([](InspectionJob& job) { job.warmUpOnly = true; }) << Supersede::StopRunning;
    QTest::newRow("background waits for the chosen one")
        << false << inBackground(otherImage) << Supersede::Wait;
    QTest::newRow("background waits for background") << true << inBackground(otherImage) << Supersede::Wait;
    QTest::newRow("same in background") << false << inBackground(nothing) << Supersede::TakeOver;
}

void SupersedeTest::rule()
{
    QFETCH(bool, runningInBackground);
    QFETCH(Change, change);
    QFETCH(Supersede, expected);
    InspectionJob running;
    running.imageId = 1;
    running.background = runningInBackground;
    InspectionJob incoming = running;
    incoming.background = false;
    change(incoming);
    QCOMPARE(pw::app::supersede(running, incoming), expected);
}

QTEST_GUILESS_MAIN(SupersedeTest)
#include "tst_supersede.moc"
