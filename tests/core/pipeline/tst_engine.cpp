// SPDX-License-Identifier: GPL-3.0-or-later
// Several networks in one engine, and what happens when a device runs out of memory; the device is a scripted
// one.
#include "core/networks/networkmanifest.h"
#include "core/pipeline/devicecomparison.h"
#include "core/pipeline/engine.h"
#include "core/pipeline/inspectionrun.h"
#include "tests/core/pipeline/scriptedbackend.h"
#include "tests/support/testassets.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace pw;

namespace {

constexpr Device kCuda{DeviceKind::Cuda, 0};
constexpr Device kCpu{DeviceKind::Cpu, 0};

} // namespace

class TestEngine : public QObject {
    Q_OBJECT

  private:
    QTemporaryDir m_folder;
    test::BackendScript m_script;

    /// With the user's network "wide" of 160x128 pixels beside the program's own.
    ModelStore store()
    {
        NetworkInfo wide = test::modelStore().network("embedded").value();
        wide.id = "wide";
        wide.inputWidth = 160;
        wide.inputHeight = 128;
        QFile file(m_folder.filePath(QStringLiteral("wide.json")));
        if (!file.open(QIODevice::WriteOnly) || file.write(networkManifest(wide, wide.file).c_str()) < 0)
            qFatal("cannot write");
        file.close();
        return ModelStore::open(test::program("pixelworth-cli")).value();
    }

    Engine engine(const Device& device)
    {
        EngineOptions options;
        options.device = device;
        return {store(), options, [this]() -> Result<std::unique_ptr<RecognitionBackend>> {
                    return std::make_unique<test::ScriptedBackend>(m_script);
                }};
    }

    static InspectionResult inspect(Engine& engine, FaceSelection::Kind faces = FaceSelection::Kind::Largest)
    {
        InspectionRequest request;
        request.path = faces == FaceSelection::Kind::All ? test::groupPhotograph(3) : test::samplePortrait();
        request.faces.kind = faces;
        const StageSink noStages;
        const ResultSink noResults;
        InspectionRun run(engine, request, {}, noStages, noResults);
        return run.finish(run.execute());
    }

  private Q_SLOTS:
    void init()
    {
        qputenv("PIXELWORTH_NETWORKS", m_folder.path().toUtf8());
        m_script = {};
    }

    void networksStayLoadedWhenAnotherIsChosen()
    {
        Engine both = engine(kCpu);
        QCOMPARE(both.network().value()->info().id, std::string("embedded"));
        both.choose("wide", kCpu);
        QCOMPARE(both.network().value()->info().id, std::string("wide"));
        both.choose("embedded", kCpu);
        QCOMPARE(both.network().value()->info().id, std::string("embedded"));
        QCOMPARE(m_script.opened, (std::vector<std::string>{"embedded on cpu", "wide on cpu"}));
        both.choose("none", kCpu);
        QCOMPARE(both.network().error().code, ErrorCode::InvalidArgument);
        both.choose("wide", kCuda); // a device of its own
        QCOMPARE(both.network().value()->info().device, std::string("cuda:0"));
        both.choose("wide", {DeviceKind::Cuda, 3});
        QCOMPARE(both.network().error().code, ErrorCode::DeviceUnavailable);
    }

    void resultsSayWhichNetworkMadeThem()
    {
        Engine both = engine(kCpu);
        const InspectionResult small = inspect(both);
        QVERIFY(!small.error);
        QCOMPARE(small.network->id, std::string("embedded"));
        QCOMPARE(small.current()->map->values.size(), cv::Size(112, 112));
        both.choose("wide", kCpu);
        const InspectionResult wide = inspect(both);
        QVERIFY(!wide.error);
        QCOMPARE(wide.network->id, std::string("wide"));
        QCOMPARE(wide.current()->aligned->bgr.size(), cv::Size(160, 128));
        QCOMPARE(wide.current()->map->values.size(), cv::Size(160, 128));
        QCOMPARE(wide.current()->map->regions.size(), small.current()->map->regions.size());
        QVERIFY(wide.warnings.empty());
    }

    void withoutMemoryToOpenTheCpuIsUsed()
    {
        m_script.cudaOpens = false;
        Engine one = engine(kCuda);
        QCOMPARE(one.network().value()->info().device, std::string("cpu"));
        QCOMPARE(one.network().value()->info().device, std::string("cpu"));
        QCOMPARE(m_script.opened,
                 (std::vector<std::string>{"embedded on cuda:0", "embedded on cpu"})); // tried once
        const InspectionResult result = inspect(one);
        QCOMPARE(result.warnings.size(), std::size_t{1});
        QCOMPARE(result.warnings.front().code, ErrorCode::DeviceFallback);
        QCOMPARE(result.warnings.front().subject, std::string("cuda:0"));
    }

    void memoryThatEndsInTheMiddleMovesToTheCpu()
    {
        m_script.cudaEvaluations = 1;
        Engine one = engine(kCuda);
        const InspectionResult result = inspect(one, FaceSelection::Kind::All);
        QVERIFY(!result.error);
        QVERIFY(result.faces.size() >= 3);
        for (const FaceInspection& face : result.faces)
            QVERIFY(face.map && !face.error);
        QCOMPARE(result.network->device, std::string("cpu"));
        QCOMPARE(result.warnings.size(), std::size_t{1});
        QCOMPARE(m_script.opened, (std::vector<std::string>{"embedded on cuda:0", "embedded on cpu"}));
        // It stays there, for this network.
        QCOMPARE(inspect(one).network->device, std::string("cpu"));
        m_script.cudaEvaluations = 1000;
        one.choose("wide", kCuda);
        const InspectionResult other = inspect(one);
        QCOMPARE(other.network->device, std::string("cuda:0"));
        QVERIFY(other.warnings.empty());
    }

    void aMethodThatTheNetworkCannotServeIsRefusedWithTheReason()
    {
        NetworkInfo poor = test::modelStore().network("embedded").value();
        poor.id = "poor";
        poor.energyTensors.clear();
        QFile file(m_folder.filePath(QStringLiteral("poor.json")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(networkManifest(poor, poor.file).c_str()) > 0);
        file.close();
        Engine one = engine(kCpu);
        one.choose("poor", kCpu);
        const InspectionResult result = inspect(one);
        QVERIFY(file.remove());
        QVERIFY(result.error);
        QCOMPARE(result.error->code, ErrorCode::MethodUnavailable);
        QVERIFY(result.error->detail.find("inner layers") != std::string::npos);
        QVERIFY(result.current()->quality); // which does not depend on the map
        QVERIFY(!result.current()->map);
    }

    void devicesAreCompared()
    {
        NetworkInfo info = test::modelStore().network("embedded").value();
        test::ScriptedNetwork a(info, m_script), b(info, m_script);
        const auto same = compareDevices(a, b);
        QVERIFY(same);
        QCOMPARE(same->quality, 0.0);
        QCOMPARE(same->map, 0.0);
        info.energyReference *= 2;
        test::ScriptedNetwork other(info, m_script);
        QVERIFY(compareDevices(a, other)->map > 0.1);
        m_script.cudaEvaluations = 0;
        info.device = "cuda:0";
        test::ScriptedNetwork exhausted(info, m_script);
        QCOMPARE(compareDevices(a, exhausted).error().code, ErrorCode::OutOfMemory);
    }
};

QTEST_GUILESS_MAIN(TestEngine)
#include "tst_engine.moc"
