// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/modelstore.h"
#include "tests/core/pipeline/installation.h"

#include <QTest>

#include <filesystem>

using namespace pw;

class TestModelStore : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void cleanup() { qunsetenv("PIXELWORTH_DATA"); }

    void buildTreeHasModelsNetworkAndSample()
    {
        const ModelStore& store = test::modelStore();
        for (const char* id : {"detector", "landmarks"}) {
            const auto model = store.model(id);
            QVERIFY(model);
            QVERIFY(std::filesystem::is_regular_file(model->file));
            QCOMPARE(model->sha256.size(), std::size_t{64});
            QVERIFY(!model->licence.empty() && !model->provenance.empty());
        }
        QCOMPARE(QFileInfo(QString::fromStdString(store.samplePortrait())).canonicalFilePath(),
                 QFileInfo(QString::fromStdString(test::samplePortrait())).canonicalFilePath());
    }

    void networkHasEverythingTheManifestSays()
    {
        const auto network = test::modelStore().network("embedded");
        QVERIFY(network);
        QCOMPARE(network->inputWidth, 112);
        QCOMPARE(network->inputHeight, 112);
        QVERIFY(network->encoding == (InputEncoding{true, {127, 127, 127}, {128, 128, 128}}));
        QVERIFY(network->isBuiltIn && network->isCalibrated);
        QCOMPARE(network->stateTensor, std::string("662"));
        QCOMPARE(network->embeddingTensor, std::string("665"));
        QCOMPARE(network->energyTensors, (std::vector<std::string>{"395", "471"}));
        QCOMPARE(network->alpha, 25.0);
        QCOMPARE(network->r, 0.505);
        QCOMPARE(network->gamma, 7.5);
        QCOMPARE(network->energyReference, 0.004);
        QCOMPARE(network->stableUnitSum, 0.71);
        QCOMPARE(network->referenceMean, std::optional(0.586));
        QCOMPARE(network->referenceSd, std::optional(0.014));
        QVERIFY(network->prunesChannels);
        QVERIFY(network->backend.empty());
        QVERIFY(verifyModelFile(network->file, network->sha256));
    }

    void unknownIdsAreErrors()
    {
        QCOMPARE(test::modelStore().network("none").error().code, ErrorCode::InvalidArgument);
        QCOMPARE(test::modelStore().model("none").error().code, ErrorCode::ModelMissing);
    }

    void installedLayoutIsFound()
    {
        const test::Installation installation;
        const auto store = installation.open();
        QVERIFY(store);
        QVERIFY(store->model("detector")->file.starts_with(installation.dataFolder()));
        QVERIFY(store->backendModule().ends_with("/pixelworth/pixelworth_torch.so"));
    }

    void chosenFolderComesFirst()
    {
        const test::Installation chosen("\"id\": \"embedded\"", "\"id\": \"chosen\""), installed;
        qputenv("PIXELWORTH_DATA", QByteArray::fromStdString(chosen.dataFolder()));
        const auto store = installed.open();
        QVERIFY(store);
        QVERIFY(store->network("chosen"));
        QVERIFY(store->model("detector")->file.starts_with(chosen.dataFolder()));
    }

    void withoutAManifestNothingOpens()
    {
        const auto store = ModelStore::open("/nowhere/bin/pixelworth");
        QCOMPARE(store.error().code, ErrorCode::ModelMissing);
        QVERIFY(QString::fromStdString(store.error().subject).endsWith(QStringLiteral("models.json")));
    }

    void brokenManifestsAreNamed_data()
    {
        QTest::addColumn<QByteArray>("replace");
        QTest::addColumn<QByteArray>("by");
        QTest::addColumn<QString>("mentions");
        const auto row = [](const char* name, const char* replace, const char* by, const char* mentions) {
            QTest::newRow(name) << QByteArray(replace) << QByteArray(by) << QString::fromLatin1(mentions);
        };
        row("schema", "pixelworth.models/1", "pixelworth.models/9", "schema");
        row("no JSON", "\"models\": [", "\"models\": <", "parse error");
        row("missing key", "\"sha256\": \"87aa", "\"hash\": \"87aa", "sha256");
        row("wrong type", "\"alpha\": 25", "\"alpha\": \"much\"", "number");
        row("colour order", "\"BGR\"", "\"YUV\"", "colour_order");
        row("scale", "\"scale\": 128", "\"scale\": 0", "positive");
    }

    void brokenManifestsAreNamed()
    {
        QFETCH(QByteArray, replace);
        QFETCH(QByteArray, by);
        QFETCH(QString, mentions);
        const auto store = test::Installation(replace, by).open();
        QVERIFY(!store);
        QCOMPARE(store.error().code, ErrorCode::ModelDamaged);
        QVERIFY2(QString::fromStdString(store.error().detail).contains(mentions),
                 store.error().detail.c_str());
    }

    void aModelThatIsListedButNotThereIsMissing()
    {
        const test::Installation installation("fr_detect.onnx", "fr_gone.onnx");
        const auto store = installation.open();
        QVERIFY(store);
        QCOMPARE(store->model("detector").error().code, ErrorCode::ModelMissing);
        QVERIFY(store->model("landmarks"));
    }

    void networkWithoutReferenceHasNone()
    {
        const test::Installation installation("\"reference_mean\"", "\"other\"");
        const auto store = installation.open();
        QVERIFY(store);
        QCOMPARE(store->network("embedded")->referenceMean, std::nullopt);
    }

    void regionsHaveReferences()
    {
        const NetworkInfo network = test::modelStore().network("embedded").value();
        const auto& references = network.regionReferences;
        QCOMPARE(references.size(), std::size_t{16}); // eight regions, two methods
        for (const auto& reference : references)
            QVERIFY(reference.mean > 0 && reference.mean < 1 && reference.sd > 0 &&
                    !reference.region.empty());
        QVERIFY(references.front().method == MapMethod::LayerEnergy);

        const test::Installation without("\"region_references\"", "\"other\"");
        QVERIFY(without.open()->network("embedded")->regionReferences.empty());
        const test::Installation unknown("\"layer-energy\"", "\"other-energy\"");
        QCOMPARE(unknown.open().error().code, ErrorCode::ModelDamaged);
        QVERIFY(unknown.open().error().detail.find("other-energy") != std::string::npos);
    }

    void verificationTellsDamageFromAbsence()
    {
        const auto model = test::modelStore().model("eye");
        QVERIFY(verifyModelFile(model->file, model->sha256));
        QCOMPARE(verifyModelFile(model->file, std::string(64, 'a')).error().code, ErrorCode::ModelDamaged);
        QCOMPARE(verifyModelFile(model->file + "x", model->sha256).error().code, ErrorCode::ModelMissing);
    }

    void runningProgramKnowsItsPath()
    {
        QCOMPARE(QString::fromStdString(currentProgram()), QCoreApplication::applicationFilePath());
    }
};

QTEST_GUILESS_MAIN(TestModelStore)
#include "tst_modelstore.moc"
