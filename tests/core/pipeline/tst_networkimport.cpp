// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/networkformats.h"
#include "core/networks/networkmanifest.h"
#include "core/pipeline/inspectionpipeline.h"
#include "core/pipeline/networkimport.h"
#include "tests/support/testassets.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace pw;

namespace {

std::string tiny(const char* name)
{
    return std::string(PW_TINY_NETWORKS "/") + name;
}

ModelStore store()
{
    return ModelStore::open(test::program("pixelworth-cli")).value();
}

EngineOptions twoThreads()
{
    EngineOptions options;
    options.device.kind = DeviceKind::Cpu;
    options.threads = 2;
    return options;
}

NetworkWishes wishesFor(const std::string& file)
{
    NetworkWishes wishes;
    wishes.file = file;
    wishes.id = "trial";
    wishes.name = "Trial";
    wishes.licence = "none";
    wishes.provenance = "made by the test";
    wishes.calibrates = false; // takes longer than all else
    return wishes;
}

QStringList filesIn(const QString& folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

} // namespace

class TestNetworkImport : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<QTemporaryDir> m_folder;

    void put(const char* name, const QByteArray& text)
    {
        QFile file(m_folder->filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write");
    }

    NetworkInfo probed(const NetworkWishes& wishes)
    {
        InspectionPipeline pipeline(store(), twoThreads());
        const auto probe = pipeline.probe(wishes);
        if (!probe || probe->error)
            qFatal("%s", (probe ? *probe->error : probe.error()).detail.c_str());
        return probe->proposal.info;
    }

  private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("PIXELWORTH_NETWORKS", m_folder->path().toUtf8());
    }

    void theFolderIsFoundInTheEnvironment()
    {
        QCOMPARE(userNetworksFolder(), m_folder->path().toStdString());
        qunsetenv("PIXELWORTH_NETWORKS");
        qputenv("XDG_DATA_HOME", "/data");
        QCOMPARE(userNetworksFolder(), std::string("/data/pixelworth/networks"));
        qputenv("XDG_DATA_HOME", "relative");
        QVERIFY(userNetworksFolder().ends_with("/.local/share/pixelworth/networks"));
        qputenv("PIXELWORTH_DATA", "/own");
        QCOMPARE(userNetworksFolder(), std::string("/own/networks"));
        qunsetenv("PIXELWORTH_DATA");
        qunsetenv("XDG_DATA_HOME");
    }

    /// The right way to encode the embedded network's input is known: BGR or RGB, (v - 127) / 128.
    void theEmbeddedNetworksEncodingIsFound()
    {
        InspectionPipeline pipeline(store(), twoThreads());
        const auto probe = pipeline.probe(wishesFor(test::modelPath("fr_feature.onnx")));
        QVERIFY2(probe, probe ? "" : probe.error().detail.c_str());
        QVERIFY(!probe->error);
        QCOMPARE(probe->trials.size(), std::size_t{8});
        QVERIFY(std::ranges::is_sorted(probe->trials, std::ranges::greater(), &EncodingTrial::separation));
        const InputEncoding& encoding = probe->proposal.info.encoding;
        QVERIFY(encoding == probe->trials.front().encoding);
        QCOMPARE(encoding.mean[0], 127.5);
        QCOMPARE(encoding.scale[0], 127.5);
        QVERIFY(probe->trials.front().separation > 3);
        QVERIFY(probe->selfTest->passed());
        QCOMPARE(probe->face.size(), cv::Size(112, 112));
        // The sample is a good portrait: q as the reference has it, and the constants follow.
        QVERIFY(std::abs(probe->quality->native - 0.586) < 0.02);
        QVERIFY(std::abs(probe->quality->scaled - 0.88) < 1e-6);
        QVERIFY(std::abs(probe->proposal.info.r - 0.505) < 0.02);
        QVERIFY(probe->proposal.info.energyReference > 0.002 && probe->proposal.info.energyReference < 0.008);
        QCOMPARE(probe->map->values.size(), cv::Size(112, 112));
        QVERIFY(!probe->proposal.info.isCalibrated);
    }

