// SPDX-License-Identifier: GPL-3.0-or-later
// The session with several networks: switching, warnings of devices, and probes of network files.
#include "app/window/imagesession.h"
#include "app/window/networkprobes.h"
#include "tests/app/window/scriptedinspection.h"

#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <vector>

using namespace pw;
using namespace Qt::Literals::StringLiterals;
using ui::InspectionState;

namespace {

app::SessionOptions with(const char* network, const Device& device = {})
{
    app::SessionOptions options;
    options.engine.networkId = network;
    options.engine.device = device;
    return options;
}

struct Fixture {
    test::ScriptedInspection script;
    ui::InspectionListModel list;
    app::InspectionController controller{script.factory()};
    app::ImageSession session{list, controller};
    app::NetworkProbes prober{session, controller};
    QTemporaryDir folder;
    std::vector<Result<NetworkProbe>> probes;

    explicit Fixture(int count, bool held = false)
    {
        script.held = held;
        QObject::connect(&prober, &app::NetworkProbes::probed, &prober,
                         [this](const app::ProbeOutcome& outcome) { probes.push_back(outcome.probe); });
        QStringList paths;
        for (int i = 0; i < count; ++i) {
            paths << folder.filePath(u"%1.png"_s.arg(i));
            QImage picture(8, 8, QImage::Format_RGB32);
            picture.fill(Qt::gray);
            picture.save(paths.back());
        }
        session.setOptions(with("a"));
        if (count > 0)
            session.open(paths);
    }

    bool allDone()
    {
        for (int row = 0; row < list.rowCount(); ++row)
            if (list.item(row).state != InspectionState::Done)
                return false;
        return list.rowCount() > 0 && !controller.wanted();
    }

    std::string shownNetwork()
    {
        const InspectionResult* current = session.current();
        return current && current->network ? current->network->id : std::string();
    }

    std::size_t inspections()
    {
        const auto begun = script.begun();
        return static_cast<std::size_t>(
            std::ranges::count_if(begun, [](const app::InspectionJob& job) { return !job.task; }));
    }
};

} // namespace

class NetworkSessionTest : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void switchingKeepsImagesAndResults()
    {
        Fixture f(3);
        QTRY_VERIFY(f.allDone());
        QCOMPARE(f.shownNetwork(), std::string("a"));
        f.session.setOptions(with("b"));
        QTRY_VERIFY(f.allDone());
        QCOMPARE(f.shownNetwork(), std::string("b"));
        QCOMPARE(f.list.rowCount(), 3);
        QCOMPARE(f.inspections(), std::size_t{6});
        f.session.setOptions(with("a")); // all known
        QTRY_VERIFY(f.allDone());
        QCOMPARE(f.shownNetwork(), std::string("a"));
        QCOMPARE(f.inspections(), std::size_t{6});
        f.session.setOptions(with("a", {DeviceKind::Cpu, 0})); // computed elsewhere: anew
        QTRY_VERIFY(f.allDone());
        QCOMPARE(f.inspections(), std::size_t{9});
    }

    void aProbeComesFirstAndWorkGoesOn()
    {
        Fixture f(2, true);
        QTRY_VERIFY(f.script.running == 1);
        NetworkWishes wishes;
        wishes.file = "/nets/a.pt";
        f.prober.probe(wishes);
        QTRY_VERIFY(
            std::ranges::any_of(f.script.begun(), [](const auto& job) { return job.task.has_value(); }));
        QVERIFY(f.probes.empty());
        f.script.held = false;
        QTRY_COMPARE(f.probes.size(), std::size_t{1});
        QCOMPARE(f.probes[0].error().code, ErrorCode::NetworkUnsupported);
        QCOMPARE(f.probes[0].error().subject, std::string("/nets/a.pt"));
        QTRY_VERIFY(f.allDone()); // also the photograph that it interrupted
    }

    void interruptedProbesBeginAgain()
    {
        Fixture f(1);
        QTRY_VERIFY(f.allDone());
        f.script.held = true;
        f.prober.probe({});
        QTRY_VERIFY(f.script.running == 1);
        f.session.rerun();
        f.script.held = false;
        QTRY_COMPARE(f.probes.size(), std::size_t{1});
        QVERIFY(f.probes[0].error().code != ErrorCode::Cancelled);
        QTRY_VERIFY(f.allDone());
    }

    void anotherProbeReplacesTheFirst()
    {
        Fixture f(0);
        f.script.held = true;
        NetworkWishes first, second;
        first.file = "first";
        second.file = "second";
        f.prober.probe(first);
        QTRY_VERIFY(f.script.running == 1);
        f.prober.probe(second);
        f.script.held = false;
        QTRY_COMPARE(f.probes.size(), std::size_t{1});
        QTest::qWait(20);
        QCOMPARE(f.probes.size(), std::size_t{1});
        QCOMPARE(f.probes[0].error().subject, std::string("second"));
    }

    void abandonedProbesGiveNoAnswer()
    {
        Fixture f(1);
        QTRY_VERIFY(f.allDone());
        f.script.held = true;
        f.prober.probe({});
        QTRY_VERIFY(f.script.running == 1);
        f.prober.abandon();
        f.script.held = false;
        QTRY_VERIFY(f.script.running == 0);
        QTest::qWait(20);
        QVERIFY(f.probes.empty());
        f.session.rerun();
        QTRY_VERIFY(f.allDone());
    }
};

QTEST_MAIN(NetworkSessionTest)
#include "tst_networksession.moc"