    /// The constants of the embedded network were measured on 82 portraits; a dozen faces come near.
    void theEmbeddedNetworkIsCalibrated()
    {
        InspectionPipeline pipeline(store(), twoThreads());
        NetworkWishes wishes = wishesFor(test::modelPath("fr_feature.onnx"));
        wishes.calibrates = true;
        wishes.isBgr = true;
        wishes.mean = {127, 127, 127};
        wishes.scale = {128, 128, 128};
        const auto probe = pipeline.probe(wishes);
        QVERIFY2(probe && !probe->error, probe ? "" : probe.error().detail.c_str());
        QVERIFY(probe->trials.empty()); // nothing was left to compare
        QVERIFY(probe->calibration);
        const NetworkInfo& info = probe->proposal.info;
        QVERIFY(info.isCalibrated);
        QVERIFY(info.referenceValues.size() >= 8);
        QVERIFY2(info.alpha > 15 && info.alpha < 45, std::to_string(info.alpha).c_str());
        QVERIFY2(std::abs(info.r - 0.505) < 0.05, std::to_string(info.r).c_str());
        QVERIFY2(std::abs(*info.referenceMean - 0.586) < 0.04, std::to_string(*info.referenceMean).c_str());
        QVERIFY(info.energyReference > 0.002 && info.energyReference < 0.008);
        QVERIFY(std::abs(probe->quality->scaled - 0.88) < 0.1);
        // The user's own photographs take the samples' place, and one portrait is too few.
        wishes.portraits = {test::samplePortrait()};
        QVERIFY(!pipeline.probe(wishes)->calibration);
        wishes.portraits.clear();
        wishes.alpha = 20;
        QVERIFY(!pipeline.probe(wishes)->calibration);
    }

    void whatTheUserSaysIsKept()
    {
        NetworkWishes wishes = wishesFor(tiny("plain.pt"));
        wishes.isBgr = true;
        wishes.mean = {1, 2, 3};
        wishes.scale = {4, 5, 6};
        wishes.inputSize = cv::Size(160, 160);
        wishes.alpha = 10;
        wishes.r = 0.25;
        const NetworkInfo info = probed(wishes);
        QVERIFY(info.encoding == (InputEncoding{true, {1, 2, 3}, {4, 5, 6}}));
        QCOMPARE(info.inputWidth, 160);
        QCOMPARE(info.alpha, 10.0);
        QCOMPARE(info.r, 0.25);
        QCOMPARE(info.name, std::string("Trial"));
    }

    void aNetworkWithoutHeadCannotBeUsedAsProposed()
    {
        InspectionPipeline pipeline(store(), twoThreads());
        const auto probe = pipeline.probe(wishesFor(tiny("nolinear.pt")));
        QVERIFY(probe);
        QCOMPARE(probe->error->code, ErrorCode::NetworkUnsupported);
        QVERIFY(!probe->selfTest && !probe->map);
        NetworkWishes wishes = wishesFor(tiny("nolinear.pt"));
        wishes.stateTensor = "body";
        QVERIFY(!pipeline.probe(wishes)->error);
        std::stop_source stop;
        stop.request_stop();
        const auto stopped = pipeline.probe(wishes, stop.get_token());
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        const auto picture = pipeline.probe(wishesFor(test::samplePortrait()));
        QCOMPARE(picture.error().code, ErrorCode::NetworkUnsupported);
    }

    void calibrationGoesIntoTheManifest()
    {
        for (const bool copy : {true, false}) {
            NetworkWishes wishes = wishesFor(tiny("plain.pt"));
            wishes.name = "Kept";
            const NetworkInfo info = probed(wishes);
            QVERIFY(storeNetwork(info, store(), copy));
            Calibration calibration;
            calibration.alpha = 31;
            calibration.r = 0.4;
            calibration.gamma = 7;
            calibration.stableUnitSum = 0.6;
            calibration.referenceMean = 0.5;
            calibration.referenceSd = 0.02;
            calibration.referenceValues = {0.48, 0.5, 0.52};
            const auto manifest = storeCalibration("trial", calibration, store());
            QVERIFY2(manifest, manifest ? "" : manifest.error().detail.c_str());
            const ModelStore models = store();
            QVERIFY(models.warnings().empty());
            const NetworkInfo known = models.network("trial").value(); // its model file is still found
            QCOMPARE(known.alpha, 31.0);
            QCOMPARE(known.r, 0.4);
            QCOMPARE(known.referenceValues, calibration.referenceValues);
            QVERIFY(known.isCalibrated);
            QCOMPARE(known.energyReference, info.energyReference);
            QCOMPARE(known.name, info.name);
            QCOMPARE(known.sha256, info.sha256);
            QVERIFY(removeNetwork("trial", models));
        }
        QCOMPARE(storeCalibration("none", {}, store()).error().code, ErrorCode::InvalidArgument);
    }

    /// The program's own manifest stays; a file of the user's takes the place of its constants.
    void constantsOfTheProgramsNetworkAreTheUsers()
    {
        const NetworkInfo shipped = store().network("embedded").value();
        Calibration calibration;
        calibration.alpha = 31;
        calibration.r = 0.4;
        calibration.gamma = 7.25;
        calibration.energyReference = 0.0031;
        calibration.stableUnitSum = 0.6;
        calibration.referenceMean = 0.5;
        calibration.referenceSd = 0.02;
        calibration.referenceValues = {0.48, 0.5, 0.52};
        const auto file = storeCalibration("embedded", calibration, store());
        QVERIFY2(file, file ? "" : file.error().detail.c_str());
        const QStringList expected{QStringLiteral("embedded.calibration.json")};
        QCOMPARE(filesIn(m_folder->path()), expected);

        const ModelStore models = store();
        QVERIFY2(models.warnings().empty(),
                 models.warnings().empty() ? "" : models.warnings().front().detail.c_str());
        QCOMPARE(models.networks().size(), store().networks().size());
        QCOMPARE(models.ownCalibrationOf("embedded"), *file);
        const NetworkInfo known = models.network("embedded").value();
        QVERIFY(known.isBuiltIn && known.isCalibrated);
        QCOMPARE(known.alpha, 31.0);
        QCOMPARE(known.r, 0.4);
        QCOMPARE(known.gamma, 7.25);
        QCOMPARE(known.energyReference, 0.0031);
        QCOMPARE(known.stableUnitSum, 0.6);
        QCOMPARE(known.referenceValues, calibration.referenceValues);
        QCOMPARE(known.jacobianReference, shipped.jacobianReference); // was not measured
        QCOMPARE(known.regionReferences.size(), shipped.regionReferences.size());
        QCOMPARE(known.file, shipped.file);

        calibration.alpha = 30; // once more: into the same file
        QCOMPARE(storeCalibration("embedded", calibration, models).value(), *file);
        QCOMPARE(store().network("embedded")->alpha, 30.0);

        QVERIFY(removeNetwork("embedded", store()));
        QVERIFY(filesIn(m_folder->path()).isEmpty());
        QCOMPARE(store().network("embedded")->alpha, shipped.alpha);
        QCOMPARE(removeNetwork("embedded", store()).error().code, ErrorCode::InvalidArgument);
    }

    void constantsOfAnotherModelAreNotTaken_data()
    {
        QTest::addColumn<QByteArray>("replace");
        QTest::addColumn<QByteArray>("by");
        QTest::addColumn<QString>("mentions");
        QTest::newRow("other version") << QByteArray("87aacdfe") << QByteArray("97aacdfe")
                                       << QStringLiteral("sha256");
        QTest::newRow("other network") << QByteArray("\"embedded\"") << QByteArray("\"gone\"")
                                       << QStringLiteral("network");
        QTest::newRow("not a number") << QByteArray("\"alpha\": 31.0") << QByteArray("\"alpha\": \"much\"")
                                      << QStringLiteral("calibration.alpha");
        QTest::newRow("no constants") << QByteArray("\"calibration\"") << QByteArray("\"other\"")
                                      << QStringLiteral("calibration: the key is missing");
    }

    void constantsOfAnotherModelAreNotTaken()
    {
        QFETCH(QByteArray, replace);
        QFETCH(QByteArray, by);
        QFETCH(QString, mentions);
        const double shipped = store().network("embedded")->alpha;
        Calibration calibration;
        calibration.alpha = 31;
        calibration.gamma = 7;
        calibration.stableUnitSum = 0.6;
        const std::string path = storeCalibration("embedded", calibration, store()).value();
        QFile file(QString::fromStdString(path));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray text = file.readAll();
        file.close();
        QVERIFY2(text.contains(replace), text.constData());
        put("embedded.calibration.json", text.replace(replace, by));
        const ModelStore models = store();
        QCOMPARE(models.network("embedded")->alpha, shipped);
        QCOMPARE(models.ownCalibrationOf("embedded"), std::string());
        QCOMPARE(models.warnings().size(), std::size_t{1});
        QCOMPARE(models.warnings().front().code, ErrorCode::ManifestInvalid);
        QCOMPARE(models.warnings().front().subject, path);
        QVERIFY2(QString::fromStdString(models.warnings().front().detail).contains(mentions),
                 models.warnings().front().detail.c_str());
    }

    void storedNetworksAreFoundAndInspectWith()
    {
        NetworkWishes wishes = wishesFor(tiny("inside.pt"));
        wishes.inputSize = cv::Size(160, 160);
        const NetworkInfo info = probed(wishes);
        const auto manifest = storeNetwork(info, store(), true);
        QVERIFY2(manifest, manifest ? "" : manifest.error().detail.c_str());
        QCOMPARE(filesIn(m_folder->path()),
                 (QStringList{QStringLiteral("trial.json"), QStringLiteral("trial.pt")}));
        QCOMPARE(storeNetwork(info, store(), true).error().code, ErrorCode::NetworkExists);

        const ModelStore models = store();
        QVERIFY(models.warnings().empty());
        const NetworkInfo known = models.network("trial").value();
        QCOMPARE(known.sha256, info.sha256);
        QVERIFY(known.fullPasses);
        InspectionPipeline pipeline(models, twoThreads());
        pipeline.choose("trial", {DeviceKind::Cpu, 0});
        InspectionRequest request;
        request.path = test::samplePortrait();
        const InspectionResult first = pipeline.inspect(request), again = pipeline.inspect(request);
        QVERIFY2(!first.error, first.error ? first.error->detail.c_str() : "");
        QCOMPARE(first.network->id, std::string("trial"));
        QCOMPARE(first.current()->map->values.size(), cv::Size(160, 160));
        QVERIFY(std::abs(first.current()->quality->scaled - 0.88) < 1e-6); // as the import set the constants
        QCOMPARE(again.current()->map->sha256, first.current()->map->sha256);
        request.parameters.seed = 9;
        QVERIFY(pipeline.inspect(request).current()->quality->native != first.current()->quality->native);

        QVERIFY(removeNetwork("trial", models));
        QVERIFY(filesIn(m_folder->path()).isEmpty());
        QVERIFY(!store().network("trial"));
    }

    void aReferenceLeavesTheFileWhereItIs()
    {
        NetworkInfo info = probed(wishesFor(tiny("tiny.onnx")));
        QVERIFY(storeNetwork(info, store(), false));
        QCOMPARE(filesIn(m_folder->path()), QStringList{QStringLiteral("trial.json")});
        QCOMPARE(store().network("trial")->file, tiny("tiny.onnx"));
        QVERIFY(removeNetwork("trial", store()));
        QVERIFY(QFile::exists(QString::fromStdString(tiny("tiny.onnx"))));
    }

    void whatCannotBeStoredLeavesNothing()
    {
        NetworkInfo info = probed(wishesFor(tiny("plain.pt")));
        info.id = "Not an id";
        QCOMPARE(storeNetwork(info, store(), true).error().code, ErrorCode::InvalidArgument);
        info.id = "embedded";
        QCOMPARE(storeNetwork(info, store(), true).error().code, ErrorCode::NetworkExists);
        info.id = "other";
        info.sha256 = std::string(64, 'a');
        QCOMPARE(storeNetwork(info, store(), true).error().code, ErrorCode::ModelDamaged);
        QVERIFY(filesIn(m_folder->path()).isEmpty());
        QCOMPARE(removeNetwork("embedded", store()).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(removeNetwork("none", store()).error().code, ErrorCode::InvalidArgument);
    }

    void brokenManifestsDoNotHideTheOthers()
    {
        put("aaa.json", "{ broken");
        put("bbb.json",
            QByteArray::fromStdString(networkManifest(store().network("embedded").value(), "x.onnx")));
        put("notes.txt", "no manifest");
        const NetworkInfo info = probed(wishesFor(tiny("plain.pt")));
        QVERIFY(storeNetwork(info, store(), true));
        const ModelStore models = store();
        QVERIFY(models.network("embedded")->isBuiltIn);
        QVERIFY(models.network("trial"));
        QCOMPARE(models.warnings().size(), std::size_t{2});
        QCOMPARE(models.warnings()[0].code, ErrorCode::ManifestInvalid);
        QVERIFY(models.warnings()[0].subject.ends_with("aaa.json"));
        QCOMPARE(models.warnings()[1].code, ErrorCode::NetworkExists); // the program's own keeps its id
    }

    void idsAreMadeFromFileNames()
    {
        const ModelStore models = store();
        QCOMPARE(freeNetworkId("/a/R50 (Lab).v2.pt", models), std::string("r50-lab-v2"));
        QCOMPARE(freeNetworkId("embedded.onnx", models), std::string("embedded-2"));
        QCOMPARE(freeNetworkId("/a/???.onnx", models), std::string("network"));
        QVERIFY(isNetworkId(freeNetworkId(std::string(300, 'x'), models)));
    }
};

QTEST_GUILESS_MAIN(TestNetworkImport)
#include "tst_networkimport.moc"
